import { expect } from 'chai';
import { html } from 'lit';
import { ethereum } from '../../gallery/samples.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount, settled } from '../../ui/testing/mount.js';
import './kc-connecting-step.js';
import type { KcConnectingStep } from './kc-connecting-step.js';

const draw = () =>
  mount<KcConnectingStep>(html`<kc-connecting-step .integration=${ethereum}></kc-connecting-step>`);

describe('kc-connecting-step', () => {
  it('says what happens now, politely', async () => {
    const step = await draw();
    expect(await heard()).to.include('heading “Connecting Ethereum”');
    expect(deep(step, '[role=status]').textContent).to.equal('Checking…');
    step.stage = 'reading';
    await settled(step);
    expect(deep(step, '[role=status]').textContent).to.equal('Reading balances…');
    expect(deep(step, '[aria-current=step]').textContent).to.include('Reading balances…');
  });

  it('can be left running', async () => {
    const step = await draw();
    const leaves = collect(step, 'kc-leave-running');
    deep(step, '.actions kc-button').click();
    expect(leaves).to.have.length(1);
  });
});
