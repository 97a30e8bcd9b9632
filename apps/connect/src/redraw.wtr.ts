import { expect } from 'chai';
import { html } from 'lit';
import { speakLanguage } from './language.js';
import { redraw } from './redraw.js';
import './steps/sign-in/kc-sign-in-step.js';
import type { KcSignInStep } from './steps/sign-in/kc-sign-in-step.js';
import { deep, mount, settled } from './ui/testing/mount.js';

describe('redraw', () => {
  afterEach(() => speakLanguage('en'));

  it('changes the texts in their place, and leaves what was typed and what has the focus', async () => {
    const step = await mount<KcSignInStep>(html`<kc-sign-in-step appName="Ledgerly"></kc-sign-in-step>`);
    const input = deep<HTMLInputElement>(step, 'input');
    input.value = 'ada@example.com';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.focus();
    await speakLanguage('ar');
    redraw(document);
    await settled(step);
    expect(deep(step, 'label').textContent).to.equal('البريد الإلكتروني');
    expect(deep(step, 'input')).to.equal(input);
    expect([input.value, input.matches(':focus'), input.dir]).to.deep.equal(['ada@example.com', true, 'ltr']);
    expect([document.documentElement.lang, document.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
  });
});
