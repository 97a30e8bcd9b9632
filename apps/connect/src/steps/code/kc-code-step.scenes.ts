import { html } from 'lit';
import type { Scenes } from '../../gallery/scene.js';
import './kc-code-step.js';

const error = {
  message: 'The code is wrong or no longer valid. Check it, or ask for a new one.',
  requestId: 'req_8Zk2vQ0xY7',
};
const long = 'ada.augusta.king.countess.of.lovelace@a-rather-long-company-name.example.com';

export const scenes: Scenes = {
  main: () => html`<kc-code-step email="ada@example.com" .resendAt=${Date.now() + 29_500}></kc-code-step>`,
  resend: () => html`<kc-code-step email="ada@example.com"></kc-code-step>`,
  busy: () => html`<kc-code-step busy email="ada@example.com"></kc-code-step>`,
  error: () => html`<kc-code-step email="ada@example.com" .error=${error} refused></kc-code-step>`,
  'long-email': () => html`<kc-code-step .email=${long}></kc-code-step>`,
};
