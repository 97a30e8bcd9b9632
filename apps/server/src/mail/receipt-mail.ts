import { FIFTEEN_YEARS_S, type Language, type Scope } from '@kryptos_connect/protocol';
import { html } from './html.js';
import { isolated } from './isolated.js';
import type { Mail } from './mail.js';
import { FONT, mailPage } from './mail-page.js';
import { receiptMailTexts } from './receipt-mail-texts.js';
import { widgetWords } from './widget-words.js';

/** What a person agreed to, to keep. */
export interface ReceiptMail {
  readonly to: string;
  /** The app that has access. Text, by whoever registered it. */
  readonly appName: string;
  readonly scopes: readonly Scope[];
  readonly since: Date;
  readonly until: Date;
  /** What the person reads. */
  readonly language: Language;
}

/** As the language writes it; everywhere with the digits of the code mail. */
const dayOf = (date: Date, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(date);

/** The receipt of a consent, as plain text and as HTML. */
export const receiptMail = ({ to, appName, scopes, since, until, language }: ReceiptMail): Mail => {
  const texts = { ...widgetWords[language], ...receiptMailTexts[language] };
  const said = (value: string) => () => isolated(value, language);
  const named = (text: string) => text.replace('{appName}', said(appName));
  const day = (date: Date) => said(dayOf(date, language));
  const titles = scopes.map((scope) => texts.scopes[scope]);
  const began = named(texts.since.replace('{date}', day(since)));
  const isLong = until.getTime() - since.getTime() >= FIFTEEN_YEARS_S * 1000;
  const ends = isLong ? texts.lasts : texts.endsOn.replace('{date}', day(until));
  const stop = named(texts.stop);
  return {
    to,
    subject: texts.subject.replace('{appName}', () => appName),
    text: [
      texts.title,
      '',
      began,
      '',
      texts.may,
      ...titles.map((title) => `- ${title}`),
      '',
      ends,
      '',
      texts.howToStop,
      stop,
      texts.ignore,
      '',
      'Kryptos Connect',
    ].join('\n'),
    html: mailPage({
      language,
      title: texts.title,
      preheader: began,
      content: html`<p class="text" style="margin:8px 0 0;font-size:15px;line-height:24px;color:#4b4b63">${began}</p>
</td></tr>
<tr><td style="padding:24px 32px 0;${FONT}">
<h2 class="title" style="margin:0;font-size:15px;line-height:24px;font-weight:700;color:#1f1f2e">${texts.may}</h2>
<ul class="text" style="margin:4px 0 0;padding:0 20px;font-size:15px;line-height:24px;color:#4b4b63">${titles.map(
        (title) => html`<li>${title}</li>`,
      )}</ul>
</td></tr>
<tr><td style="padding:24px 32px 32px;${FONT}">
<p class="text" style="margin:0;font-size:14px;line-height:22px;color:#4b4b63">${ends}</p>
<h2 class="title" style="margin:16px 0 0;font-size:15px;line-height:24px;font-weight:700;color:#1f1f2e">${texts.howToStop}</h2>
<p class="text" style="margin:4px 0 0;font-size:14px;line-height:22px;color:#4b4b63">${stop}</p>
<p class="quiet" style="margin:16px 0 0;padding-top:16px;border-top:1px solid #ececf1;font-size:13px;line-height:20px;color:#6b6b80">${texts.ignore}</p>
</td></tr>
`,
    }).html,
  };
};
