// Puts beside the React SDK's CommonJS what its readers need: that it is CommonJS, its types, and the styles.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

const dist = path.join(root, 'packages/web-sdk/dist');
const cjs = path.join(dist, 'cjs');

for (const name of readdirSync(dist).filter((file) => file.endsWith('.d.ts'))) {
  const types = readFileSync(path.join(dist, name), 'utf8')
    // Types of a module that is no CommonJS, in a file that is.
    .replaceAll(
      "from '@kryptos_connect/element';",
      "from '@kryptos_connect/element' with { 'resolution-mode': 'import' };",
    )
    .replace(/^\/\/# sourceMappingURL=.*$/m, '');
  writeFileSync(path.join(cjs, name), types);
}
mkdirSync(path.join(dist, 'styles'), { recursive: true });
cpSync(path.join(root, 'packages/web-sdk/styles/index.css'), path.join(dist, 'styles/index.css'));
// Last: by this file the build knows that all is there.
writeFileSync(path.join(cjs, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
