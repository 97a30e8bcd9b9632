import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { openGallery, showScene } from './support/gallery.js';
import { looks } from './support/looks.js';
import { changesOf, keep, layOut, sheetFile, sheetsOf, takesAnew } from './support/picture-sheet.js';

// What a person sees, scene by scene, compared with the sheets in e2e/pictures. `npm run scenes` takes them anew.

const STEPS = readdirSync(path.join(import.meta.dirname, '../apps/connect/src/steps'), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.scenes.ts'))
  .map((file) => path.dirname(file));

const LETTERS = `<!doctype html><meta charset="utf-8"><body style="font: 16px/1.5 system-ui">
  Kryptos 0123456789 <b>would like to access</b> ÄÖÜß <span style="font-size: 12px">agqpy مرحبا</span>`;
const lettersFile = path.join(import.meta.dirname, 'pictures/letters.png');

/** Whether this machine draws letters as the one did that took the pictures. */
const drawsTheSameLetters = async (page: Page): Promise<boolean> => {
  await page.setContent(LETTERS);
  const seen = await page.screenshot({ clip: { x: 0, y: 0, width: 360, height: 100 } });
  if (takesAnew) await writeFile(lettersFile, seen);
  return seen.equals(await readFile(lettersFile));
};

/** Takes the page as PNG, without Playwright's own waiting: `showScene` has waited. */
const camera = async (context: BrowserContext, page: Page): Promise<() => Promise<Buffer>> => {
  const session = await context.newCDPSession(page);
  return async () => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    return Buffer.from(data, 'base64');
  };
};

test.describe.configure({ mode: 'parallel' });

for (const step of STEPS)
  test(
    `${step}: every scene looks as in its pictures (in Chromium, and where letters look as in the pictures)`,
    {
      tag: '@chromium',
    },
    async ({ browser }, testInfo) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const page = await context.newPage();
      test.skip(
        !(await drawsTheSameLetters(page)),
        'this machine has other letters: npm run scenes takes the pictures with them',
      );
      // What counts down stands still.
      await page.clock.setFixedTime('2026-01-15T12:00:00Z');
      const scenes = (await openGallery(page)).filter((name) => name.startsWith(`${step}/`));
      expect(scenes).not.toEqual([]);
      const take = await camera(context, page);
      const pictures = new Map<string, Buffer[]>(scenes.map((scene) => [scene, []]));
      for (const look of looks) {
        await page.setViewportSize(look);
        for (const [scene, taken] of pictures) {
          await showScene(page, scene, look);
          taken.push(await take());
        }
      }
      await context.close();

      for (const [scene, taken] of pictures) {
        const changes = await changesOf(scene, taken);
        if (changes.length === 0) continue;
        if (takesAnew) {
          await keep(scene, taken);
          continue;
        }
        const now = testInfo.outputPath(`${path.basename(sheetFile(scene), '.webp')}.png`);
        await writeFile(now, await layOut(taken));
        expect.soft(changes, `${scene} differs from ${sheetFile(scene)}; it looks as in ${now}`).toEqual([]);
      }
      const left = (await sheetsOf(step)).filter((scene) => !scenes.includes(scene));
      if (takesAnew) for (const scene of left) await rm(sheetFile(scene));
      else expect(left, 'no pictures of a scene that is no more').toEqual([]);
    },
  );
