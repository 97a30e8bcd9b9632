import type { Language } from '@kryptos_connect/protocol';
import { type Html, html } from './html.js';

// Some mail programs drop style sheets, so each element carries its style; tables are what all of them lay out alike.
export const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

/** What stands on the card of a mail. */
export interface MailPage {
  readonly language: Language;
  readonly title: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  /** What follows the title, in its cell, and the rows after it. */
  readonly content: Html;
}

/**
 * The colours where a mail program says that it is dark, by class, over those that the elements carry. A program that knows no
 * such rule shows the light ones, or turns them by itself.
 */
const DARK = html`<style>
@media (prefers-color-scheme: dark) {
.ground { background: #0f0d14 !important }
.card { background: #18161d !important; border-color: #35313e !important }
.title { color: #f6f4fa !important }
.text { color: #cfccd6 !important }
.quiet { color: #afadb3 !important; border-color: #35313e !important }
.code { background: #2c1d47 !important; border-color: #4f3a75 !important; color: #e6dafd !important }
}
</style>`;

/** The page of a mail: our mark, a title, and what it says, on a card. */
export const mailPage = ({ language, title, preheader, content }: MailPage): Html => {
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
${DARK}
</head>
<body class="ground" dir="${dir}" style="margin:0;padding:0;background:#f4f4f7;${FONT}">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:#f4f4f7">
<tr><td align="center" style="padding:40px 16px">
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" class="card" style="text-align:${start};max-width:480px;background:#ffffff;border:1px solid #e5e7eb;border-radius:16px">
<tr><td style="padding:32px 32px 0">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="36" height="36" align="center" style="background:#7c3aed;border-radius:10px;color:#ffffff;font-size:20px;font-weight:700;${FONT}">K</td>
<td class="title" style="padding:0 12px;font-size:16px;font-weight:600;color:#1f1f2e;${FONT}">Kryptos Connect</td>
</tr></table>
</td></tr>
<tr><td style="padding:28px 32px 0;${FONT}">
<h1 class="title" style="margin:0;font-size:22px;line-height:30px;font-weight:700;color:#1f1f2e">${title}</h1>
${content}
</table>
</td></tr>
</table>
</body>
</html>
`;
};
