import { html } from '../mail/html.js';
import type { OutboxMail } from '../mail/outbox.js';

/** Where the page's style sheet is served. Our policy takes no style from inside a page. */
export const OUTBOX_STYLE_PATH = '/dev/outbox.css';

const REFRESH_S = 3;

const time = (iso: string) => html`<time datetime="${iso}">${iso.slice(11, 19)} UTC</time>`;

const mailItem = (mail: OutboxMail) => html`
<li class="mail">
<p class="to"><span>To</span> <strong>${mail.to}</strong> ${time(mail.sent_at)}</p>
${mail.code === null ? html`` : html`<p class="code">${mail.code}</p>`}
<p class="subject" dir="auto">${mail.subject}</p>
<details><summary>Show the text</summary><pre dir="auto">${mail.text}</pre></details>
<p class="html"><a href="/dev/outbox?mail=${mail.id}">Show as HTML</a></p>
</li>`;

/** The development outbox as a page: the newest mails, with their codes big. It refreshes itself. */
export const outboxPage = (mails: readonly OutboxMail[], to: string | undefined): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${REFRESH_S}">
<title>Development outbox</title>
<link rel="stylesheet" href="${OUTBOX_STYLE_PATH}">
</head>
<body>
<main>
<header>
<h1>Development outbox</h1>
<p>${to === undefined ? 'Every email that would have been sent, newest first.' : html`Emails to <strong>${to}</strong>, newest first.`}
This page refreshes itself. It does not exist in production.</p>
</header>
${mails.length === 0 ? html`<p class="empty">No email yet. Ask for a code in the widget, and it appears here.</p>` : html`<ol>${mails.map(mailItem)}</ol>`}
</main>
</body>
</html>
`.html;

/** The page's style sheet. */
export const OUTBOX_STYLE = `
:root { color-scheme: light dark; --ink: #1f1f2e; --quiet: #6b6b80; --page: #f4f4f7; --card: #fff; --line: #e5e7eb; --tint: #f5f3ff; --code: #4c1d95; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f7; --quiet: #a5a5b8; --page: #121218; --card: #1c1c26; --line: #30303d; --tint: #261f3d; --code: #d6c7ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1rem 4rem; }
h1 { margin: 0; font-size: 1.5rem; letter-spacing: -0.01em; }
header p { margin: 0.25rem 0 1.5rem; color: var(--quiet); }
ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; }
.mail, .empty { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1.25rem 1.5rem; }
.mail p { margin: 0; }
.empty { text-align: center; color: var(--quiet); padding: 3rem 1.5rem; }
.to { display: flex; flex-wrap: wrap; gap: 0 0.5rem; color: var(--quiet); overflow-wrap: anywhere; }
.to strong { color: var(--ink); font-weight: 600; }
.to time { margin-left: auto; font-variant-numeric: tabular-nums; }
.mail .code { margin: 0.75rem 0; padding: 0.5rem; border-radius: 12px; background: var(--tint); color: var(--code); text-align: center; font: 700 2.5rem/1.3 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: 0.2em; text-indent: 0.2em; user-select: all; }
a { color: inherit; }
.mail .html { margin-top: 0.25rem; font-size: 0.9375rem; color: var(--quiet); }
.subject { color: var(--quiet); font-size: 0.9375rem; }
details { margin-top: 0.5rem; font-size: 0.9375rem; color: var(--quiet); }
summary { cursor: pointer; }
pre { margin: 0.5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--ink); }
`;
