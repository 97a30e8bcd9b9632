import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-field.js';
import type { KcField } from './kc-field.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = () =>
  mount<KcField>(html`<kc-field label="Email address" type="email" hint="We send a code."></kc-field>`);
const described = (field: KcField) =>
  (deep(field, 'input').getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => deep(field, `#${id}`).textContent?.trim());

describe('kc-field', () => {
  it('is a text field with its label as its name, described by its hint', async () => {
    const field = await draw();
    expect(await heard()).to.include('textbox “Email address”');
    expect(described(field)).to.deep.equal(['We send a code.']);
  });

  it('tells what is typed, and Enter', async () => {
    const field = await draw();
    const inputs = collect(field, 'kc-input');
    const enters = collect(field, 'kc-enter');
    field.focus();
    await sendKeys({ type: 'ab' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('ab');
    expect(inputs).to.have.length(2);
    expect(enters).to.have.length(1);
  });

  it('is invalid and described by its error, with the request id', async () => {
    const field = await draw();
    field.error = 'Enter your email address.';
    field.requestId = 'req_1';
    await field.updateComplete;
    expect(deep(field, 'input').getAttribute('aria-invalid')).to.equal('true');
    expect(described(field)[0]).to.match(/^Enter your email address\.\s+Request ID: req_1$/);
    expect(deep(field, '#error').getAttribute('role')).to.equal('alert');
  });

  it('shows hostile text as text', async () => {
    const field = await draw();
    field.error = '<img src=x onerror=alert(1)>';
    await field.updateComplete;
    expect(() => deep(field, 'img')).to.throw();
  });
});
