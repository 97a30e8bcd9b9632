import { stack } from './support/addresses.js';
import { expect, expectAccessible, test } from './support/fixtures.js';

// Every scene of every step, as the server serves it: under the app's own content security policy.

const gallery = `${stack.connectOrigin}/dev/gallery`;

/** Waits until what fades in has arrived. What turns and shimmers never ends. */
const stillness = async (): Promise<void> => {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
};

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

for (const theme of ['light', 'dark'] as const)
  test(`every scene is accessible and fits a small phone, ${theme}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(gallery);
    await expectAccessible(page);
    const names = await page.locator('li a:first-child').allTextContents();
    expect(names.length).toBeGreaterThan(50);
    for (const name of names)
      await test.step(name, async () => {
        await page.goto(`${gallery}?scene=${name}&theme=${theme}`);
        await expect(page.getByRole('heading', { includeHidden: true }).first()).toBeAttached();
        await page.evaluate(stillness);
        await expectAccessible(page);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(tooWide, 'no sideways scroll').toBe(false);
      });
  });
