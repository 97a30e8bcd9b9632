import { expect } from 'chai';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import type { KcLoadingStep } from './kc-loading-step.js';
import { scenes } from './kc-loading-step.scenes.js';

describe('kc-loading-step', () => {
  it('is a busy region under its heading', async () => {
    const step = await mount<KcLoadingStep>(scenes['main']?.());
    expect(await heard()).to.include('heading “Loading”');
    expect(deep(step, '[aria-busy]').getAttribute('aria-busy')).to.equal('true');
  });

  it('stands there at once, and nothing moves in it for the first 300 ms', async () => {
    const step = await mount<KcLoadingStep>(scenes['main']?.());
    expect(getComputedStyle(step).animationName).to.equal('none');
    expect(getComputedStyle(deep(step, 'kc-skeleton')).animationDelay).to.equal('0.3s');
  });

  it('offers to try again when it takes long', async () => {
    const step = await mount<KcLoadingStep>(scenes['slow']?.());
    const retries = collect(step, 'kc-retry');
    expect((await heard()).join('\n')).to.include('This is taking longer than usual.');
    deep(step, 'kc-button').click();
    expect(retries).to.have.length(1);
  });
});
