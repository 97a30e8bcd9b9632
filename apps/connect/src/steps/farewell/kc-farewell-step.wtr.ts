import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import './kc-farewell-step.js';
import type { KcFarewellStep } from './kc-farewell-step.js';

describe('kc-farewell-step', () => {
  it('says that it worked, and that the window can be closed', async () => {
    await mount(html`<kc-farewell-step successful .appName=${'Ledgerly'}></kc-farewell-step>`);
    const lines = await heard();
    expect(lines).to.include('heading “Connection successful”');
    expect(lines.join('\n')).to.include('You can close this window and go back to Ledgerly.');
    expect(lines.join('\n')).not.to.include('button');
  });

  it('says nothing of success where there was none, nor a name that nobody knows', async () => {
    await mount(html`<kc-farewell-step></kc-farewell-step>`);
    const lines = await heard();
    expect(lines).to.include('heading “You have left Kryptos Connect”');
    expect(lines.join('\n')).to.include('You can close this window and go back to the app.');
  });

  it('leads back once more where the first time did not', async () => {
    const step = await mount<KcFarewellStep>(
      html`<kc-farewell-step returns .appName=${'Ledgerly'}></kc-farewell-step>`,
    );
    const wishes = collect(step, 'kc-go-back' as never);
    expect(await heard()).to.include.members([
      'heading “Going back to Ledgerly”',
      'button “Go back to Ledgerly”',
    ]);
    deep(step, 'kc-button').click();
    expect(wishes).to.have.length(1);
  });
});
