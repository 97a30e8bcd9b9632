import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { ethereum, solana } from '../../gallery/samples.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount, settled } from '../../ui/testing/mount.js';
import './kc-connect-address-step.js';
import type { KcConnectAddressStep } from './kc-connect-address-step.js';

const draw = (address = '', integration = ethereum) =>
  mount<KcConnectAddressStep>(
    html`<kc-connect-address-step
      .integration=${integration}
      .address=${address}
      .testAddress=${SANDBOX_ADDRESSES.ethereum}
    ></kc-connect-address-step>`,
  );

const detected = (ethereum.integrationInfo.chains ?? []).map((chain) => ({
  ...chain,
  active: chain.id === 'base' || chain.id === 'arbitrum',
}));

const connect = (step: KcConnectAddressStep) => deep(step, 'kc-button[variant=primary]').click();
const press = async (step: KcConnectAddressStep, label: string) => {
  const picker = deep(step, 'kc-chain-picker');
  const buttons = [...(picker.shadowRoot?.querySelectorAll<HTMLElement>('kc-button') ?? [])];
  buttons.find(({ textContent }) => textContent?.trim() === label)?.click();
  await settled(step);
};

describe('kc-connect-address-step', () => {
  it('has everything the screen needs', async () => {
    await draw();
    const lines = await heard();
    expect(lines).to.include.members([
      'heading “Add Ethereum”',
      'textbox “Wallet address”',
      'button “Use test address”',
      'heading “Select chains to add”',
      'button “Select all”',
      'button “Clear”',
      'button “Ethereum” pressed',
      'button “Base”',
      'button “Connect”',
    ]);
    for (const text of ['Instructions', 'Good to know', 'Supported features'])
      expect(lines.join('\n')).to.include(text);
  });

  it('checks as it is typed: what is unfinished quietly, what is wrong loudly', async () => {
    const step = await draw();
    deep(step, 'kc-field').focus();
    await sendKeys({ type: '0x47c2' });
    await settled(step);
    expect(deep(step, '#hint').textContent).to.equal('36 characters are missing: an address has 42.');
    expect(deep(step, 'input').ariaInvalid).to.equal('false');
    await sendKeys({ type: 'g' });
    await settled(step);
    expect(deep(step, '#error').textContent).to.include('“g” can not be in it');
    expect(deep(step, 'input').ariaInvalid).to.equal('true');
  });

  it('asks for an address before it connects', async () => {
    const step = await draw();
    const connects = collect(step, 'kc-connect');
    connect(step);
    await settled(step);
    expect(connects).to.have.length(0);
    expect(deep(step, '#error').textContent).to.include('Enter a wallet address.');
  });

  it('takes the test address, and asks on which chains it has been', async () => {
    const step = await draw();
    const asked = new Promise<CustomEvent>((resolve) =>
      step.addEventListener('kc-detect', (event) => resolve(event), { once: true }),
    );
    deep(step, '.test').click();
    await settled(step);
    expect(deep<HTMLInputElement>(step, 'input').value).to.equal(SANDBOX_ADDRESSES.ethereum);
    expect((await asked).detail).to.deep.equal({ address: SANDBOX_ADDRESSES.ethereum });
  });

  it('leaves the chains to the server for whoever connects before the detection has answered', async () => {
    const step = await draw(SANDBOX_ADDRESSES.ethereum);
    const connects = collect(step, 'kc-connect');
    connect(step);
    expect(connects.map(({ detail }) => detail)).to.deep.equal([
      { address: SANDBOX_ADDRESSES.ethereum, chains: [] },
    ]);
  });

  it('chooses what was detected, and connects with it', async () => {
    const step = await draw();
    const asked = new Promise((resolve) => step.addEventListener('kc-detect', resolve, { once: true }));
    deep(step, '.test').click();
    await asked;
    step.detected = detected;
    await settled(step);
    const connects = collect(step, 'kc-connect');
    connect(step);
    expect(connects.map(({ detail }) => detail)).to.deep.equal([
      { address: SANDBOX_ADDRESSES.ethereum, chains: ['base', 'arbitrum'] },
    ]);
  });

  it('leaves the choice to the person', async () => {
    const step = await draw(SANDBOX_ADDRESSES.ethereum);
    const connects = collect(step, 'kc-connect');
    await press(step, 'Clear');
    connect(step);
    await settled(step);
    expect(connects).to.have.length(0);
    expect(deep(deep(step, 'kc-chain-picker'), '#hint').textContent).to.include('Select at least one chain.');
    await press(step, 'Select all');
    step.detected = detected;
    await settled(step);
    connect(step);
    expect(connects[0]?.detail.chains).to.have.length(16);
  });

  it('has no chains to choose where there is one', async () => {
    const step = await draw(SANDBOX_ADDRESSES.solana, solana);
    const connects = collect(step, 'kc-connect');
    expect(step.renderRoot.querySelector('kc-chain-picker')).to.equal(null);
    connect(step);
    expect(connects.map(({ detail }) => detail)).to.deep.equal([
      { address: SANDBOX_ADDRESSES.solana, chains: [] },
    ]);
  });

  it('says at the field what the server refused, until the address is another', async () => {
    const step = await draw(SANDBOX_ADDRESSES.ethereum);
    step.error = { message: 'In sandbox mode only the test addresses can be linked.', requestId: 'req_1' };
    await settled(step);
    expect(deep(step, '#error').textContent).to.include('Request ID: req_1');
    deep(step, 'kc-field').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await settled(step);
    expect(deep(step, '#error').textContent).to.not.include('sandbox');
  });
});
