import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const { REACT = '', OUT = 'dist' } = process.env;
const major = Number(REACT.split('.')[0]);
const at = (place: string) => path.join(import.meta.dirname, place);

/**
 * The pages with one of the Reacts: the documentation's quick start, the newer form, and what a server rendered. In
 * React's development build, in which StrictMode does everything twice, and mistakes are warnings.
 */
export default defineConfig({
  base: `/${major}/`,
  define: { 'process.env.NODE_ENV': '"development"' },
  resolve: {
    // The SDK is installed once, beside the newest React: here it has that of the page, as in an app with one React.
    dedupe: ['react', 'react-dom'],
    alias: [
      { find: './show', replacement: at(major < 18 ? 'show-render.ts' : 'show-root.ts') },
      // Tools of that age take CommonJS.
      ...(major === 16
        ? [
            {
              find: /^@kryptos_connect\/web-sdk$/,
              replacement: createRequire(import.meta.url).resolve('@kryptos_connect/web-sdk'),
            },
          ]
        : []),
    ],
  },
  // The first React of 16 has no runtime of its own for JSX.
  oxc: { jsx: { runtime: major === 16 ? 'classic' : 'automatic' } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    reportCompressedSize: false,
    minify: false,
    rolldownOptions: { input: readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html')) },
  },
});
