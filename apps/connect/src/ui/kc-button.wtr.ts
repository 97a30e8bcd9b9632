import { expect } from 'chai';
import { html } from 'lit';
import './kc-button.js';
import type { KcButton } from './kc-button.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = () => mount<KcButton>(html`<kc-button variant="primary">Continue</kc-button>`);

describe('kc-button', () => {
  it('is a button with its label as its name', async () => {
    await draw();
    expect(await heard()).to.include('button “Continue”');
  });

  it('is pressed by a click', async () => {
    const button = await draw();
    const clicks = collect(button, 'click');
    button.click();
    expect(clicks).to.have.length(1);
  });

  it('keeps its width and its name while busy, and swallows presses', async () => {
    const button = await draw();
    const before = button.offsetWidth;
    button.busy = true;
    await button.updateComplete;
    const clicks = collect(button, 'click');
    button.click();
    expect(clicks).to.have.length(0);
    expect(button.offsetWidth).to.equal(before);
    expect(deep(button, 'button').getAttribute('aria-busy')).to.equal('true');
    expect(await heard()).to.include('button “Continue”');
  });

  it('can not be pressed while disabled', async () => {
    const button = await draw();
    button.disabled = true;
    await button.updateComplete;
    const clicks = collect(button, 'click');
    button.click();
    expect(clicks).to.have.length(0);
    expect(await heard()).to.include('button “Continue” disabled');
  });

  it('is big enough to touch', async () => {
    const button = await draw();
    button.size = 'small';
    await button.updateComplete;
    expect(button.offsetHeight).to.be.at.least(44);
  });
});
