import { html } from 'lit';
import { after, type } from '../../gallery/acts.js';
import { failures } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-code-step.js';

const long = 'ada.augusta.king.countess.of.lovelace@a-rather-long-company-name.example.com';

export const scenes: Scenes = {
  main: () => html`<kc-code-step email="ada@example.com" .resendAt=${Date.now() + 29_500}></kc-code-step>`,
  typed: () => html`<kc-code-step email="ada@example.com" ${after(type('481'))}></kc-code-step>`,
  slow: () => html`<kc-code-step busy slow email="ada@example.com"></kc-code-step>`,
  resend: () => html`<kc-code-step email="ada@example.com"></kc-code-step>`,
  busy: () => html`<kc-code-step busy email="ada@example.com"></kc-code-step>`,
  error: () =>
    html`<kc-code-step email="ada@example.com" .error=${failures.wrongCode} refused></kc-code-step>`,
  'long-email': () => html`<kc-code-step .email=${long}></kc-code-step>`,
};
