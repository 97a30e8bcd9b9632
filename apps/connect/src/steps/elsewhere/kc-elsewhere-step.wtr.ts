import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, mount } from '../../ui/testing/mount.js';
import './kc-elsewhere-step.js';
import type { KcElsewhereStep } from './kc-elsewhere-step.js';

describe('kc-elsewhere-step', () => {
  const { open } = window;
  afterEach(() => {
    window.open = open;
  });

  const draw = () => mount<KcElsewhereStep>(html`<kc-elsewhere-step></kc-elsewhere-step>`);
  const press = async (step: KcElsewhereStep, name: string) => {
    for (const button of step.renderRoot.querySelectorAll('kc-button'))
      if (button.textContent?.trim() === name) button.click();
    await step.updateComplete;
  };

  it('says where it goes on, and offers another window and the end', async () => {
    await draw();
    expect(await heard()).to.include.members([
      'heading “Continue in the window that has opened”',
      'button “Open the window again”',
      'button “Close”',
    ]);
  });

  it('opens another window in the very press', async () => {
    const popup = {} as Window;
    window.open = () => popup;
    const step = await draw();
    const windows = collect(step, 'kc-window');
    await press(step, 'Open the window again');
    expect(windows.map(({ detail }) => detail.popup)).to.deep.equal([popup]);
  });

  it('says so where the browser opens none', async () => {
    window.open = () => null;
    const step = await draw();
    const windows = collect(step, 'kc-window');
    await press(step, 'Open the window again');
    expect(windows).to.have.length(0);
    expect((await heard()).join('\n')).to.include('Your browser did not open a window');
  });

  it('says why another window could not be had', async () => {
    const step = await draw();
    step.error = { message: 'You are offline.', requestId: 'req_1' };
    await step.updateComplete;
    expect((await heard()).join('\n')).to.include('You are offline.');
  });

  it('tells that the person wants to leave', async () => {
    const step = await draw();
    const closes = collect(step, 'kc-close');
    await press(step, 'Close');
    expect(closes).to.have.length(1);
  });
});
