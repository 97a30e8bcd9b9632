import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { readHostMessage } from './host-message.js';
import { tellLeftOut } from './left-out-copy.js';

const warn = mock.method(console, 'warn', () => {});
const said = () => warn.mock.calls.map(({ arguments: [text] }) => text);

/** With the prototypes that a literal has. */
const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('of what is left out of their own words, and why, a developer is told once, and never what it says', () => {
  const words = {
    headline: 'secret'.repeat(14),
    fast: 'Quick',
    viewOnly: 7,
    title: 'x',
    viewOnlyMeaning: '',
  };
  for (let time = 0; time < 2; time++) {
    tellLeftOut(words, { fast: 'Quick' });
    tellLeftOut('All your coins', undefined);
  }
  assert.deepEqual(said(), [
    '<kryptos-connect> leaves out copy.headline: it takes text of 1 to 80 characters, in one line',
    '<kryptos-connect> leaves out copy.viewOnly: it takes text of 1 to 40 characters, in one line',
    '<kryptos-connect> leaves out copy.title: it takes headline, fast, fastMeaning, viewOnly, viewOnlyMeaning',
    '<kryptos-connect> leaves out copy.viewOnlyMeaning: it takes text of 1 to 120 characters, in one line',
    '<kryptos-connect> leaves out copy: it takes an object',
  ]);
});

test('the words that fit are taken, and what is told of the others comes a moment later', async () => {
  warn.mock.resetCalls();
  const update = (copy: unknown) => copied(readHostMessage({ v: 1, seq: 1, type: 'update', copy }));
  const message = { v: 1, seq: 1, type: 'update' };
  assert.deepEqual(update('All your coins'), message);
  assert.deepEqual(update(null), { ...message, copy: {} });
  assert.deepEqual(update({ viewOnly: 'Look' }), { ...message, copy: { viewOnly: 'Look' } });
  assert.deepEqual(said(), []);
  assert.deepEqual(update({ fast: 'x'.repeat(41), viewOnly: 'Look' }), {
    ...message,
    copy: { viewOnly: 'Look' },
  });
  while (said().length === 0) await setImmediate();
  assert.match(String(said()[0]), /copy\.fast: it takes text of 1 to 40 characters/);
});
