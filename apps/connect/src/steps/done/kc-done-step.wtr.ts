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
    expect(deep(step, '.more').textContent).to.equal('and 116 more');
  });

  it('has a receipt, folded, of what was agreed to', async () => {
    const receipt = {
      appName: 'Ledgerly',
      titles: ['Your Kryptos ID', 'See your portfolio'],
      since: undefined,
      lifetimeS: 2_592_000,
      email: 'ada@example.com',
    };
    const step = await mount<KcDoneStep>(
      html`<kc-done-step .receipt=${receipt} .today=${new Date('2026-03-02T12:00:00Z')}></kc-done-step>`,
    );
    const details = deep(step, 'details') as HTMLDetailsElement;
    expect(details.open).to.equal(false);
    deep(step, 'summary').click();
    expect(details.open).to.equal(true);
    for (const text of [
      'With Ledgerly, since March 2, 2026.',
      'See your portfolio',
      'Access ends on April 1, 2026, or as soon as you revoke it.',
      'Open Kryptos Connect in Ledgerly again',
      'You also get it by email, at ada@example.com.',
    ])
      expect(details.textContent).to.include(text);
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
