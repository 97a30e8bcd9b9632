import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sampleOf, WEB_SAMPLES } from './testing/samples.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The last program: the next takes from it what has not changed, which is nearly everything. */
let before: ts.Program | undefined;

/** What the compiler has to say of a sample, in an app as strict as can be, next to what its page would have. */
const complaintsOf = (sample: string): string[] => {
  const files = new Map(
    Object.entries({
      'sample.tsx': `${sample}\nexport {};`,
      'App.tsx': 'export default function App() { return <main />; }',
      'vite.d.ts': 'interface ImportMeta { env: Record<string, any> }\ndeclare module "*.css";',
    }).map(([name, text]) => [path.join(folder, name), text]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['source'],
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node', 'react', 'react-dom'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const getSourceFile: typeof host.getSourceFile = (name, ...rest) =>
    before?.getSourceFile(name) ?? created(name, ...rest);
  const created = host.getSourceFile;
  host.fileExists = (name) => files.has(path.normalize(name)) || fileExists(name);
  host.readFile = (name) => files.get(path.normalize(name)) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(path.normalize(name));
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  before = ts.createProgram([...files.keys()], options, host, before);
  return [...files.keys()]
    .flatMap((name) => ts.getPreEmitDiagnostics(before as ts.Program, before?.getSourceFile(name)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

for (const heading of WEB_SAMPLES)
  test(`the sample under "${heading}" compiles as it is`, () => {
    assert.deepEqual(complaintsOf(sampleOf(heading)), []);
  });

test('the sample of a styled button compiles as it is, where the button is imported', () => {
  const sample = sampleOf('#### Custom Button Styling');
  const within = `import { KryptosConnectButton } from '@kryptos_connect/web-sdk';\nexport const button = (\n${sample});`;
  assert.deepEqual(complaintsOf(within), []);
});

test('the documented types are exported, and the consent has the documented shape', () => {
  const [imported = '', shape = ''] = sampleOf('### TypeScript Support').split('\n\n');
  assert.match(shape, /^interface UserConsent/);
  const within = `${imported}
${shape.replace('UserConsent', 'Documented')}
export const same: Documented = {} as UserConsent;
export const back: UserConsent = {} as Documented;
export type All = [KryptosConnectButtonProps, KryptosConnectProviderProps];`;
  assert.deepEqual(complaintsOf(within), []);
});

test('a mistake in a sample is noticed', () => {
  const broken = sampleOf('### Quick Start').replace('clientId:', 'clientld:');
  assert.match(complaintsOf(broken).join(), /clientld/);
});

test('the documented variables are those that the styles know, and the dark theme is chosen by the documented selector', () => {
  const styles = readFileSync(new URL('../styles/index.css', import.meta.url), 'utf8');
  const documented = sampleOf('#### CSS Variables');
  const names = [...documented.matchAll(/--kc-[\w-]+/g)].map(([name]) => name);
  assert.ok(names.length >= 6);
  for (const name of names) assert.ok(styles.includes(name), `${name} is documented, and not in the styles`);
  assert.ok(documented.includes('[data-kc-theme="dark"]') && styles.includes('[data-kc-theme="dark"]'));
});
