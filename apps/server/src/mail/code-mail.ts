import { type Language, LIMITS } from '@kryptos_connect/protocol';
import { codeMailTexts } from './code-mail-texts.js';
import { html } from './html.js';
import type { Mail } from './mail.js';

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

/** A name in a sentence that may run the other way (first strong isolate … pop). */
const isolated = (name: string, language: Language): string =>
  language === 'ar' ? `\u2068${name}\u2069` : name;

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

// Mail programs drop style sheets, so each element carries its style; tables are what all of them lay out alike.
const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

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

const page = ({ language, code, title, enter: [before, app, after], valid, never, ignore }: Page) => {
  // Programs that drop the document keep what stands on its cells.
  const [dir, start] = language === 'ar' ? ['rtl', 'right'] : ['ltr', 'left'];
  return html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
</head>
<body dir="${dir}" style="margin:0;padding:0;background:#f4f4f7;${FONT}">
<div style="display:none;max-height:0;overflow:hidden">${before}${app}${after} ${valid}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f7">
<tr><td align="center" style="padding:40px 16px">
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="text-align:${start};max-width:480px;background:#ffffff;border:1px solid #e5e7eb;border-radius:16px">
<tr><td style="padding:32px 32px 0">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="36" height="36" align="center" style="background:#7c3aed;border-radius:10px;color:#ffffff;font-size:20px;font-weight:700;${FONT}">K</td>
<td style="padding:0 12px;font-size:16px;font-weight:600;color:#1f1f2e;${FONT}">Kryptos Connect</td>
</tr></table>
</td></tr>
<tr><td style="padding:28px 32px 0;${FONT}">
<h1 style="margin:0;font-size:22px;line-height:30px;font-weight:700;color:#1f1f2e">${title}</h1>
<p style="margin:8px 0 0;font-size:15px;line-height:24px;color:#4b4b63">${before}<strong style="color:#1f1f2e">${app}</strong>${after}</p>
</td></tr>
<tr><td style="padding:24px 32px 0">
<div dir="ltr" style="padding:20px 0;background:#f5f3ff;border:1px solid #ddd6fe;border-radius:12px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:36px;line-height:44px;font-weight:700;letter-spacing:8px;text-indent:8px;color:#4c1d95">${code}</div>
</td></tr>
<tr><td style="padding:24px 32px 32px;${FONT}">
<p style="margin:0;font-size:14px;line-height:22px;color:#4b4b63">${valid}</p>
<p style="margin:16px 0 0;padding-top:16px;border-top:1px solid #ececf1;font-size:13px;line-height:20px;color:#6b6b80">${never} ${ignore}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
};
