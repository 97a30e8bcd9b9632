import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-code-field.js';
import type { KcCodeField } from './kc-code-field.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = () => mount<KcCodeField>(html`<kc-code-field label="Verification code"></kc-code-field>`);
const cells = (field: KcCodeField) =>
  [...field.renderRoot.querySelectorAll('.cell')].map((cell) => cell.textContent?.trim()).join('|');

const fill = (field: KcCodeField, text: string) => {
  const input = deep<HTMLInputElement>(field, 'input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe('kc-code-field', () => {
  it('is one text field for a one-time code', async () => {
    const field = await draw();
    const input = deep<HTMLInputElement>(field, 'input');
    expect((await heard()).filter((line) => line.startsWith('textbox'))).to.deep.equal([
      'textbox “Verification code”',
    ]);
    expect([input.inputMode, input.getAttribute('autocomplete')]).to.deep.equal(['numeric', 'one-time-code']);
  });

  it('shows each digit in its cell and is complete at six', async () => {
    const field = await draw();
    const completes = collect(field, 'kc-complete');
    field.focus();
    await sendKeys({ type: '12x34' });
    await field.updateComplete;
    expect(cells(field)).to.equal('1|2|3|4||');
    expect(completes).to.have.length(0);
    await sendKeys({ type: '567' });
    expect(field.value).to.equal('123456');
    expect(completes).to.have.length(1);
  });

  for (const [pasted, taken] of [
    ['123 456', '123456'],
    ['Your code: 987-654.', '987654'],
    ['１２３４５６', '123456'],
    ['1234567890', '123456'],
  ] as const)
    it(`takes the digits out of “${pasted}”`, async () => {
      const field = await draw();
      fill(field, pasted);
      expect(field.value).to.equal(taken);
    });

  it('takes a code out of the clipboard, and is complete', async () => {
    const field = await draw();
    const completes = collect(field, 'kc-complete');
    const input = deep<HTMLInputElement>(field, 'input');
    field.focus();
    // What a browser does with a paste that nobody has kept it from.
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    expect(input.dispatchEvent(paste)).to.equal(true);
    document.execCommand('insertText', false, 'Code: 123 456');
    await field.updateComplete;
    expect(cells(field)).to.equal('1|2|3|4|5|6');
    expect(completes).to.have.length(1);
  });

  it('takes a code that the browser fills in, and is complete', async () => {
    const field = await draw();
    const completes = collect(field, 'kc-complete');
    fill(field, '123456');
    await field.updateComplete;
    expect(cells(field)).to.equal('1|2|3|4|5|6');
    expect(completes).to.have.length(1);
  });

  it('is not complete again when a digit is taken away', async () => {
    const field = await draw();
    fill(field, '123456');
    const completes = collect(field, 'kc-complete');
    fill(field, '12345');
    expect(completes).to.have.length(0);
  });

  it('is described by its error', async () => {
    const field = await draw();
    field.error = 'The code has 6 digits.';
    await field.updateComplete;
    const input = deep(field, 'input');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.getAttribute('aria-describedby')).to.equal('error');
    expect(deep(field, '#error').textContent).to.include('The code has 6 digits.');
  });
});
