import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import './kc-sign-in-step.js';
import type { KcSignInStep } from './kc-sign-in-step.js';

const draw = (properties: Partial<KcSignInStep> = {}) =>
  mount<KcSignInStep>(
    html`<kc-sign-in-step
      .appName=${properties.appName ?? 'Ledgerly'}
      .mode=${properties.mode ?? 'production'}
      .authMethods=${properties.authMethods ?? ['email', 'anonymous']}
      .busy=${properties.busy ?? false}
      .pending=${properties.pending}
      .error=${properties.error}
      .failed=${properties.failed ?? 'email'}
    ></kc-sign-in-step>`,
  );

const type = async (step: KcSignInStep, text: string) => {
  deep(step, 'kc-field').focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
  await step.updateComplete;
};

describe('kc-sign-in-step', () => {
  it('says who asks, what is promised, and the ways in', async () => {
    await draw();
    expect(await heard()).to.include.members([
      'heading “Link your accounts to Ledgerly”',
      'heading “Fast and secure setup”',
      'heading “View-only access”',
      'textbox “Email address”',
      'button “Continue”',
      'button “Continue as guest”',
      'link “Privacy Policy”',
      'link “Terms of Service”',
    ]);
  });

  it('gives the focus to its heading', async () => {
    const step = await draw();
    expect(step.shadowRoot?.activeElement?.localName).to.equal('h1');
  });

  it('shows the ways that are allowed, and no others', async () => {
    await draw({ authMethods: ['anonymous'] });
    const lines = await heard();
    expect(lines).to.include('button “Continue as guest”');
    expect(lines).to.not.include('textbox “Email address”');
  });

  it('tells the address, without what was typed around it', async () => {
    const step = await draw();
    const emails = collect(step, 'kc-email');
    await type(step, ' ada@example.com ');
    expect(emails.map(({ detail }) => detail)).to.deep.equal([{ email: 'ada@example.com' }]);
  });

  for (const [typed, told] of [
    ['', 'Enter your email address.'],
    ['ada', 'An email address has an “@” in it.'],
    ['ada@example', 'This does not look complete, like name@example.com.'],
  ] as const)
    it(`says what is wrong with “${typed}” beside the field, and keeps the focus there`, async () => {
      const step = await draw();
      const emails = collect(step, 'kc-email');
      await type(step, typed);
      expect(emails).to.have.length(0);
      expect(deep(step, '#error').textContent).to.include(told);
      expect(step.shadowRoot?.activeElement?.localName).to.equal('kc-field');
    });

  it('tells what is typed, finished or not', async () => {
    const step = await draw();
    const typed = collect(step, 'kc-typed');
    await type(step, 'a@');
    expect(typed.map(({ detail }) => detail)).to.deep.equal([{ text: 'a' }, { text: 'a@' }]);
  });

  it('goes on as a guest', async () => {
    const step = await draw();
    const guests = collect(step, 'kc-guest');
    deep(step, 'kc-button:not([variant=primary])').click();
    expect(guests).to.have.length(1);
  });

  it('sends nothing twice while it is busy', async () => {
    const step = await draw({ busy: true, pending: 'anonymous' });
    const events = [...collect(step, 'kc-guest'), ...collect(step, 'kc-email')];
    for (const button of step.renderRoot.querySelectorAll('kc-button')) button.click();
    expect(events).to.have.length(0);
    expect(
      deep(step, 'kc-button:not([variant=primary]) ').shadowRoot?.querySelector('[aria-busy=true]'),
    ).to.not.equal(null);
  });

  it('says in sandbox mode that it is test data', async () => {
    await draw({ mode: 'sandbox' });
    const said = (await heard()).join('\n');
    expect(said).to.include('Sandbox');
    expect(said).to.include('Test data only');
  });

  it('shows an app’s name as text, whatever it is', async () => {
    const step = await draw({ appName: '<img src=x onerror=alert(1)>' });
    expect(deep(step, 'h1').textContent).to.include('<img src=x');
    expect(step.renderRoot.querySelector('h1 img')).to.equal(null);
  });

  it('shows beside the field why an address was not taken, with the request id', async () => {
    const step = await draw({ error: { message: 'Too many requests.', requestId: 'req_1' } });
    const error = deep(deep(step, 'kc-field'), '#error');
    expect(error.textContent).to.include('Too many requests.');
    expect(error.textContent).to.include('Request ID: req_1');
  });

  it('shows beside the button why a guest was not let in, and describes the button by it', async () => {
    const step = await draw({ failed: 'anonymous', error: { message: 'It failed.', requestId: 'req_1' } });
    expect(deep(step, 'kc-notice').nextElementSibling).to.equal(deep(step, '.ways > kc-button:last-of-type'));
    expect((await heard()).join('\n')).to.include('Request ID: req_1');
    expect(deep(deep(step, '.ways > kc-button:last-of-type'), 'button').ariaDescription).to.equal(
      'It failed.',
    );
  });

  it('says what the host says in the place of our words, as text, and ours where it says nothing', async () => {
    const step = await mount<KcSignInStep>(
      html`<kc-sign-in-step appName="Ledgerly" .copy=${{ headline: '<b>All</b> your coins', fast: 'Quick' }}></kc-sign-in-step>`,
    );
    const titles = [...step.renderRoot.querySelectorAll('h1, h2')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['<b>All</b> your coins', 'Quick', 'View-only access']);
  });
});
