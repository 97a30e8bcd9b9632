import { expect } from 'chai';
import { mount } from '../ui/testing/mount.js';
import { allScenes } from './all-scenes.js';

/** Everything that can be pressed, through all shadow roots. */
const pressable = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(
      'button:not([disabled], [aria-disabled="true"], [aria-busy="true"]), a[href], input:not([disabled])',
    )
      ? [element]
      : []),
    ...(element.shadowRoot ? pressable(element.shadowRoot) : []),
  ]);

/** Scenes in which something went wrong, but for what goes on by itself and what only the app's developer can mend. */
const failed = [...allScenes].filter(([name]) =>
  /\/(.*-)?(error|unread|slow|unreachable|failed|link-expired)/.test(name),
);

describe('every error offers the next step', () => {
  it('there are such scenes', () => expect(failed.length).to.be.above(8));

  for (const [name, scene] of failed)
    it(name, async () => {
      const step = await mount(scene());
      expect(pressable(step.shadowRoot ?? step)).to.not.have.length(0);
    });
});
