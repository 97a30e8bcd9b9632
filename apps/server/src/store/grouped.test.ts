import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { grouped } from './grouped.js';

describe('look-ups that are grouped', () => {
  const rows = new Map<string, { readonly version: number }>();
  const start = () => {
    const queries: string[][] = [];
    const look = grouped(async (keys) => {
      queries.push([...keys]);
      const read = new Map(rows);
      await turn();
      return read;
    });
    return { look, queries };
  };

  it('send what is asked for in one turn as one query, each key once', async () => {
    rows.set('a', { version: 1 }).set('b', { version: 1 });
    const { look, queries } = start();
    const found = await Promise.all(['a', 'b', 'a', 'none'].map(look));
    assert.deepEqual(found, [{ version: 1 }, { version: 1 }, { version: 1 }, undefined]);
    assert.deepEqual(queries, [['a', 'b', 'none']]);
  });

  it('never answer with what was read before the question', async () => {
    rows.set('a', { version: 1 });
    const { look, queries } = start();
    const before = look('a');
    while (queries.length === 0) await turn();
    rows.set('a', { version: 2 });
    assert.deepEqual([await look('a'), await before], [{ version: 2 }, { version: 1 }]);
  });

  it('fail together, and only then', async () => {
    let broken = true;
    const look = grouped(async () => {
      if (broken) throw new Error('gone');
      return new Map([['a', 1]]);
    });
    const outcomes = await Promise.allSettled([look('a'), look('b')]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    broken = false;
    assert.equal(await look('a'), 1);
  });
});
