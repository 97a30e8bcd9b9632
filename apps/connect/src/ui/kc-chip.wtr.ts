import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-chip.js';
import type { KcChip } from './kc-chip.js';
import { heard } from './testing/heard.js';
import { collect, mount } from './testing/mount.js';

describe('kc-chip', () => {
  it('is a button that is pressed or not', async () => {
    const chip = await mount<KcChip>(html`<kc-chip label="Base"></kc-chip>`);
    expect(await heard()).to.include('button “Base”');
    const toggles = collect(chip, 'kc-toggle');
    chip.focus();
    await sendKeys({ press: ' ' });
    await chip.updateComplete;
    expect(toggles).to.have.length(1);
    expect(await heard()).to.include('button “Base” pressed');
  });
});
