import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { stack } from './addresses.js';

/** The gallery of all scenes, as the server serves it: under the app's own content security policy. */
export const gallery = `${stack.connectOrigin}/dev/gallery`;

/** How a scene is looked at. */
export interface SceneLook {
  readonly theme: 'light' | 'dark';
  readonly language: string;
  /** How many times as long each English text is. */
  readonly times?: number;
}

/** Opens the gallery, and gives the names of its scenes, `<step>/<name>`. */
export const openGallery = async (page: Page): Promise<string[]> => {
  await page.goto(gallery);
  const links = page.locator('li a:first-child');
  await links.first().waitFor();
  return links.allTextContents();
};

/**
 * Shows a scene in the gallery that is open, by its address but without another load, and waits until all of it is
 * there and at rest: what ends has ended, and what turns and shimmers for ever does not.
 */
export const showScene = async (
  page: Page,
  name: string,
  { theme, language, times = 1 }: SceneLook,
): Promise<void> => {
  const address = `?${new URLSearchParams({ scene: name, theme, lang: language, times: `${times}` })}`;
  await page.evaluate(async (wanted) => {
    const drawn = new Promise((resolve) => document.addEventListener('kc-drawn', resolve, { once: true }));
    history.replaceState(null, '', wanted);
    dispatchEvent(new PopStateEvent('popstate'));
    await drawn;
    // What follows from sizes is drawn with the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.documentElement.style.caretColor = 'transparent';
    const rootsOf = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
    ];
    for (const root of rootsOf(document)) {
      for (const image of root.querySelectorAll('img')) await image.decode().catch(() => {});
      // A document does not tell of what moves in a shadow tree: each is asked itself, for it and what is drawn before it.
      for (const animation of root.getAnimations()) {
        // One that is only paused may still be drawn where it had come to.
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
      }
    }
  }, address);
};

/**
 * What axe finds in the scene that is shown, a line a rule and theme. Both in one visit to the page, to which axe has been
 * brought.
 * @param inLight by these rules, if not by all that axe has for a page
 * @param inDark by these; what is not painted is the same in dark
 */
export const violationsInScene = (
  page: Page,
  inLight: readonly string[] | undefined,
  inDark: readonly string[],
): Promise<string[]> =>
  page.evaluate(
    async (rules) => {
      const found: string[] = [];
      for (const theme of ['light', 'dark'] as const) {
        document.documentElement.dataset['kcTheme'] = theme;
        const values = rules[theme];
        const { violations } = await axe.run(document, {
          iframes: false,
          preload: false,
          resultTypes: ['violations'],
          ...(values ? { runOnly: { type: 'rule', values: [...values] } } : {}),
        });
        for (const { id, nodes } of violations) {
          const where = nodes.map(({ target, any }) => `${target.flat().join(' ')} (${any[0]?.message})`);
          found.push(`${theme}: ${id}: ${where.join(', ')}`);
        }
      }
      return found;
    },
    { light: inLight, dark: inDark },
  );
