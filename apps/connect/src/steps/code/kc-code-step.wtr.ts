import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount, settled } from '../../ui/testing/mount.js';
import './kc-code-step.js';
import type { KcCodeStep } from './kc-code-step.js';

const draw = (resendAt = 0) =>
  mount<KcCodeStep>(html`<kc-code-step email="ada@example.com" .resendAt=${resendAt}></kc-code-step>`);

const type = async (step: KcCodeStep, text: string) => {
  deep(step, 'kc-code-field').focus();
  await sendKeys({ type: text });
};

describe('kc-code-step', () => {
  it('says where the code went and takes it', async () => {
    await draw();
    const lines = await heard();
    expect(lines).to.include.members([
      'heading “Check your email”',
      'textbox “Verification code”',
      'button “Continue”',
      'button “Resend code”',
      'button “Use another email”',
    ]);
    expect(lines.join('\n')).to.include('We sent a 6-digit code to ada@example.com.');
  });

  it('submits itself at six digits', async () => {
    const step = await draw();
    const codes = collect(step, 'kc-code');
    await type(step, '123456');
    expect(codes.map(({ detail }) => detail)).to.deep.equal([{ code: '123456' }]);
  });

  it('asks for the missing digits', async () => {
    const step = await draw();
    const codes = collect(step, 'kc-code');
    await type(step, '123');
    deep(step, 'kc-button[variant=primary]').click();
    await settled(step);
    expect(codes).to.have.length(0);
    expect(deep(step, '#error').textContent).to.include('The code has 6 digits.');
  });

  it('empties the field for the next try when a code is refused', async () => {
    const step = await draw();
    await type(step, '123456');
    step.busy = true;
    await step.updateComplete;
    step.busy = false;
    step.error = { message: 'The code is wrong.', requestId: 'req_1' };
    step.refused = true;
    await settled(step);
    expect(deep<HTMLInputElement>(step, 'input').value).to.equal('');
    expect(deep(step, '#error').textContent).to.include('Request ID: req_1');
    expect(step.shadowRoot?.activeElement?.localName).to.equal('kc-code-field');
  });

  it('keeps the digits where something else failed, to be sent again', async () => {
    const step = await draw();
    const codes = collect(step, 'kc-code');
    await type(step, '123456');
    step.busy = true;
    await step.updateComplete;
    step.busy = false;
    step.error = { message: 'Something went wrong on our side.' };
    await settled(step);
    expect(deep<HTMLInputElement>(step, 'input').value).to.equal('123456');
    deep(step, 'kc-button[variant=primary]').click();
    expect(codes.map(({ detail }) => detail)).to.deep.equal([{ code: '123456' }, { code: '123456' }]);
  });

  it('counts down to the next code, and sends none before', async () => {
    const step = await draw(Date.now() + 20_000);
    const resends = collect(step, 'kc-resend');
    const [resend] = step.renderRoot.querySelectorAll('.again kc-button');
    expect(resend?.textContent).to.match(/Resend code in 0:(19|20)/);
    (resend as HTMLElement).click();
    expect(resends).to.have.length(0);
    step.resendAt = Date.now();
    await settled(step);
    (resend as HTMLElement).click();
    expect(resends).to.have.length(1);
  });

  it('leads back to the address', async () => {
    const step = await draw();
    const changes = collect(step, 'kc-change-email');
    deep(step, '.again kc-button:last-child').click();
    expect(changes).to.have.length(1);
  });
});
