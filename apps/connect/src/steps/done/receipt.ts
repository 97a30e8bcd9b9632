import { html, nothing } from 'lit';
import { dayText } from '../../locales/date.js';
import { message } from '../../locales/message.js';
import { chevronIcon } from '../../ui/icons.js';
import { accessUntil } from '../access-until.js';

/** What a person agreed to, to keep. */
export interface Receipt {
  readonly appName: string;
  /** Of each scope that was granted, what its switch is called. */
  readonly titles: readonly string[];
  /** Since when; `undefined`: it begins now. */
  readonly since: Date | undefined;
  /** How long it lasts from then, in seconds; `undefined`: until it is revoked. */
  readonly lifetimeS: number | undefined;
  /** Where it is sent too. */
  readonly email: string | undefined;
}

const entry = (term: string, said: unknown) => html`<div>
  <dt>${term}</dt>
  <dd>${said}</dd>
</div>`;

/** The receipt, folded: who is done needs it later, if at all. */
export const receiptDetails = ({ appName, titles, since, lifetimeS, email }: Receipt, today: Date) => {
  const from = since ?? today;
  return html`<details>
    <summary>${message('done.receipt')}<span class="chevron">${chevronIcon()}</span></summary>
    <dl>
      ${entry(
        message('sharing.title'),
        html`${message('sharing.since', { appName, date: dayText(from) })}
          <ul class="titles">
            ${titles.map((title) => html`<li>${title}</li>`)}
          </ul>`,
      )}
      ${entry(message('consent.howLong'), accessUntil(from, lifetimeS))}
      ${entry(message('consent.howToStop'), message('consent.howToStopMeaning', { appName }))}
    </dl>
    ${email ? html`<p class="small">${message('done.byMail', { email })}</p>` : nothing}
  </details>`;
};
