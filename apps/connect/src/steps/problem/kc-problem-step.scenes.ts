import { html } from 'lit';
import { appName, failure } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-problem-step.js';

const origin = 'https://staging-7f3c.preview.ledgerly.example';

export const scenes: Scenes = {
  main: () => html`<kc-problem-step cause="link-expired"></kc-problem-step>`,
  'origin-not-allowed': () =>
    html`<kc-problem-step
      cause="origin-not-allowed"
      .origin=${origin}
      clientId="client_4fQm2X7sT9cVbN1kLpR8dYhW3zEaGjU6oIqStBxKvMw"
      .error=${failure}
    ></kc-problem-step>`,
  'own-page': () =>
    html`<kc-problem-step cause="link-expired" .ownPage=${{ appName, returns: true }}></kc-problem-step>`,
  'own-page-finished': () =>
    html`<kc-problem-step cause="already-finished" .ownPage=${{ appName, returns: false }}></kc-problem-step>`,
  offline: () => html`<kc-problem-step cause="offline"></kc-problem-step>`,
  unreachable: () => html`<kc-problem-step cause="unreachable" .error=${failure}></kc-problem-step>`,
  'already-finished': () => html`<kc-problem-step cause="already-finished"></kc-problem-step>`,
  'unsupported-browser': () => html`<kc-problem-step cause="unsupported-browser"></kc-problem-step>`,
  'not-embedded': () => html`<kc-problem-step cause="not-embedded"></kc-problem-step>`,
  failed: () => html`<kc-problem-step cause="failed" .error=${failure}></kc-problem-step>`,
};
