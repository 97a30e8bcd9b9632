import { stack } from './addresses.js';
import type { HostVariant } from './host-variants.js';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The element's attributes that a page's query may set. */
const attributes = [
  'app-name',
  'app-logo',
  'theme',
  'mode',
  'name',
  'exchange-url',
  'language',
  'connect-origin',
] as const;

/** Under a strict policy the page's own scripts have this, so that the policy names no more of others than it needs. */
export const NONCE = 'the-hosts-own';

const tag = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="/files/${file}">`
    : `<script defer nonce="${NONCE}" src="/files/${file}"></script>`;

/**
 * A page with the element in it. By its query it differs in how many elements there are, which attributes they have,
 * and where the script comes from; by its variant in all that a site has around them.
 */
export const hostPage = (query: URLSearchParams, variant: HostVariant, clientId: string): string => {
  const wishes = attributes
    .filter((name) => query.has(name))
    .map((name) => `${name}="${escapeHtml(query.get(name) ?? '')}"`)
    .join(' ');
  const tokenUrl = escapeHtml(query.get('link-token-url') ?? '/link-token');
  const element = (id: string) =>
    `<kryptos-connect id="${id}" client-id="${clientId}" link-token-url="${tokenUrl}" ${wishes}></kryptos-connect>`;
  const ids = Number(query.get('elements') ?? 1) === 2 ? ['first', 'second'] : ['first'];
  const elements = ids.map(element).join('\n');
  const loaders = query.has('loader')
    ? query.getAll('loader')
    : [`${stack.connectOrigin}/v1/kryptos-connect.js`];
  return `<!doctype html><html lang="en" ${variant.html ?? ''}><head><meta charset="utf-8"><title>A host page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${variant.withoutIcon ? '' : '<link rel="icon" href="data:,">'}
${['record.js', ...(variant.files ?? [])].map(tag).join('\n')}
${loaders.map((src) => `<script type="module" src="${escapeHtml(src)}"></script>`).join('\n')}</head>
<body>${variant.body?.(elements) ?? `<main><h1>A host page</h1>${elements}</main>`}
<section aria-label="Record"><ol aria-label="Events"></ol><ol aria-label="Changes"></ol><ol aria-label="Problems"></ol></section></body></html>`;
};
