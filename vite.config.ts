import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Workspace packages resolve to their sources, as they do for tsc and the tests. */
const resolve = { conditions: ['source', 'module', 'browser', 'production'] };

/** Vite's preloading of what lazy chunks import is a kilobyte of script; here that has been loaded by then. */
const noPreloadScript: Plugin = {
  name: 'no-preload-script',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** Tells the browser at once of what the first script imports. */
const preloadFirst: Plugin = {
  name: 'preload-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {}, chunk }) => {
      const files = new Set<string>();
      const visit = (file: string): void => {
        const found = bundle[file];
        if (found?.type !== 'chunk' || files.has(file)) return;
        files.add(file);
        found.imports.forEach(visit);
      };
      chunk?.imports.forEach(visit);
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

/** Styles go out without what only people read: comments, indentation, the space around brackets and semicolons. */
const slimStyles: Plugin = {
  name: 'slim-styles',
  enforce: 'pre',
  transform: (code, id) =>
    /\/apps\/connect\/src\/.*\.ts$/.test(id)
      ? {
          code: code.replace(/(\bcss|\bunsafeCSS\()`[^`]*`/g, (style) =>
            style
              .replace(/\/\*[\s\S]*?\*\//g, '')
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,]) ?/g, '$1'),
          ),
          map: null,
        }
      : undefined,
};

/** One page of the hosted app: for a server whose CSP allows scripts and styles of its own origin alone. */
const page = (html: string): UserConfig => ({
  root: at('apps/connect'),
  base: '/',
  publicDir: false,
  plugins: [noPreloadScript, preloadFirst, slimStyles],
  resolve,
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    // No inline script, and nothing as a data: URL that the CSP would refuse.
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: at(`apps/connect/${html}`) },
  },
});

/** The gallery, which production does not serve. Of its own, so that it has no say in how the app is cut up. */
const gallery: Plugin = {
  name: 'gallery',
  closeBundle: async () => {
    const config = page('gallery.html');
    const { root } = config;
    if (!root || !existsSync(`${root}/gallery.html`)) return;
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, emptyOutDir: false },
    });
  },
};

/** The hosted app, as pages and hashed assets. */
const connect = (): UserConfig => {
  const config = page('index.html');
  return {
    ...config,
    plugins: [config.plugins, gallery],
    build: {
      ...config.build,
      emptyOutDir: true,
      // What scripts/size.mjs reads to know which chunks come first.
      manifest: true,
    },
  };
};

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

/** What the loader loads only when it is asked for. Each is whole by itself: a page may have the loader under any address. */
const later = { elsewhere: 'loader-elsewhere', diagnosis: 'diagnosis', words: 'words' };

/** A module for browsers: a library, so that Vite adds no script of its own, but without white space. */
const script = (source: string, name: string): UserConfig => ({
  root: at('packages/element'),
  publicDir: false,
  plugins: [leanStyles],
  resolve,
  build: {
    outDir: 'dist/browser',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: at(`packages/element/src/${source}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    rolldownOptions: {
      external: source === 'loader' ? Object.keys(later).map((each) => `./${each}.js`) : [],
      output: { minify: true },
    },
  },
});

/** The loader: all of `<kryptos-connect>` as one module, for a script tag on a stranger's page. */
const element = (): UserConfig => {
  const config = script('loader', 'kryptos-connect');
  return { ...config, build: { ...config.build, emptyOutDir: true } };
};

/** A bundle does not come from the hosted app's origin, and is not asked for anew to see if that is there. */
const bundled: Plugin = {
  name: 'bundled',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/element/src/diagnosis.ts')) return undefined;
    const own = /\(import\.meta\b[^;]*\);/;
    if (!own.test(code))
      throw new Error('diagnosis.ts does not ask for itself any more: this plugin can go.');
    return { code: code.replace(own, 'false;'), map: null };
  },
};

/**
 * The React SDK for tools of the age of React 16: CommonJS without a syntax newer than 2019, and with the element's code in
 * it, since those tools do not read `exports`. All else of the package is as tsc leaves it.
 */
const webSdk = (): UserConfig => ({
  root: at('packages/web-sdk'),
  publicDir: false,
  plugins: [leanStyles, bundled],
  resolve,
  build: {
    outDir: 'dist/cjs',
    target: 'es2019',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: at('packages/web-sdk/src/index.ts'), formats: ['cjs'], fileName: () => 'index.js' },
    rolldownOptions: {
      external: ['react'],
      output: { chunkFileNames: '[name].js', esModule: true },
      onLog: (level, log, print) => {
        // Of the directives that of the entry stays, and it is the one that counts.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE' && log.code !== 'SOURCEMAP_BROKEN') print(level, log);
      },
    },
  },
});

const configs: Readonly<Record<string, () => UserConfig>> = {
  connect,
  element,
  'web-sdk': webSdk,
  ...Object.fromEntries(Object.entries(later).map(([name, source]) => [name, () => script(source, name)])),
};

export default defineConfig(({ mode }) => {
  const config = configs[mode];
  if (!config)
    throw new Error(`Unknown mode "${mode}". Use --mode ${Object.keys(configs).join(' or --mode ')}.`);
  return config();
});
