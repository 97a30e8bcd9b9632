import { type Language, LIMITS } from '@kryptos_connect/protocol';
import { codeMailTexts } from './code-mail-texts.js';
import { html } from './html.js';
import { isolated } from './isolated.js';
import type { Mail } from './mail.js';
import { FONT, mailPage } from './mail-page.js';

/** What the mail with a sign-in code is about. */
export interface CodeMail {
  readonly to: string;
  readonly code: string;
  /** The app that the person is linking accounts to. Text, by whoever registered it. */
  readonly appName: string;
  /** What the person reads. */
  readonly language: Language;
}

/** As the language writes it: `10 minutes`, `10 Minuten`; everywhere with the digits of the code. */
const minutesIn = (language: Language): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(LIMITS.emailCodeS / 60);

/** The mail with a 6-digit code, as plain text and as HTML that mail programs of any age can show. */
export const codeMail = ({ to, code, appName, language }: CodeMail): Mail => {
  const texts = codeMailTexts[language];
  const app = isolated(appName, language);
  const valid = texts.valid.replace('{minutes}', () => minutesIn(language));
  const [before = '', after = ''] = texts.enter.split('{appName}');
  return {
    to,
    subject: texts.subject.replace('{code}', code),
    text: [
      texts.title,
      '',
      `    ${code}`,
      '',
      `${before}${app}${after}`,
      valid,
      '',
      texts.never,
      texts.ignore,
      '',
      'Kryptos Connect',
    ].join('\n'),
    html: page({ ...texts, language, code, enter: [before, app, after], valid }).html,
  };
};

interface Page {
  readonly language: Language;
  readonly code: string;
  readonly title: string;
  /** What to do with it: before the app's name, the name, and after it. */
  readonly enter: readonly [string, string, string];
  readonly valid: string;
  readonly never: string;
  readonly ignore: string;
}

const page = ({ language, code, title, enter: [before, app, after], valid, never, ignore }: Page) =>
  mailPage({
    language,
    title,
    preheader: `${before}${app}${after} ${valid}`,
    content: html`<p class="text" style="margin:8px 0 0;font-size:15px;line-height:24px;color:#4b4b63">${before}<strong class="title" style="color:#1f1f2e">${app}</strong>${after}</p>
</td></tr>
<tr><td style="padding:24px 32px 0">
<div dir="ltr" class="code" style="padding:20px 0;background:#f5f3ff;border:1px solid #ddd6fe;border-radius:12px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:36px;line-height:44px;font-weight:700;letter-spacing:8px;text-indent:8px;color:#4c1d95">${code}</div>
</td></tr>
<tr><td style="padding:24px 32px 32px;${FONT}">
<p class="text" style="margin:0;font-size:14px;line-height:22px;color:#4b4b63">${valid}</p>
<p class="quiet" style="margin:16px 0 0;padding-top:16px;border-top:1px solid #ececf1;font-size:13px;line-height:20px;color:#6b6b80">${never} ${ignore}</p>
</td></tr>`,
  });
