/** Where each payload would lead, and what it would run. `e2e/support/component/canary.ts` counts who goes there. */
const canaryAt = (place: number): string => `${location.origin}/canary/${place}`;
const code = (place: number): string => `globalThis.ran=(globalThis.ran||0)+1,fetch('/canary/${place}')`;

/** Texts that make something happen where they are taken for more than text; `u` is an address, `c` a script. */
const KINDS: readonly ((u: string, c: string) => string)[] = [
  (_, c) => `<script>${c}</script>`,
  (_, c) => `<img src=x onerror="${c}">`,
  (u) => `<img src="${u}">`,
  (_, c) => `<svg onload="${c}">`,
  (u) => `<svg><image href="${u}"/><use href="${u}#a"/></svg>`,
  (u) => `<link rel=stylesheet href="${u}"><link rel=prefetch href="${u}">`,
  (u) => `<style>@import url(${u});*{display:none!important}</style>`,
  (u) => `<iframe src="${u}" srcdoc="<script>${u}</script>"></iframe>`,
  (u) => `<object data="${u}"></object><embed src="${u}">`,
  (u) => `<meta http-equiv=refresh content="0;url=${u}">`,
  (u) => `<base href="${u}/">`,
  (u, c) => `<form action="${u}"><button formaction="javascript:${c}">Allow</button></form>`,
  (u, c) => `<video poster="${u}"><source src="${u}" onerror="${c}"></video>`,
  (_, c) => `<details open ontoggle="${c}"><summary>Allow`,
  (_, c) => `<input autofocus onfocus="${c}">`,
  (u) => `<template><img src="${u}"></template><slot name="${u}"></slot>`,
  (_, c) => `<kc-button class="allow" onclick="${c}">Allow</kc-button>`,
  (_, c) => `<a href="javascript:${c}" style="position:fixed;inset:0">Allow</a>`,
  (_, c) => `javascript:${c}`,
  (_, c) => `JaVaScRiPt\t:${c}//`,
  (_, c) => `data:text/html,<script>${c}</script>`,
  (_, c) => `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${c}"/>`,
  (_, c) => `data:image/png;base64,"onerror="${c}`,
  (u) => u,
  (u) => `//${u.split('//')[1]}`,
  (u) => `url("${u}")`,
  (u) => `url(${u}) no-repeat, red`,
  (u) => `red;background:url(${u})`,
  (u) => `red}:host{display:none}*{background:url(${u})`,
  (u) => `#fff;}@font-face{font-family:x;src:url(${u})}`,
  (u) => `image-set("${u}" 1x)`,
  (u) => `var(--x,url(${u}))`,
  (_, c) => `expression(${c})`,
  (u) => `0 0 0 9999px red, url(${u})`,
  (u) => `Inter, url(${u}), sans-serif`,
  () => '99999px',
  () => 'calc(100vw * 1000)',
  (_, c) => `\${${c}}`,
  (_, c) => `{{constructor.constructor("${c}")()}}`,
  () => '{appName}{name}{count}',
  (_, c) => `?lit$0123456789$<!--?lit$-->${c}`,
  () => '__proto__',
  () => 'constructor',
  () => '\u202eevil\u2066\u202d',
  () => 'a\u0000b\u0008\u001b[2J',
  () => `${'\u0301'.repeat(60)}a`,
  () => '\n\n\n\n\n\n\n\n',
  () => '𒐫'.repeat(39),
  () => 'W'.repeat(80),
  () => '\u200b\u200d\ufeff\u2060',
];

/** What a text may stand in, to get out of what it is put into. */
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}<!--`,
  (text) => `</h1></style></script></textarea>${text}`,
  (text) => `Acme ${text}`,
  (text) => `=${text.toUpperCase()}`,
];

/** 300 texts, all different. */
export const injections: readonly string[] = AROUND.flatMap((around, row) =>
  KINDS.map((kind, column) => {
    const place = row * KINDS.length + column;
    return around(kind(canaryAt(place), code(place)));
  }),
);
