import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Workspace packages resolve to their sources, as they do for tsc and the tests. */
const resolve = { conditions: ['source', 'module', 'browser', 'production'] };

/** The hosted app: pages and hashed assets for a server whose CSP allows scripts and styles of its own origin alone. */
const connect = (): UserConfig => ({
  root: at('apps/connect'),
  base: '/',
  publicDir: false,
  resolve,
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // No inline script, and nothing as a data: URL that the CSP would refuse.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What scripts/size.mjs reads to know which chunks come first.
    manifest: true,
    rolldownOptions: {
      // index.html, and the gallery beside it, which production does not serve.
      input: readdirSync(at('apps/connect'))
        .filter((name) => name.endsWith('.html'))
        .map((name) => at(`apps/connect/${name}`)),
    },
  },
});

/** Takes the white space out of the style sheet, which is text to a minifier of scripts. */
const leanStyles: Plugin = {
  name: 'lean-styles',
  transform: (code, id) =>
    id.endsWith('/element/src/styles.ts')
      ? code.replace(/`[^`]*`/, (css) =>
          css
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?|(:) /g, '$1$2')
            .replaceAll(';}', '}'),
        )
      : undefined,
};

/** The loader: all of `<kryptos-connect>` as one module, for a script tag on a stranger's page. */
const element = (): UserConfig => ({
  root: at('packages/element'),
  publicDir: false,
  plugins: [leanStyles],
  resolve,
  build: {
    outDir: 'dist/browser',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Not `build.lib`, which keeps white space in ES modules for the bundlers of others.
    rolldownOptions: {
      input: at('packages/element/src/loader.ts'),
      preserveEntrySignatures: false,
      output: { format: 'es', entryFileNames: 'kryptos-connect.js', codeSplitting: false },
    },
  },
});

const configs: Readonly<Record<string, () => UserConfig>> = { connect, element };

export default defineConfig(({ mode }) => {
  const config = configs[mode];
  if (!config)
    throw new Error(`Unknown mode "${mode}". Use --mode ${Object.keys(configs).join(' or --mode ')}.`);
  return config();
});
