import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
const root = 'apps/connect/dist/app';
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const server = createServer((q, r) => {
  const f = path.join(root, new URL(q.url, 'http://x').pathname);
  if (!existsSync(f)) { r.statusCode = 404; return r.end(); }
  r.setHeader('content-type', types[path.extname(f)] ?? 'application/octet-stream'); r.end(readFileSync(f));
}).listen(0);
const base = `http://127.0.0.1:${server.address().port}/gallery.html`;
const browser = await chromium.launch({ executablePath: '/usr/lib/chromium/chromium-headless-shell' });
const [lang, width, out, ...wanted] = process.argv.slice(2);
const W = Number(width);
const page = await browser.newPage({ viewport: { width: W, height: 700 }, reducedMotion: 'reduce' });
page.on('pageerror', (e) => console.log('ERR', e.message));
await page.goto(base);
await page.waitForSelector('kc-gallery-index');
const names = await page.evaluate(() => document.querySelector('kc-gallery-index').names);
const list = wanted.length ? names.filter((n) => wanted.some((w) => n.startsWith(w))) : names;
console.log(list.length, 'of', names.length);
const shots = [];
for (const name of list) {
  await page.goto(`${base}?scene=${name}&lang=${lang}&theme=light`);
  await page.waitForSelector('kc-shell');
  await page.waitForTimeout(250);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > W) console.log('overflow', name, wide);
  shots.push(await page.screenshot());
}
const per = 6, rows = Math.ceil(shots.length / per);
for (let i = 0; i * per * 2 < shots.length; i++) {
  const part = shots.slice(i * per * 2, (i + 1) * per * 2);
  await sharp({ create: { width: (W + 12) * Math.min(per, part.length), height: 712 * Math.ceil(part.length / per), channels: 3, background: '#888' } })
    .composite(part.map((input, k) => ({ input, left: (k % per) * (W + 12), top: Math.floor(k / per) * 712 })))
    .png().toFile(`${out}-${i}.png`);
}
await browser.close(); server.close();
