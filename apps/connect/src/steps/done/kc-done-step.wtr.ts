import { expect } from 'chai';
import { html } from 'lit';
import { accounts, manyAccounts } from '../../gallery/samples.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import './kc-done-step.js';
import type { KcDoneStep } from './kc-done-step.js';

const draw = (linked = accounts) =>
  mount<KcDoneStep>(html`<kc-done-step .accounts=${linked}></kc-done-step>`);

describe('kc-done-step', () => {
  it('says what was linked and that it is being synced', async () => {
    await draw();
    const lines = await heard();
    expect(lines).to.include.members(['heading “Connection successful”', 'button “Finish”']);
    for (const text of ['Your data is being synced and will be ready soon.', 'Long-term savings', 'Solana'])
      expect(lines.join('\n')).to.include(text);
  });

  it('counts what it does not show', async () => {
    const step = await draw(manyAccounts);
    expect(deep(step, '.more').textContent).to.equal('and 8 more');
  });

  it('finishes once', async () => {
    const step = await draw();
    const finishes = collect(step, 'kc-finish');
    deep(step, 'kc-button').click();
    step.busy = true;
    await step.updateComplete;
    deep(step, 'kc-button').click();
    expect(finishes).to.have.length(1);
  });
});
