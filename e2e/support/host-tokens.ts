import type { Page } from '@playwright/test';
import { stack } from './addresses.js';

/** Where the element of a host page gets its link tokens. */
export type TokenSource = 'link-token-url' | 'generateLinkToken' | 'link-token';

/** Lets the element of a host page get its tokens there, and the page remember each that is given. */
export const giveTokensBy = (page: Page, source: TokenSource): Promise<void> =>
  page.evaluate(async (source) => {
    const tokens: string[] = [];
    Object.assign(window, { linkTokens: tokens });
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (!/link-token$/.test(String(request[0]))) return response;
      const { link_token } = await response.clone().json();
      if (link_token) tokens.push(link_token);
      return response;
    };
    const element = document.querySelector('kryptos-connect');
    if (!element || source === 'link-token-url') return;
    element.removeAttribute('link-token-url');
    const generate = async () =>
      (await (await window.fetch('/link-token', { method: 'POST' })).json()).link_token;
    if (source === 'link-token') element.setAttribute('link-token', await generate());
    else Object.assign(element, { generateLinkToken: generate });
  }, source);

/** The link tokens that the page was given, the first one first. */
export const linkTokens = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'linkTokens') as string[]);

/** A link token of the hosts' own client, as another of its pages could have it. */
export const anotherLinkToken = async (): Promise<string> =>
  (await (await fetch(`http://127.0.0.1:${stack.hostsPort}/link-token`, { method: 'POST' })).json())
    .link_token;
