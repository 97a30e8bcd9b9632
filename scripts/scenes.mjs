// `npm run scenes`: takes anew, after `npm run build`, the pictures of every scene that looks otherwise than in them, and
// writes the sheet that shows them all. `npm run scenes readme Inter.woff2` takes the README's picture out of the
// same gallery, with the typeface that a person has who reads it, or near enough.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumPath, prepareMachine } from './machine.mjs';
import { bin, root, run } from './run.mjs';

const CARD = { width: 400, height: 700 };
/** What the README shows: who asks, what for, and what can be linked. */
const README = [
  ['sign-in/main', 'light'],
  ['consent/main', 'light'],
  ['accounts/main', 'dark'],
];

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves the built app, whose gallery needs no server behind it; gives its address and what ends it. */
const serveApp = async () => {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://here');
    const bytes = await readFile(path.join(root, 'apps/connect/dist/app', pathname)).catch(() => undefined);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [`http://127.0.0.1:${server.address().port}/gallery.html`, () => server.close()];
};

const [what, typefaceFile] = process.argv.slice(2);

/** The typeface as an address that a page can load. */
const typeface = async () =>
  typefaceFile && `data:font/woff2;base64,${(await readFile(typefaceFile)).toString('base64')}`;

/** One scene at twice its size, with round corners. */
const card = async (page, gallery, [scene, theme]) => {
  await page.goto(`${gallery}?scene=${scene}&theme=${theme}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    async (letters) => {
      if (letters)
        document.fonts.add(await new FontFace('Inter', `url(${letters})`, { weight: '100 900' }).load());
      document.documentElement.style.setProperty('--kc-font-family', 'Inter');
      await new Promise((resolve) => requestIdleCallback(resolve));
    },
    await typeface(),
  );
  const mask = Buffer.from(
    `<svg width="${2 * CARD.width}" height="${2 * CARD.height}"><rect width="100%" height="100%" rx="36"/></svg>`,
  );
  return sharp(await page.screenshot({ animations: 'disabled' }))
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer();
};

/** The README's picture: three cards beside each other, each with its shadow. */
const takeReadme = async () => {
  const [gallery, stop] = await serveApp();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage({ viewport: CARD, deviceScaleFactor: 2, reducedMotion: 'reduce' });
    const cards = [];
    for (const each of README) cards.push(await card(page, gallery, each));
    const [gap, edge] = [80, 112];
    const width = README.length * 2 * CARD.width + (README.length - 1) * gap + 2 * edge;
    const height = 2 * CARD.height + 2 * edge;
    const left = (at) => edge + at * (2 * CARD.width + gap);
    const shadows = README.map(
      (_, at) =>
        `<rect x="${left(at)}" y="${edge + 24}" width="${2 * CARD.width}" height="${2 * CARD.height}" rx="36"/>`,
    );
    const ground = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#eceaf1"/>
      <filter id="soft"><feGaussianBlur stdDeviation="28"/></filter>
      <g filter="url(#soft)" fill="#17131f" fill-opacity="0.24">${shadows.join('')}</g></svg>`;
    const whole = await sharp(Buffer.from(ground))
      .composite(cards.map((input, at) => ({ input, left: left(at), top: edge })))
      .png()
      .toBuffer();
    // A palette is enough for flat colours, and a third of the size.
    await sharp(whole)
      .removeAlpha()
      .png({ palette: true, quality: 100, compressionLevel: 9, effort: 10 })
      .toFile(path.join(root, 'docs/images/widget.png'));
  } finally {
    await browser.close();
    stop();
  }
};

const takeScenes = () =>
  bin('playwright', ['test', 'pictures', '--project=chromium'], { ...process.env, TAKE_PICTURES: '1' });

await prepareMachine();
if (what === 'readme') await takeReadme();
else process.exitCode = (await takeScenes()) || (await run('node', ['scripts/generate.mjs']));
