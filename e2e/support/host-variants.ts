import { stack } from './addresses.js';
import { NONCE } from './host-page.js';

/** What a site has around the element. */
export interface HostVariant {
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Scripts and style sheets out of `host-files`, in this order. */
  readonly files?: readonly string[];
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** The body, given the elements. A heading and the elements where it is not set. */
  readonly body?: (elements: string) => string;
  /** Where the policy lets no icon through. */
  readonly withoutIcon?: boolean;
}

/** As strict as a policy can be: what docs/guides/host-pages.md asks for, and the page's own script. */
const strictPolicy = [
  "default-src 'none'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  `script-src ${stack.connectOrigin} 'nonce-${NONCE}'`,
  `frame-src ${stack.connectOrigin}`,
  "connect-src 'self'",
].join('; ');

const isolated = (embedder: string) => ({
  'cross-origin-embedder-policy': embedder,
  'cross-origin-opener-policy': 'same-origin',
});

/** A modal of the page's own, open around the element as one of the well-known libraries does it. */
const modal = (file: string): HostVariant => ({
  files: ['page.css', 'modal.css', file],
  body: (elements) => `<main><h1>A host page</h1><button type="button">Behind the modal</button></main>
<div id="modal" role="dialog" aria-label="Connect an account" tabindex="-1"><div class="paper">
<button type="button">Before</button>${elements}<button type="button">After</button></div></div>`,
});

const filler = '<p class="filler">Much to read before one comes to the button.</p>';

const scroller = (elements: string) =>
  `<main><h1>A host page</h1>${filler}
<div class="scroller">${filler}<div class="scaled">${elements}</div>${filler}</div>${filler}</main>`;

/** The kinds of host pages, by the name that a page's query gives as `host`. */
export const hostVariants: Readonly<Record<string, HostVariant>> = {
  'strict-csp': { headers: { 'content-security-policy': strictPolicy }, withoutIcon: true },
  'coep-require-corp': { headers: { 'cross-origin-embedder-policy': 'require-corp' } },
  'coep-credentialless': { headers: { 'cross-origin-embedder-policy': 'credentialless' } },
  'coop-same-origin': { headers: { 'cross-origin-opener-policy': 'same-origin' } },
  isolated: { headers: isolated('require-corp') },
  'no-referrer': { headers: { 'referrer-policy': 'no-referrer' } },
  dark: { files: ['page.css', 'dark.css'] },
  rtl: { html: 'dir="rtl"', files: ['page.css'] },
  'all-unset': { files: ['all-unset.css'] },
  'hostile-css': { files: ['hostile.css'] },
  'hostile-ancestors': {
    files: ['hostile-ancestors.css'],
    body: (elements) =>
      `<main><h1>A host page</h1><div class="outer"><div class="inner">${elements}</div></div></main>`,
  },
  asleep: {
    files: ['asleep.css', 'opener.js'],
    body: (elements) => `<main class="asleep"><h1>A host page</h1>${elements}</main>
<button type="button" id="opener">Link an account</button>`,
  },
  scrolled: { files: ['page.css', 'scrolled.css'], body: scroller },
  zoomed: { files: ['page.css', 'scrolled.css', 'zoomed.css'], body: scroller },
  radix: modal('radix-modal.js'),
  mui: modal('mui-modal.js'),
  bootstrap: modal('bootstrap-modal.js'),
  native: {
    files: ['page.css', 'native-modal.js'],
    body: (elements) => `<main><h1>A host page</h1></main>
<dialog id="modal" aria-label="Connect an account"><button type="button">Before</button>${elements}</dialog>`,
  },
};
