import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TypeAhead } from './type-ahead.js';

const labels = ['Arbitrum', 'Base', 'Binance', 'Bitcoin', 'Solana'];

test('letters typed together narrow the search', () => {
  const ahead = new TypeAhead();
  assert.equal(ahead.find('b', 0, labels, 0), 1);
  assert.equal(ahead.find('i', 100, labels, 1), 2);
  assert.equal(ahead.find('t', 200, labels, 2), 3);
});

test('the same letter again goes to the next that starts with it, and round', () => {
  const ahead = new TypeAhead();
  assert.equal(ahead.find('b', 0, labels, 0), 1);
  assert.equal(ahead.find('b', 100, labels, 1), 2);
  assert.equal(ahead.find('b', 200, labels, 2), 3);
  assert.equal(ahead.find('b', 300, labels, 3), 1);
});

test('after a pause a letter starts anew', () => {
  const ahead = new TypeAhead();
  ahead.find('b', 0, labels, 0);
  assert.equal(ahead.find('s', 5000, labels, 1), 4);
});

test('what nothing starts with leads nowhere', () => {
  assert.equal(new TypeAhead().find('z', 0, labels, 0), -1);
});
