// Fills the guides' code blocks with the demo apps' and the examples' own files; with --check it compares. A block is a
// comment that names the file, and the fence behind it. `npm run generate`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';
import { writeGenerated } from './write-generated.mjs';

const FOLDER = 'docs/guides';
const BLOCK = /(<!-- file: (\S+) -->\n)```[\s\S]*?\n```\n/g;
const LANGUAGES = {
  js: 'js',
  ts: 'ts',
  tsx: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  html: 'html',
  py: 'python',
  php: 'php',
  json: 'json',
  example: 'sh',
};

const filled = (text, guide) =>
  text.replace(BLOCK, (_, comment, file) => {
    const language = LANGUAGES[path.extname(file).slice(1)];
    if (!language) throw new Error(`${guide}: what language has ${file}?`);
    return `${comment}\`\`\`${language}\n${readFileSync(path.join(root, file), 'utf8').trimEnd()}\n\`\`\`\n`;
  });

const guides = readdirSync(path.join(root, FOLDER)).filter((name) => name.endsWith('.md'));
await writeGenerated(
  new Map(
    guides.map((name) => {
      const place = `${FOLDER}/${name}`;
      return [place, filled(readFileSync(path.join(root, place), 'utf8'), place)];
    }),
  ),
);
