import type { Integration } from '@kryptos_connect/protocol';
import { html, nothing } from 'lit';
import { message } from '../../locales/message.js';
import { checkIcon, chevronIcon } from '../../ui/icons.js';

const section = (title: string, content: unknown) => html`<details>
  <summary>${title}<span class="chevron">${chevronIcon()}</span></summary>
  ${content}
</details>`;

/** What helps with this integration: how to, what to know, what it can. Sections without content are left out. */
export const guideSections = (integration: Integration | undefined) => {
  if (!integration) return nothing;
  const { importGuide, walletLimitations, functions } = integration;
  if (importGuide.length + walletLimitations.length + functions.length === 0) return nothing;
  return html`<div class="sections">
    ${
      importGuide.length > 0
        ? section(
            message('address.instructions'),
            html`<ol>${importGuide.map((step) => html`<li>${step}</li>`)}</ol>`,
          )
        : nothing
    }
    ${
      walletLimitations.length > 0
        ? section(
            message('address.goodToKnow'),
            html`<ul class="dots">${walletLimitations.map((each) => html`<li>${each}</li>`)}</ul>`,
          )
        : nothing
    }
    ${
      functions.length > 0
        ? section(
            message('address.features'),
            html`<ul>${functions.map(({ publicName }) => html`<li>${checkIcon(16)}${publicName}</li>`)}</ul>`,
          )
        : nothing
    }
  </div>`;
};
