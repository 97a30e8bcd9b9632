import { html } from 'lit';
import { after, press, scrollDown, type } from '../../gallery/acts.js';
import { accounts, failure, integrations, manyAccounts, thousands } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-accounts-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-accounts-step .accounts=${[]} .integrations=${integrations}></kc-accounts-step>`,
  loading: () => html`<kc-accounts-step></kc-accounts-step>`,
  thousands: () => html`<kc-accounts-step .accounts=${[]} .integrations=${thousands}></kc-accounts-step>`,
  empty: () => html`<kc-accounts-step .accounts=${[]} .integrations=${[]}></kc-accounts-step>`,
  error: () =>
    html`<kc-accounts-step .error=${failure} .accounts=${[]} .integrations=${integrations}></kc-accounts-step>`,
  unread: () => html`<kc-accounts-step .error=${failure}></kc-accounts-step>`,
  yours: () =>
    html`<kc-accounts-step .accounts=${accounts} .integrations=${integrations}></kc-accounts-step>`,
  returning: () =>
    html`<kc-accounts-step shared .accounts=${accounts} .integrations=${integrations}></kc-accounts-step>`,
  'returning-empty': () =>
    html`<kc-accounts-step shared .accounts=${[]} .integrations=${integrations}></kc-accounts-step>`,
  'yours-many': () =>
    html`<kc-accounts-step .accounts=${manyAccounts} .integrations=${integrations}></kc-accounts-step>`,
  'yours-pending': () =>
    html`<kc-accounts-step .accounts=${accounts} .integrations=${integrations} .pending=${['w1']} .accountErrors=${{ w2: failure }}></kc-accounts-step>`,
  removing: () =>
    html`<kc-accounts-step .accounts=${accounts} .integrations=${integrations} ${after(press('.remove'))}></kc-accounts-step>`,
  found: () =>
    html`<kc-accounts-step .accounts=${[]} .integrations=${integrations} ${after(type('coin'))}></kc-accounts-step>`,
  'no-match': () =>
    html`<kc-accounts-step .accounts=${[]} .integrations=${integrations} ${after(type('zzqq'))}></kc-accounts-step>`,
  end: () =>
    html`<kc-accounts-step .accounts=${[]} .integrations=${integrations} ${after(scrollDown)}></kc-accounts-step>`,
  slow: () => html`<kc-accounts-step slow></kc-accounts-step>`,
  adding: () =>
    html`<kc-accounts-step adding .accounts=${accounts} .integrations=${integrations}></kc-accounts-step>`,
};
