import { expect, expectAccessible, test } from './support/fixtures.js';
import { openGallery, showScene } from './support/gallery.js';

// Every scene of every step, as the server serves it.

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

for (const theme of ['light', 'dark'] as const)
  test(`every scene is accessible and fits a small phone, ${theme}`, async ({ page }) => {
    test.setTimeout(300_000);
    const names = await openGallery(page);
    await expectAccessible(page);
    expect(names.length).toBeGreaterThan(50);
    for (const name of names)
      await test.step(name, async () => {
        await showScene(page, name, { theme, language: 'en' });
        await expectAccessible(page);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(tooWide, 'no sideways scroll').toBe(false);
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
      // Tabs scroll sideways.
      if (!element.matches('button, input, select, a[href], summary') || element.role === 'tab') return false;
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
