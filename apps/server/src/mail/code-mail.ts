import { LIMITS } from '@kryptos_connect/protocol';
import { html } from './html.js';
import type { Mail } from './mail.js';

/** What the mail with a sign-in code says. */
export interface CodeMail {
  readonly to: string;
  readonly code: string;
  /** The app that the person is linking accounts to. Text, by whoever registered it. */
  readonly appName: string;
}

const MINUTES = LIMITS.emailCodeS / 60;

/** The mail with a 6-digit code, as plain text and as HTML that mail programs of any age can show. */
export const codeMail = ({ to, code, appName }: CodeMail): Mail => {
  const preheader = `Enter it to link your accounts to ${appName}. It is valid for ${MINUTES} minutes.`;
  return {
    to,
    subject: `${code} is your Kryptos verification code`,
    text: [
      'Your verification code',
      '',
      `    ${code}`,
      '',
      `Enter it to link your accounts to ${appName}.`,
      `It is valid for ${MINUTES} minutes and works once. A newer code replaces it.`,
      '',
      'Nobody from Kryptos will ever ask you for this code.',
      'If you did not ask for it, ignore this email: nothing happens without the code.',
      '',
      'Kryptos Connect',
    ].join('\n'),
    html: page(code, appName, preheader).html,
  };
};

// Mail programs drop style sheets, so each element carries its style; tables are what all of them lay out alike.
const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

const page = (code: string, appName: string, preheader: string) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Your verification code</title>
</head>
<body style="margin:0;padding:0;background:#f4f4f7;${FONT}">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f7">
<tr><td align="center" style="padding:40px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px;background:#ffffff;border:1px solid #e5e7eb;border-radius:16px">
<tr><td style="padding:32px 32px 0">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="36" height="36" align="center" style="background:#7c3aed;border-radius:10px;color:#ffffff;font-size:20px;font-weight:700;${FONT}">K</td>
<td style="padding-left:12px;font-size:16px;font-weight:600;color:#1f1f2e;${FONT}">Kryptos Connect</td>
</tr></table>
</td></tr>
<tr><td style="padding:28px 32px 0;${FONT}">
<h1 style="margin:0;font-size:22px;line-height:30px;font-weight:700;color:#1f1f2e">Your verification code</h1>
<p style="margin:8px 0 0;font-size:15px;line-height:24px;color:#4b4b63">Enter it to link your accounts to <strong style="color:#1f1f2e">${appName}</strong>.</p>
</td></tr>
<tr><td style="padding:24px 32px 0">
<div style="padding:20px 0;background:#f5f3ff;border:1px solid #ddd6fe;border-radius:12px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:36px;line-height:44px;font-weight:700;letter-spacing:8px;text-indent:8px;color:#4c1d95">${code}</div>
</td></tr>
<tr><td style="padding:24px 32px 32px;${FONT}">
<p style="margin:0;font-size:14px;line-height:22px;color:#4b4b63">It is valid for ${MINUTES} minutes and works once. A newer code replaces it.</p>
<p style="margin:16px 0 0;padding-top:16px;border-top:1px solid #ececf1;font-size:13px;line-height:20px;color:#6b6b80">Nobody from Kryptos will ever ask you for this code. If you did not ask for it, ignore this email: nothing happens without the code.</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
