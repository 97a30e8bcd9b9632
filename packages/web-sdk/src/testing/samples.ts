import { readFileSync } from 'node:fs';

/** The product's published documentation, as it stands. */
const documentation = readFileSync(
  new URL('../../../protocol/fixtures/kryptos-connect.md', import.meta.url),
  'utf8',
);
const webSdk = documentation.slice(
  documentation.indexOf('## Web SDK'),
  documentation.indexOf('## Mobile SDK'),
);

/** The headings under which the documentation has a whole module for React. */
export const WEB_SAMPLES = ['### Quick Start', '#### Next.js (App Router)', '#### React (Vite/CRA)'] as const;

/** The code block under a heading of the documentation's part on the Web SDK. */
export const sampleOf = (heading: string): string => {
  const start = webSdk.indexOf(`${heading}\n`);
  const code = start < 0 ? undefined : /```\w+\n([\s\S]*?)```/.exec(webSdk.slice(start))?.[1];
  if (!code) throw new Error(`The documentation has no code under "${heading}".`);
  return code;
};
