// Takes the pictures of docs/design-language.md anew, out of the tokens: `node --conditions=source --import=tsx
// scripts/design-pictures.mjs`. It needs the typeface Inter on the machine.
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { tokens } from '../apps/connect/src/ui/tokens.ts';
import { chromiumPath, prepareMachine } from './machine.mjs';
import { root } from './run.mjs';

const names = (pattern) => [...new Set(tokens.cssText.match(pattern))];
const label = (name) => `<code>${name}</code>`;
const figure = (name, what) => `<figure>${what}<figcaption>${label(name)}</figcaption></figure>`;

const type = [
  ['--_size-title', '--_heavy', 'Link your accounts to Ledgerleaf'],
  ['--_size-code', '--_bold', '4 8 1 5 1 6'],
  ['--_size-heading', '--_heavy', 'Leave without linking?'],
  ['--_size-input', 'normal', 'name@example.com'],
  ['--_size-base', 'normal', 'View-only access'],
  ['--_size-label', '--_medium', 'Exchanges'],
  ['--_size-small', 'normal', 'Kryptos reads your data. It can never move your funds.'],
  ['--_size-tiny', 'normal', 'Powered by Kryptos'],
].map(
  ([size, weight, words]) =>
    `<div class="line">${label(size)}<span style="font-size: var(${size}); font-weight: ${weight === 'normal' ? weight : `var(${weight})`}">${words}</span></div>`,
);

const spaces = names(/(?<=\s)--_\dh?(?=:)/g).map((name) =>
  figure(name, `<div class="bar" style="inline-size: var(${name})"></div>`),
);
const corners = [
  '--_radius-tiny',
  '--_radius-small',
  '--_radius',
  '--_radius-card',
  '--_squircle',
  '--_pill',
].map((name) =>
  figure(
    name,
    `<div class="box" style="border-radius: var(${name})${name === '--_squircle' ? '; inline-size: 56px' : ''}"></div>`,
  ),
);
const raised = ['--_shadow-small', '--_shadow-medium', '--_shadow', '--_glow'].map((name) =>
  figure(name, `<div class="box raised" style="box-shadow: var(${name})"></div>`),
);

const swatch = (name) => `<div class="swatch"><i style="background: var(${name})"></i>${label(name)}</div>`;
const colours = `<div class="swatches">${[
  ...['--kc-primary', '--_icon', '--_focus', '--_tint', '--_ground', '--_sunken', '--_inset', '--_hover'],
  ...['--_text', '--_text-quiet', '--_line', '--_control-line', '--_success', '--_warning', '--_danger'],
  ...['--_success-ground', '--_warning-ground', '--_danger-ground'],
]
  .map(swatch)
  .join('')}</div>`;

const PICTURES = {
  'design-type': { theme: 'light', width: 820, content: type.join('') },
  'design-space': {
    theme: 'light',
    width: 820,
    content: ['Space', spaces, 'Corners', corners, 'Elevation', raised]
      .map((part) =>
        typeof part === 'string' ? `<h2>${part}</h2>` : `<div class="row">${part.join('')}</div>`,
      )
      .join(''),
  },
  'design-colour-light': { theme: 'light', width: 430, content: `<h2>Light</h2>${colours}` },
  'design-colour-dark': { theme: 'dark', width: 430, content: `<h2>Dark</h2>${colours}` },
};

const SHEET = `
  :root { --kc-font-family: Inter }
  html, body { block-size: auto; background: var(--_ground) !important }
  main { padding: 32px; font: 400 var(--_size-base) / 1.45 var(--_font); color: var(--_text) }
  code { font: var(--_size-tiny) var(--_mono); white-space: nowrap; color: var(--_text-quiet) }
  h2 { margin: 0 0 16px; font-size: var(--_size-heading) } .row + h2 { margin-block-start: 32px }
  .line { display: grid; grid-template-columns: 150px 1fr; gap: 16px; align-items: baseline; padding: 8px 0; border-bottom: 1px solid var(--_line) }
  .line:last-child { border: 0 }
  .row { display: flex; flex-wrap: wrap; gap: 24px; align-items: end }
  figure { display: grid; gap: 10px; margin: 0 } .bar { block-size: 32px; border-radius: 2px; background: var(--_icon) }
  .box { inline-size: 88px; block-size: 56px; border: 1px solid var(--_control-line); background: var(--_sunken) }
  .raised { inline-size: 120px; border-color: var(--_line); border-radius: var(--_radius); background: var(--_ground) }
  .swatches { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 16px }
  .swatch { display: flex; gap: 10px; align-items: center } i { flex: none; inline-size: 40px; block-size: 32px; border: 1px solid var(--_line); border-radius: var(--_radius-small) }
`;

await prepareMachine();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const taken = new Map();
try {
  for (const [name, { theme, width, content }] of Object.entries(PICTURES)) {
    const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: 2 });
    await page.setContent(
      `<!doctype html><html data-kc-theme="${theme}"><style>${tokens.cssText}${SHEET}</style><main>${content}</main></html>`,
    );
    taken.set(name, await page.locator('main').screenshot());
    await page.close();
  }
} finally {
  await browser.close();
}

const write = (name, image) =>
  image
    .png({ palette: true, quality: 100, compressionLevel: 9, effort: 10 })
    .toFile(path.join(root, `docs/images/${name}.png`));

await write('design-type', sharp(taken.get('design-type')));
await write('design-space', sharp(taken.get('design-space')));
const [lit, dim] = [taken.get('design-colour-light'), taken.get('design-colour-dark')];
const { width, height } = await sharp(lit).metadata();
await write(
  'design-colour',
  sharp({ create: { width: 2 * width, height, channels: 3, background: '#ffffff' } }).composite([
    { input: lit, left: 0, top: 0 },
    { input: dim, left: width, top: 0 },
  ]),
);
