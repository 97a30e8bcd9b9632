import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectOrigin } from './apps.js';
import { assemble, npm, root, workshop } from './workshop.js';

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

/** Where the page of a version is. */
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

/** Builds the quick start with each React, each with an installation of its own. Gives the folder with all of them. */
export const assembleReactVersions = async (packages: ReadonlyMap<string, string>): Promise<string> => {
  const all = path.join(workshop, 'react-versions');
  for (const version of reactVersions) {
    const name = `react-${version}`;
    const folder = await assemble(name, ['e2e/apps/react-versions'], packages, {
      react: version,
      'react-dom': version,
    });
    writeFileSync(path.join(folder, 'page.tsx'), page());
    await npm(folder, ['run', 'build'], { REACT: version, OUT: path.join(all, 'dist', pathOf(version)) });
  }
  return all;
};
