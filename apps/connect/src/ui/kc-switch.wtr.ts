import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-switch.js';
import type { KcSwitch } from './kc-switch.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = () =>
  mount<KcSwitch>(html`<kc-switch label="See your portfolio" meaning="What you hold." checked></kc-switch>`);

describe('kc-switch', () => {
  it('is a switch with its title as its name, described by what it means', async () => {
    const element = await draw();
    expect(await heard()).to.include('switch “See your portfolio” checked');
    const ids = deep(element, 'button').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => deep(element, `#${id}`).textContent).join(' ')).to.include('What you hold.');
  });

  for (const [name, press] of [
    ['Space', ' '],
    ['Enter', 'Enter'],
  ] as const)
    it(`is switched by ${name}`, async () => {
      const element = await draw();
      const toggles = collect(element, 'kc-toggle');
      element.focus();
      await sendKeys({ press });
      expect(element.checked).to.equal(false);
      expect(toggles).to.have.length(1);
    });

  it('stays on while it is locked, and says so', async () => {
    const element = await draw();
    element.locked = true;
    await element.updateComplete;
    const toggles = collect(element, 'kc-toggle');
    deep(element, 'button').click();
    expect(element.checked).to.equal(true);
    expect(toggles).to.have.length(0);
    expect(await heard()).to.include('switch “See your portfolio” checked disabled');
  });
});
