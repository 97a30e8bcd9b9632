import { expect } from 'chai';
import { html } from 'lit';
import { requestsFor } from '../../gallery/samples.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import './kc-sharing-step.js';
import type { KcSharingStep } from './kc-sharing-step.js';

const scopes = requestsFor(['openid', 'email', 'tax:read']);
const grant = { created_at: '2026-03-02T12:00:00Z', expires_at: '2026-04-01T12:00:00Z' };

const draw = (properties: Partial<KcSharingStep> = {}) =>
  mount<KcSharingStep>(
    html`<kc-sharing-step
      appName="Ledgerly"
      .scopes=${scopes}
      .granted=${properties.granted ?? ['openid', 'email', 'tax:read']}
      .grant=${grant}
      .narrowed=${properties.narrowed ?? false}
      .revoked=${properties.revoked ?? false}
      .busy=${properties.busy ?? false}
    ></kc-sharing-step>`,
  );

const press = async (step: KcSharingStep, name: string) => {
  for (const button of step.renderRoot.querySelectorAll('kc-button'))
    if (button.textContent?.trim() === name) button.click();
  await step.updateComplete;
};
const switchOff = async (step: KcSharingStep, label: string) => {
  for (const each of step.renderRoot.querySelectorAll('kc-switch'))
    if (each.label === label) deep(each, 'button').click();
  await step.updateComplete;
};

describe('kc-sharing-step', () => {
  it('lists what was granted, since when and until when, and no more', async () => {
    const step = await draw({ granted: ['openid', 'email'] });
    const lines = await heard();
    expect(lines.filter((line) => line.startsWith('switch'))).to.deep.equal([
      'switch “Your Kryptos ID” checked disabled',
      'switch “Your email address” checked',
    ]);
    const said = deep(step, '.lead').textContent;
    expect(said).to.include('With Ledgerly, since March 2, 2026.');
    expect(said).to.include('Access ends on April 1, 2026, or as soon as you revoke it.');
    expect(lines).to.not.include('button “Save changes”');
  });

  it('takes away what was switched off, once it is saved', async () => {
    const step = await draw();
    const narrows = collect(step, 'kc-narrow');
    await switchOff(step, 'See your tax figures');
    expect(narrows).to.have.length(0);
    expect(deep(step, '[role=status]').textContent).to.include('Ledgerly has to ask you again');
    await press(step, 'Save changes');
    expect(narrows.map(({ detail }) => detail)).to.deep.equal([{ scopes: ['openid', 'email'] }]);
    step.granted = ['openid', 'email'];
    step.narrowed = true;
    await step.updateComplete;
    expect(deep(step, '[role=status]').textContent).to.include('Ledgerly can no longer read');
    expect(await heard()).to.not.include('button “Save changes”');
  });

  it('does not take away what the app can not do without', async () => {
    const step = await draw();
    await switchOff(step, 'Your Kryptos ID');
    expect(await heard()).to.not.include('button “Save changes”');
  });

  it('asks before all of it ends, with the focus on keeping it', async () => {
    const step = await draw();
    const revokes = collect(step, 'kc-revoke');
    await press(step, 'Stop sharing');
    expect(revokes).to.have.length(0);
    expect(await heard()).to.include('heading “Stop sharing with Ledgerly?”');
    expect(step.shadowRoot?.activeElement?.className).to.equal('keep');
    await press(step, 'Keep sharing');
    expect(step.shadowRoot?.activeElement?.className).to.equal('stop');
    await press(step, 'Stop sharing');
    await press(step, 'Stop sharing');
    expect(revokes).to.have.length(1);
  });

  it('sends nothing while it is busy', async () => {
    const step = await draw({ busy: true });
    const sent = [...collect(step, 'kc-revoke'), ...collect(step, 'kc-narrow')];
    await press(step, 'Stop sharing');
    await press(step, 'Stop sharing');
    expect(sent).to.have.length(0);
  });

  it('says that it has ended, and leads out', async () => {
    const step = await draw();
    step.revoked = true;
    await step.updateComplete;
    expect(await heard()).to.include.members(['heading “You have stopped sharing”', 'button “Close”']);
    expect(step.shadowRoot?.activeElement?.localName).to.equal('h1');
    const closes = collect(step, 'kc-close');
    await press(step, 'Close');
    expect(closes).to.have.length(1);
  });
});
