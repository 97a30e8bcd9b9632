import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { after, press, scrollDown } from '../../gallery/acts.js';
import { ethereum, failures, solana } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-connect-address-step.js';

const detected = (ethereum.integrationInfo.chains ?? []).map((chain, index) => ({
  ...chain,
  active: index < 3,
}));
export const scenes: Scenes = {
  main: () => html`<kc-connect-address-step .integration=${ethereum}></kc-connect-address-step>`,
  sandbox: () =>
    html`<kc-connect-address-step
      .integration=${ethereum}
      .testAddress=${SANDBOX_ADDRESSES.ethereum}
    ></kc-connect-address-step>`,
  detected: () =>
    html`<kc-connect-address-step
      .integration=${ethereum}
      .address=${SANDBOX_ADDRESSES.ethereum}
      .testAddress=${SANDBOX_ADDRESSES.ethereum}
      .detected=${detected}
    ></kc-connect-address-step>`,
  detecting: () =>
    html`<kc-connect-address-step
      detecting
      .integration=${ethereum}
      .address=${SANDBOX_ADDRESSES.ethereum}
    ></kc-connect-address-step>`,
  wrong: () =>
    html`<kc-connect-address-step
      .integration=${ethereum}
      address="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"
    ></kc-connect-address-step>`,
  unfinished: () =>
    html`<kc-connect-address-step .integration=${ethereum} address="0x5aAeb6053F3E94C9b9"></kc-connect-address-step>`,
  error: () =>
    html`<kc-connect-address-step
      .integration=${ethereum}
      .address=${SANDBOX_ADDRESSES.ethereum}
      .error=${failures.notInSandbox}
    ></kc-connect-address-step>`,
  busy: () =>
    html`<kc-connect-address-step busy .integration=${ethereum} .address=${SANDBOX_ADDRESSES.ethereum}></kc-connect-address-step>`,
  none: () =>
    html`<kc-connect-address-step
      .integration=${ethereum}
      .address=${SANDBOX_ADDRESSES.ethereum}
      .chosen=${[]}
      ${after(press('.actions kc-button'))}
    ></kc-connect-address-step>`,
  guide: () =>
    html`<kc-connect-address-step .integration=${solana} ${after(scrollDown)}></kc-connect-address-step>`,
  'one-chain': () =>
    html`<kc-connect-address-step .integration=${solana} .testAddress=${SANDBOX_ADDRESSES.solana}></kc-connect-address-step>`,
};
