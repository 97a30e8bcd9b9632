import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import './kc-leave-confirm.js';
import type { KcLeaveConfirm } from './kc-leave-confirm.js';

const draw = () => mount<KcLeaveConfirm>(html`<kc-leave-confirm></kc-leave-confirm>`);

describe('kc-leave-confirm', () => {
  it('is a modal question with the focus on Stay', async () => {
    const confirm = await draw();
    expect(await heard()).to.include.members(['button “Leave”', 'button “Stay”']);
    expect(deep(confirm, 'dialog').matches(':modal')).to.equal(true);
    expect(confirm.shadowRoot?.activeElement?.textContent).to.equal('Stay');
  });

  it('tells the answer', async () => {
    const confirm = await draw();
    const leaves = collect(confirm, 'kc-leave');
    const stays = collect(confirm, 'kc-stay');
    for (const button of confirm.renderRoot.querySelectorAll('kc-button')) button.click();
    expect([leaves.length, stays.length]).to.deep.equal([1, 1]);
  });

  it('takes Escape for Stay, and lets it mean nothing more', async () => {
    const confirm = await draw();
    const stays = collect(confirm, 'kc-stay');
    const outside = collect<KeyboardEvent>(document, 'keydown');
    await sendKeys({ press: 'Escape' });
    expect(stays).to.have.length(1);
    expect(outside).to.have.length(0);
  });

  it('gives the focus back to who stays', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const confirm = await draw();
    expect(confirm.shadowRoot?.activeElement?.textContent).to.equal('Stay');
    await sendKeys({ press: 'Escape' });
    confirm.remove();
    expect(document.activeElement).to.equal(before);
    before.remove();
  });
});
