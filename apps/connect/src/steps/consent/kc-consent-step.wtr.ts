import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { speakAtLength } from '../../gallery/long-texts.js';
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
  // The step is as high as its content here: the app gives it a frame, in which this is always in view.
  deep(step, '.allow').scrollIntoView();
  const { x, y, width, height } = deep(step, '.allow').getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await step.updateComplete;
};

describe('kc-consent-step', () => {
  it('keeps `Show examples` clear of the list, in a language that needs several lines for it', async () => {
    speakAtLength(4);
    const step = await draw();
    speakAtLength(1);
    step.style.inlineSize = '320px';
    const text = document.createRange();
    text.selectNodeContents(deep(step, '.examples'));
    const { bottom, height } = text.getBoundingClientRect();
    expect(height).to.be.above(50);
    expect(bottom).to.be.at.most(deep(step, 'ul').getBoundingClientRect().top);
  });

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
    expect(allows.map(({ detail }) => detail)).to.deep.equal([
      { scopes: ['openid', 'portfolios:read'], lifetimeS: undefined },
    ]);
  });

  it('begins with what is optional switched off, and with what was allowed before as it was', async () => {
    const scopes = requestsFor(['openid', 'email', 'tax:read']).map((request) =>
      request.scope === 'tax:read' ? { ...request, optional: true as const } : request,
    );
    const lines = async (allowed?: readonly string[]) => {
      await mount(
        html`<kc-consent-step appName="Ledgerly" .scopes=${scopes} .allowed=${allowed}></kc-consent-step>`,
      );
      return (await heard()).filter((line) => line.startsWith('switch'));
    };
    expect(await lines()).to.deep.equal([
      'switch “Your Kryptos ID” checked disabled',
      'switch “Your email address” checked',
      'switch “See your tax figures”',
    ]);
    expect(await lines(['openid', 'tax:read'])).to.deep.equal([
      'switch “Your Kryptos ID” checked disabled',
      'switch “Your email address”',
      'switch “See your tax figures” checked',
    ]);
  });

  for (const [label, lifetimeS, says] of [
    ['30 days', 2_592_000, 'Access ends on April 1, 2026, or as soon as you revoke it.'],
    ['1 year', 31_536_000, 'Access ends on March 2, 2027, or as soon as you revoke it.'],
    ['Until I revoke it', undefined, 'Access lasts until you revoke it, at most 15 years.'],
  ] as const)
    it(`lasts for “${label}” where that is chosen, and says so`, async () => {
      const step = await draw();
      step.today = new Date('2026-03-02T12:00:00Z');
      const allows = collect(step, 'kc-allow');
      for (const radio of step.renderRoot.querySelectorAll('label'))
        if (radio.textContent?.trim() === label) radio.click();
      await step.updateComplete;
      expect(deep(step, 'fieldset .small').textContent).to.equal(says);
      expect(await heard()).to.include(`radio “${label}” checked`);
      clock = IN_SIGHT_MS;
      await pressAllow(step);
      expect(allows.map(({ detail }) => detail.lifetimeS)).to.deep.equal([lifetimeS]);
    });

  it('keeps how long was chosen before', async () => {
    await mount(
      html`<kc-consent-step appName="Ledgerly" .scopes=${[]} lifetime="2592000"></kc-consent-step>`,
    );
    expect(await heard()).to.include('radio “30 days” checked');
  });

  it('shows an example of each scope when asked, and says who sees it and how to stop', async () => {
    const step = await draw();
    const example = () => deep(deep(step, 'kc-switch'), '#example').textContent;
    expect(example()).to.equal('');
    deep(step, '.examples').click();
    await step.updateComplete;
    expect(example()).to.match(/^For example: /);
    expect(await heard()).to.include('button “Hide examples”');
    const said = deep(step, 'dl').textContent;
    for (const text of ['Who sees it', 'Ledgerly, and Kryptos', 'How to stop', '“What you share”'])
      expect(said).to.include(text);
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

  describe('in a frame of which the browser does not tell what lies over it', () => {
    const { open } = window;
    afterEach(() => {
      window.open = open;
    });
    const inFrame = async () => {
      const step = await draw();
      step.framed = true;
      step.seesCovers = false;
      await step.updateComplete;
      return step;
    };
    const words = (step: KcConsentStep) => deep(step, '.allow').textContent?.trim();

    it('asks for what can change data in a window, and allows the rest as it is', async () => {
      const step = await inFrame();
      expect(words(step)).to.equal('Continue in a window');
      deep(step, '[aria-labelledby=write] kc-switch').shadowRoot?.querySelector('button')?.click();
      await step.updateComplete;
      expect(words(step)).to.equal('Allow');
      const allows = collect(step, 'kc-allow');
      clock = IN_SIGHT_MS;
      await pressAllow(step);
      expect(allows).to.have.length(1);
    });

    it('asks here where the browser would tell, and in a page of its own', async () => {
      const step = await inFrame();
      step.seesCovers = true;
      await step.updateComplete;
      expect(words(step)).to.equal('Allow');
      step.seesCovers = false;
      step.framed = false;
      await step.updateComplete;
      expect(words(step)).to.equal('Allow');
    });

    it('opens the window in the very press, and allows nothing', async () => {
      const step = await inFrame();
      const popup = {} as Window;
      window.open = () => popup;
      const windows = collect(step, 'kc-window');
      const allows = collect(step, 'kc-allow');
      clock = IN_SIGHT_MS;
      await pressAllow(step);
      const chosen = { scopes: ['openid', 'portfolios:read', 'transactions:write'], lifetimeS: undefined };
      expect(windows.map(({ detail }) => detail)).to.deep.equal([{ popup, chosen }]);
      expect(allows).to.have.length(0);
    });

    it('says so where the browser opens no window', async () => {
      const step = await inFrame();
      window.open = () => null;
      const windows = collect(step, 'kc-window');
      await pressAllow(step);
      expect(windows).to.have.length(0);
      expect((await heard()).join('\n')).to.include('Your browser did not open a window');
    });
  });

  it('tells a no at once', async () => {
    const step = await draw();
    const denies = collect(step, 'kc-deny');
    deep(step, '.choices kc-button').click();
    expect(denies).to.have.length(1);
  });
});
