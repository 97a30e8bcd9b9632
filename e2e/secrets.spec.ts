import { Kryptos } from '@kryptos_connect/server-sdk';
import type { Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { dump } from './support/database.js';
import { documents, endings, expect, openHost, test } from './support/fixtures.js';
import { keptBy } from './support/kept.js';
import { logged } from './support/logged.js';
import { newestCode } from './support/outbox.js';
import { leaks } from './support/secrets.js';
import { stackFacts } from './support/stack-facts.js';

/** Everything of a page that others can come to see, gathered from now on; and the secrets in its requests. */
const watch = (page: Page) => {
  const secrets = new Map<string, string>();
  const seen: string[] = [];
  const bodies: Promise<unknown>[] = [];
  page.on('request', (request) => {
    const { 'x-link-token': linkToken, 'x-widget-key': key, referer } = request.headers();
    if (linkToken) secrets.set('the link token', linkToken);
    if (key) secrets.set('the key of the widget', key);
    seen.push(`the address ${request.url()}`, `the referrer ${referer}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      bodies.push(response.text().then((text) => seen.push(`the failure ${text}`)));
  });
  page.on('console', (message) => seen.push(`the console: ${message.text()}`));
  return {
    secrets,
    seen: async () => {
      await Promise.all(bodies);
      return seen;
    },
  };
};

/**
 * What each document of a page keeps, and what it is called: the page, then the frame. The frame remembers an e-mail
 * address for as long as the tab is there, under a name of its own and nowhere else.
 */
const kept = async (page: Page, email: string): Promise<string[]> =>
  Promise.all(
    (await documents(page)).map(async (root, index) => {
      const facts = JSON.stringify(await keptBy(root));
      return index === 0
        ? facts
        : facts.replace(/(kc-email\W+)([\w.@-]+)/, (whole, name, value) => (value === email ? name : whole));
    }),
  );

test('no token, code or address of a journey is in a log, the database, a URL, storage or the metrics', async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  const { hostsClient } = stackFacts();
  const { secrets, seen } = watch(page);
  secrets.set('the client secret', hostsClient.client_secret);

  await openHost(page);
  await widget.open();
  await widget.askForCode(email);
  const code = await newestCode(email);
  const wrong = code === '000000' ? '000001' : '000000';
  await widget.frame.getByLabel('Verification code').fill(wrong);
  await expect(widget.frame.getByLabel('Verification code')).toHaveAccessibleDescription(/code/i);
  secrets.set('the code', code);
  await widget.enterCode(email);
  secrets.set('the e-mail address', email);

  // The widget keeps its own key for a reload, and nothing that is of use to anyone without it.
  const ownKey = secrets.get('the key of the widget') as string;
  expect(ownKey).toHaveLength(43);
  const whileOpen = (await kept(page, email)).map((facts) => facts.replaceAll(ownKey, ''));
  expect(leaks(whileOpen, secrets)).toEqual([]);

  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
  const success = await endings(page).filter({ hasText: 'success' }).textContent();
  const publicToken = /"public_token":"(\w+)"/.exec(success ?? '')?.[1] as string;
  secrets.set('the public token', publicToken);

  const kryptos = new Kryptos({
    clientId: hostsClient.client_id,
    clientSecret: hostsClient.client_secret,
    baseUrl: stack.serverApi,
  });
  const { access_token } = await kryptos.tokens.exchange(publicToken);
  secrets.set('the access token', access_token);
  await kryptos.data.holdings(access_token);
  // A replay, a token in the wrong place, and one in an address: what fails is logged more than what does not.
  await expect(kryptos.tokens.exchange(publicToken)).rejects.toMatchObject({ code: 'TOKEN_ALREADY_USED' });
  await expect(kryptos.data.holdings(publicToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
  const failures = await Promise.all(
    [...secrets.values()].map(async (secret) =>
      (
        await fetch(
          `${stack.serverApi}/token/${encodeURIComponent(secret)}?x=${encodeURIComponent(secret)}`,
          {
            headers: { 'x-request-id': secret, 'user-agent': secret, 'x-on-purpose': 'yes' },
          },
        )
      ).text(),
    ),
  );
  const metrics = await (await fetch(`${stack.serverApi}/metrics`)).text();
  expect([...secrets.keys()].sort()).toEqual([
    'the access token',
    'the client secret',
    'the code',
    'the e-mail address',
    'the key of the widget',
    'the link token',
    'the public token',
  ]);

  expect(leaks(await seen(), secrets), 'addresses, failures and the console').toEqual([]);
  expect(leaks([...failures, metrics], secrets), 'answers').toEqual([]);
  expect(leaks(await logged(), secrets), 'the logs').toEqual([]);

  // The page's own list of events names the token that it was given; its storage and address do not.
  expect(leaks(await kept(page, email), secrets), 'the page').toEqual([]);

  const rows = await dump();
  expect(rows.length).toBeGreaterThan(20);
  const asData = /^(users|email_codes|email_counters) /;
  const addresses = new Map([['the e-mail address', email]]);
  const withoutAddress = new Map([...secrets].filter(([name]) => !addresses.has(name)));
  expect(leaks(rows, withoutAddress), 'the database').toEqual([]);
  expect(
    leaks(
      rows.filter((row) => !asData.test(row)),
      addresses,
    ),
    'the database',
  ).toEqual([]);

  // A widget that is opened anew finds nothing of the journey that has ended.
  const old = new Map(secrets);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  expect(leaks(await kept(page, email), old), 'the frame').toEqual([]);
});
