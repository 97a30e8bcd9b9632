import { html } from 'lit';
import { message } from '../../locales/message.js';

/** Who sees what is shared, and how to stop it. */
export const whoAndHow = (appName: string) => html`<dl>
  <div>
    <dt>${message('consent.whoSees')}</dt>
    <dd>${message('consent.whoSeesMeaning', { appName })}</dd>
  </div>
  <div>
    <dt>${message('consent.howToStop')}</dt>
    <dd>${message('consent.howToStopMeaning', { appName })}</dd>
  </div>
</dl>`;
