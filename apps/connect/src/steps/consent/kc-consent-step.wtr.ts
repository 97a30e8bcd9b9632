import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { requestsFor } from '../../gallery/samples.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import { ApprovalGuard, IN_SIGHT_MS } from './approval-guard.js';
import './kc-consent-step.js';
import type { KcConsentStep } from './kc-consent-step.js';

let clock: number;
let see: (seen: boolean) => void;

const draw = async () => {
  clock = 0;
  const guard = new ApprovalGuard({
    now: () => clock,
    watch: (_element, report) => {
      see = report;
      report(true);
    },
  });
  const scopes = requestsFor(['openid', 'portfolios:read', 'transactions:write']);
  return mount<KcConsentStep>(
    html`<kc-consent-step appName="Ledgerly" .scopes=${scopes} .guard=${guard}></kc-consent-step>`,
  );
};

const pressAllow = async (step: KcConsentStep) => {
  const { x, y, width, height } = deep(step, '.allow').getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await step.updateComplete;
};

describe('kc-consent-step', () => {
  it('lists the scopes as switches in two groups, required ones on and locked', async () => {
    const step = await draw();
    expect(await heard()).to.include.members([
      'heading “Ledgerly would like to access”',
      'heading “Read”',
      'switch “Your Kryptos ID” checked disabled',
      'switch “See your portfolio” checked',
      'heading “Write”',
      'switch “Change your transactions” checked',
      'button “Allow”',
      "button “Don't allow”",
    ]);
    expect(step.renderRoot.textContent).to.include('Access lasts until you revoke it, at most 15 years.');
  });

  it('marks what can change data', async () => {
    const step = await draw();
    expect(deep(deep(step, '[aria-labelledby=write] kc-switch'), 'kc-badge').textContent).to.equal(
      'Can change data',
    );
  });

  it('allows what is on', async () => {
    const step = await draw();
    const allows = collect(step, 'kc-allow');
    deep(step, '[aria-labelledby=write] kc-switch').shadowRoot?.querySelector('button')?.click();
    clock = IN_SIGHT_MS;
    await pressAllow(step);
    expect(allows.map(({ detail }) => detail)).to.deep.equal([{ scopes: ['openid', 'portfolios:read'] }]);
  });

  it('ignores Allow too early, and takes the next press', async () => {
    const step = await draw();
    const allows = collect(step, 'kc-allow');
    clock = IN_SIGHT_MS - 1;
    await pressAllow(step);
    expect(allows).to.have.length(0);
    clock = IN_SIGHT_MS;
    await pressAllow(step);
    expect(allows).to.have.length(1);
  });

  it('is allowed by the keyboard too', async () => {
    const step = await draw();
    const allows = collect(step, 'kc-allow');
    clock = IN_SIGHT_MS;
    deep(step, '.allow').focus();
    await sendKeys({ press: 'Enter' });
    expect(allows).to.have.length(1);
  });

  it('ignores what a script presses', async () => {
    const step = await draw();
    const allows = collect(step, 'kc-allow');
    clock = IN_SIGHT_MS;
    deep(step, '.allow').click();
    expect(allows).to.have.length(0);
  });

  it('says so when something covers it', async () => {
    const step = await draw();
    const allows = collect(step, 'kc-allow');
    clock = IN_SIGHT_MS;
    see(false);
    await pressAllow(step);
    expect(allows).to.have.length(0);
    expect((await heard()).join('\n')).to.include('Something lies over this window');
  });

  it('tells a no at once', async () => {
    const step = await draw();
    const denies = collect(step, 'kc-deny');
    deep(step, '.choices kc-button').click();
    expect(denies).to.have.length(1);
  });
});
