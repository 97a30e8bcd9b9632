import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../run.mjs';

/** What the React SDK adds to an app that has React and the element: bytes after gzip, as an app's bundler leaves it. */
export const weightOfWebSdk = async () => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: path.join(root, 'packages/web-sdk/dist/index.js'), formats: ['es'] },
      rolldownOptions: {
        external: ['react', /^@kryptos_connect\/element/],
        output: { minify: true },
        onLog: (level, log, print) => {
          // The directive is for bundlers that know servers; this one leaves it out.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  });
  const [{ output }] = [built].flat();
  return output.reduce((sum, { code = '' }) => sum + gzipSync(code, { level: 9 }).length, 0);
};
