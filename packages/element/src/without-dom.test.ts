import assert from 'node:assert/strict';
import { test } from 'node:test';

test('without a DOM the class can be imported, and defining it does nothing', async () => {
  assert.equal('HTMLElement' in globalThis, false);
  assert.deepEqual(Object.keys(await import('./index.js')), ['KryptosConnectElement']);
  assert.deepEqual(Object.keys(await import('./define.js')), []);
});
