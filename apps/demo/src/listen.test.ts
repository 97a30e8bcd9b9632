import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import Fastify from 'fastify';
import { listenOnLoopback } from './listen.js';

const hosts = Object.values(networkInterfaces())
  .flat()
  .filter((each) => each?.internal)
  .map((each) => (each?.family === 'IPv6' ? `[${each.address}]` : each?.address));

test('the demo answers on each loopback address of the machine, and on none once it is closed', async () => {
  const app = Fastify();
  app.get('/', async () => 'here');
  const port = await listenOnLoopback(app, 0);
  const addresses = hosts.map((host) => `http://${host}:${port}`);
  assert.ok(addresses.length > 0);
  for (const address of addresses) assert.equal(await (await fetch(address)).text(), 'here');
  await app.close();
  for (const address of addresses) await assert.rejects(fetch(address));
});
