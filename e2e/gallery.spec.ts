import type { Page } from '@playwright/test';
import { bringAxe } from './support/axe.js';
import { expect, expectAccessible, test } from './support/fixtures.js';
import { openGallery, showScene, violationsInScene } from './support/gallery.js';
import { movements } from './support/movements.js';
import { faintTexts } from './support/painted-contrast.js';
import { screenFaults } from './support/screen-faults.js';

// Every scene of every step, as the server serves it.

/** What axe judges by what is painted. The rest of a screen is the same in light and in dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Draws every scene, one in the place of the other, and expects that nothing is found in any. `letters`: their size. */
const expectNothing = async (page: Page, find: () => Promise<readonly string[]>, letters = '100%') => {
  const scenes = await openGallery(page);
  expect(scenes.length).toBeGreaterThan(50);
  await bringAxe(page.locator(':root'));
  await page.evaluate((size) => {
    const { style } = document.documentElement;
    style.setProperty('font-size', size);
    // The other theme comes at once.
    style.setProperty('--_quick', '0ms');
  }, letters);
  const found: string[] = [];
  for (const scene of scenes) {
    await showScene(page, scene, { theme: 'light', language: 'en' });
    for (const fault of await find()) found.push(`${scene}: ${fault}`);
  }
  expect(found).toEqual([]);
};

const faultsOn = (page: Page, target: number) => () => page.evaluate(screenFaults, { target });

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 360, height: 640 } });

test('every scene is accessible, in light and in dark', { tag: '@core' }, async ({ page }) => {
  test.setTimeout(180_000);
  await expectNothing(page, () => violationsInScene(page, undefined, COLOURS));
});

test('so is the list of the scenes', async ({ page }) => {
  await openGallery(page);
  await expectAccessible(page);
});

test('all of every scene can be read, hit and reached, and shows the focus, at 320 px', {
  tag: '@core',
}, async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNothing(page, faultsOn(page, 24));
});

for (const [how, size, letters] of [
  ['at 200 % zoom of a small window', { width: 640, height: 360 }, '100%'],
  ['at 400 % zoom', { width: 320, height: 256 }, '100%'],
  ['with letters of twice the size', { width: 360, height: 640 }, '200%'],
] as const)
  test(`so it can ${how}`, async ({ page }) => {
    await page.setViewportSize(size);
    await expectNothing(page, faultsOn(page, 24), letters);
  });

test.describe('only Chromium can be told how a person holds it and sees', { tag: '@chromium' }, () => {
  test('in forced colours, in which there are no shadows, every scene shows the focus, and its text has 4.5:1', async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    let seen = 0;
    await expectNothing(page, async () => {
      const texts = await faintTexts(page);
      seen += texts.seen;
      return [...(await page.evaluate(screenFaults, { target: 24 })), ...texts.faint];
    });
    expect(seen).toBeGreaterThan(500);
  });

  test('with more contrast, text has 7:1 in every scene', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    const rules = ['color-contrast-enhanced'];
    await expectNothing(page, () => violationsInScene(page, rules, rules));
  });

  test('where no motion is wanted, nothing moves in any scene but what turns slowly', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expectNothing(page, () => page.evaluate(movements));
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true });

    test('what is touched is at least 44 px in every scene', async ({ page }) => {
      await page.goto('about:blank');
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      await expectNothing(page, faultsOn(page, 44));
    });
  });
});

/** What can be pressed or typed into, and stands partly beyond the sides of its window or of what scrolls around it. */
const beyondTheSides = (): string[] => {
  const elementsOf = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
    ]);
  return elementsOf(document)
    .filter((element) => {
      if (element.matches('.body') && element.scrollWidth > element.clientWidth) return true;
      if (!element.matches('button, input, select, a[href], summary')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < 0 || right > innerWidth);
    })
    .map((element) => `${element.localName}.${element.className}`);
};

test('every scene fits a small phone in texts four times as long (of layout alone: in Chromium)', {
  tag: '@chromium',
}, async ({ page }) => {
  test.setTimeout(120_000);
  for (const name of await openGallery(page)) {
    await showScene(page, name, { theme: 'light', language: 'en', times: 4 });
    expect.soft(await page.evaluate(beyondTheSides), name).toEqual([]);
  }
});
