import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-skeleton.js';
import type { KcSkeleton } from './kc-skeleton.js';
import { itInChromium } from './testing/engine.js';
import { heard } from './testing/heard.js';
import { mount } from './testing/mount.js';

const draw = () => mount<KcSkeleton>(html`<kc-skeleton></kc-skeleton>`);

describe('kc-skeleton', () => {
  it('says nothing', async () => {
    await draw();
    expect(await heard()).to.deep.equal([]);
  });

  it('is as big as its place says, and a line high where it says nothing', async () => {
    const skeleton = await draw();
    skeleton.style.setProperty('font-size', '20px');
    skeleton.parentElement?.style.setProperty('inline-size', '200px');
    expect([skeleton.offsetWidth, skeleton.offsetHeight]).to.deep.equal([200, 20]);
    skeleton.style.setProperty('inline-size', '50%');
    skeleton.style.setProperty('block-size', '48px');
    expect([skeleton.offsetWidth, skeleton.offsetHeight]).to.deep.equal([100, 48]);
  });

  it('can be seen, and moves', async () => {
    const { backgroundImage, animationName } = getComputedStyle(await draw());
    expect(backgroundImage).to.match(/^linear-gradient/);
    expect(animationName).to.equal('shimmer');
  });

  itInChromium('stands still where less motion is asked for (only there can a test ask for it)', async () => {
    const skeleton = await draw();
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      expect(getComputedStyle(skeleton).animationName).to.equal('none');
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});
