import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectOrigin } from './apps.js';
import { npm, placeOf, root } from './workshop.js';

/** The published documentation's quick start, as it stands. */
const quickStart = (): string => {
  const documentation = readFileSync(
    path.join(root, 'packages/protocol/fixtures/kryptos-connect.md'),
    'utf8',
  );
  const code = /### Quick Start\n\n```tsx\n([\s\S]*?)```/.exec(documentation)?.[1];
  if (!code) throw new Error('The documentation has no quick start.');
  return code;
};

/** Every React that the SDK says it works with: the oldest has the CommonJS entry, as its tools take it. */
export const reactVersions = ['16.8.0', '17.0.2', '18.3.1', '19.3.1'] as const;
type ReactVersion = (typeof reactVersions)[number];

/** Where the page of a version is built. */
export const placeOfReact = (version: ReactVersion): string => `react-${version}`;

/** Where it is in the browser. */
export const pathOf = (version: string): string => `/${version.split('.')[0]}/`;

const page = (): string =>
  [
    "import * as React from 'react';",
    quickStart(),
    "import { KryptosConnect } from '@kryptos_connect/web-sdk';",
    "import { show } from './show';",
    // Where the server is: without it, the quick start asks the real one.
    `KryptosConnect.init({ appName: '', clientId: '', connectOrigin: '${connectOrigin}' });`,
    'show(<React.StrictMode><App /></React.StrictMode>);',
  ].join('\n');

/** The folder with the pages of all versions in its `dist`. */
export const reactVersionsFolder = placeOf('react-versions');

/** Builds the pages with one of the Reacts. */
export const buildReactVersion = async (version: ReactVersion): Promise<void> => {
  const folder = placeOf(placeOfReact(version));
  writeFileSync(path.join(folder, 'page.tsx'), page());
  // A server has the SDK beside the newest React alone.
  if (version === reactVersions.at(-1)) await npm(folder, ['run', 'render']);
  const out = path.join(reactVersionsFolder, 'dist', pathOf(version));
  await npm(folder, ['run', 'build'], { REACT: version, OUT: out });
};
