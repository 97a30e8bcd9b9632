import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { addressFormat } from './address.js';
import { findIntegration } from './catalogue.js';
import { findLogo, tokenLogoPath } from './logos.js';
import { activeChains, sandboxAssets } from './sandbox.js';

const providers = ['ethereum', 'solana'] as const;
const all = providers.flatMap((provider) => [...sandboxAssets(provider)]);

test('there are at least 12 assets on Ethereum and its layer-2s and 8 on Solana, and spam on both', () => {
  const counts = providers.map((provider) => sandboxAssets(provider).filter(({ isSpam }) => !isSpam).length);
  assert.ok((counts[0] ?? 0) >= 12 && (counts[1] ?? 0) >= 8, `${counts}`);
  for (const provider of providers) assert.ok(sandboxAssets(provider).some(({ isSpam }) => isSpam));
});

test('a token is named once, and by its chain', () => {
  assert.equal(new Set(all.map(({ tokenId }) => tokenId)).size, all.length);
  for (const { tokenId, chainId } of all) assert.ok(tokenId.startsWith(`${chainId}:`), tokenId);
});

test('contracts are addresses of their chain, with a valid checksum', () => {
  for (const { contractAddress, chainId, tokenId } of all)
    if (contractAddress !== undefined)
      assert.equal(addressFormat(contractAddress), chainId === 'solana' ? 'solana' : 'evm', tokenId);
});

test('each real token has a price now and a day ago, and a logo', () => {
  for (const { price, price24hAgo, quantity, symbol, tokenId } of all) {
    assert.ok(Number(price) > 0 && Number(price24hAgo) > 0 && Number(quantity) > 0, tokenId);
    assert.ok(findLogo(tokenLogoPath(symbol).slice('/logos/'.length)), tokenId);
  }
});

test('each chain is one that its provider offers', () => {
  for (const provider of providers) {
    const offered = findIntegration(provider)?.integrationInfo.chains?.map(({ id }) => id) ?? [];
    for (const { chainId } of sandboxAssets(provider)) assert.ok(offered.includes(chainId), chainId);
  }
});

test('assets are those of the chains asked for, of all where none is named, and of no other provider', () => {
  const chains = new Set(sandboxAssets('ethereum', ['base', 'polygon']).map(({ chainId }) => chainId));
  assert.deepEqual([...chains].sort(), ['base', 'polygon']);
  assert.equal(sandboxAssets('ethereum', []).length, sandboxAssets('ethereum').length);
  assert.deepEqual(sandboxAssets('ethereum', ['solana']), []);
  for (const provider of ['kraken', 'base', 'constructor']) assert.deepEqual(sandboxAssets(provider), []);
});

test('the test addresses are active on the chains of their assets, others nowhere', () => {
  const onEthereum = ['ethereum', 'base', 'arbitrum', 'optimism', 'polygon'];
  assert.deepEqual(activeChains(SANDBOX_ADDRESSES.ethereum), onEthereum);
  assert.deepEqual(activeChains(SANDBOX_ADDRESSES.ethereum.toUpperCase().replace('0X', '0x')), onEthereum);
  assert.deepEqual(activeChains(SANDBOX_ADDRESSES.solana), ['solana']);
  assert.deepEqual(activeChains(SANDBOX_ADDRESSES.solana.toLowerCase()), []);
  assert.deepEqual(activeChains(`0x${'1'.repeat(40)}`), []);
});
