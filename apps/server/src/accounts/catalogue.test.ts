import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { findIntegration, integrations } from './catalogue.js';
import { findLogo } from './logos.js';

const ofType = (type: string) => integrations.filter((integration) => integration.type === type);

test('there are at least 100 exchanges, 200 blockchains and 20 wallets', () => {
  assert.ok(ofType('exchange').length >= 100);
  assert.ok(ofType('blockchain').length >= 200);
  assert.ok(ofType('wallet').length >= 20);
});

test('ids are unique lower-case slugs', () => {
  assert.equal(new Set(integrations.map(({ id }) => id)).size, integrations.length);
  for (const { id } of integrations) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('an integration is found by its id, and by nothing else', () => {
  assert.equal(findIntegration('kraken')?.publicName, 'Kraken');
  for (const id of ['', 'Kraken', 'constructor', '__proto__']) assert.equal(findIntegration(id), undefined);
});

test('only the two sandbox providers can be linked now', () => {
  const working = integrations.filter(({ isWorking }) => isWorking).map(({ id }) => id);
  assert.deepEqual(working, Object.keys(SANDBOX_ADDRESSES));
});

test('blockchains and wallets ask for an address, and no field ever asks for a wallet’s key', () => {
  for (const { type, integrationInfo } of integrations) {
    const names = integrationInfo.fields.map(({ name }) => name);
    if (type !== 'exchange') assert.deepEqual(names, ['address']);
    if (names.includes('address')) assert.ok(integrationInfo.addressFormat);
    else assert.ok(names.includes('apiKey'), `${names}`);
    for (const name of names)
      assert.ok(['address', 'apiKey', 'secretKey', 'password', 'accountName'].includes(name));
    assert.equal(new Set(names).size, names.length);
  }
});

test('an exchange asks for exactly what its API needs', () => {
  const labels = (id: string) => findIntegration(id)?.integrationInfo.fields.map(({ label }) => label);
  assert.deepEqual(labels('kraken'), ['API key', 'API secret']);
  assert.deepEqual(labels('okx'), ['API key', 'API secret', 'Passphrase']);
  assert.deepEqual(labels('coinmate'), ['API key', 'API secret', 'Account ID']);
  assert.deepEqual(labels('hyperliquid'), ['Wallet address']);
});

test('EVM chains take EVM addresses, Solana takes its own, and the rest says other', () => {
  for (const { id, isEVM, type, integrationInfo } of integrations) {
    if (type !== 'blockchain') continue;
    assert.equal(integrationInfo.addressFormat, isEVM ? 'evm' : id === 'solana' ? 'solana' : 'other', id);
  }
});

test('the chains of an integration are blockchains of the catalogue, in its own address format', () => {
  const { ethereum, solana } = { ethereum: findIntegration('ethereum'), solana: findIntegration('solana') };
  assert.ok((ethereum?.integrationInfo.chains ?? []).length >= 5);
  assert.deepEqual(
    solana?.integrationInfo.chains?.map(({ id }) => id),
    ['solana'],
  );
  for (const { integrationInfo } of integrations)
    for (const chain of integrationInfo.chains ?? []) {
      const entry = findIntegration(chain.id);
      assert.deepEqual(chain, { id: entry?.id, name: entry?.publicName, logo: entry?.logo });
      assert.equal(entry?.integrationInfo.addressFormat, integrationInfo.addressFormat);
    }
});

test('popularity is an order without ties, and Ethereum comes first', () => {
  const ranks = integrations.flatMap(({ integrationInfo }) => integrationInfo.popularity ?? []);
  assert.deepEqual(
    ranks.sort((a, b) => a - b),
    ranks.map((_, at) => at + 1),
  );
  assert.equal(findIntegration('ethereum')?.integrationInfo.popularity, 1);
});

test('texts are plain: whole sentences without markup', () => {
  for (const { importGuide, walletLimitations, publicName } of integrations) {
    assert.ok(importGuide.length >= 3 && walletLimitations.length >= 2);
    for (const text of [...importGuide, ...walletLimitations]) assert.match(text, /^\p{L}[^<>{}]+\.$/u);
    assert.match(publicName, /^[^<>{}]+$/);
  }
});

test('each integration has a logo, on our own origin', () => {
  for (const { id, logo } of integrations) {
    assert.equal(logo, `/logos/${id}.svg`);
    assert.ok(findLogo(`${id}.svg`), id);
  }
});
