import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from '../support/fixtures.js';
import { originOf, ports } from './apps.js';
import { documentedBackends, tokensFile } from './documented-backends.js';
import { readFacts } from './facts.js';

for (const { name, page: url, create } of documentedBackends)
  test(`${name}: the documentation's own samples give a link token, take the public token, and know the person again`, async ({
    page,
    widget,
    request,
  }) => {
    // Nobody has connected yet, also where the test runs again.
    rmSync(tokensFile(name), { force: true });
    const { client_id, client_secret } = readFacts();
    await page.goto(originOf(name) + url);
    await widget.open();
    await widget.continueAsGuest();
    await widget.allow();
    await widget.chooseEthereum();
    await widget.connectTestAddress();
    await widget.button('Done').click();
    await widget.pressLast('Finish');

    const { access_token, grant_id } = JSON.parse(readFileSync(tokensFile(name), 'utf8'));
    expect(grant_id).toMatch(/^cgrant_/);
    const holdings = await request.get(`http://127.0.0.1:${ports.server}/api/v1/holdings`, {
      headers: {
        authorization: `Bearer ${access_token}`,
        'x-client-id': client_id,
        'x-client-secret': client_secret,
      },
    });
    expect(holdings.status()).toBe(200);
    const again = await page.evaluate(
      async (endpoint) => (await fetch(endpoint, { method: 'POST' })).json(),
      create,
    );
    expect(again).toEqual({ link_token: expect.stringMatching(/^link_/), isAuthorized: true });
  });
