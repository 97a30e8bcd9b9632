import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import axe from 'axe-core';

/** Half as long as `axe.source`, which counts where a driver takes it to each document. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until what has just been drawn moves no more: a step fades in, and its colours are what they are then. */
export const comeToRest = (root: Locator): Promise<void> =>
  root.evaluate(async () => {
    // A document does not tell of what moves in a shadow tree: each is asked itself.
    const moving = (place: Document | ShadowRoot): Animation[] => [
      ...place.getAnimations(),
      ...[...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
    ];
    // What has just been drawn, or has just come under the pointer, begins to move with the next frames.
    for (let still = 0; still < 2; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const ends = moving(document).filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
      await Promise.allSettled(ends.map(({ finished }) => finished));
      still = ends.length === 0 ? still + 1 : 0;
    }
  });

/** Takes axe to the document of a root element, where it is not there yet. */
export const bringAxe = async (root: Locator): Promise<void> => {
  if (!(await root.evaluate(() => 'axe' in window))) await root.evaluate(axeSource);
};

/** What axe finds in the document of a root element, a line a rule. */
export const violationsIn = async (root: Locator): Promise<string[]> => {
  await bringAxe(root);
  // Lines and not the results, of which a driver would take apart every node of the document.
  return root.evaluate(async () => {
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`,
    );
  });
};
