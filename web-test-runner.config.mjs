import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { tsImport } from 'tsx/esm/api';
import { fakeFrame } from './packages/element/src/testing/fake-frame.mjs';

const { askedEngines } = await tsImport('./e2e/support/component/engines.ts', import.meta.url);
const { accessibleTree } = await tsImport('./e2e/support/component/accessible-tree.ts', import.meta.url);
const { canary } = await tsImport('./e2e/support/component/canary.ts', import.meta.url);

/** A warning or an error on the console fails the test that causes it; Lit need not say that this is its development build. */
const setUp = `
  globalThis.litIssuedWarnings = new Set(['dev-mode']);
  for (const level of ['error', 'warn']) {
    const print = console[level];
    console[level] = (...parts) => {
      console[level] = print;
      setTimeout(() => { throw new Error('console.' + level + ': ' + parts.map(String).join(' ')); });
    };
  }
`;

export default {
  files: ['apps/connect/src/**/*.wtr.ts', 'packages/element/src/**/*.wtr.ts'],
  rootDir: '.',
  nodeResolve: { exportConditions: ['source', 'browser', 'development', 'import', 'default'], browser: true },
  concurrency: 1,
  testFramework: { config: { timeout: '10000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><title>Component tests</title></head>
      <body>
        <script>${setUp}</script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  plugins: [
    accessibleTree(),
    canary(),
    fakeFrame(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Of its own: this plugin does not follow `extends`, and Lit's decorators need both flags.
      tsconfig: fileURLToPath(new URL('./apps/connect/tsconfig.json', import.meta.url)),
    }),
  ],
  // One engine after the other: together they would take each other's time.
  concurrentBrowsers: 1,
  browsers: askedEngines(),
};
