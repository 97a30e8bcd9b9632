import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { untilReachable } from './reachable.js';

/** A server that answers the `good`th question and all after it. */
const server = (good: number) => {
  const asked: unknown[] = [];
  const fetcher = (async (...given: unknown[]) => {
    asked.push(given[0]);
    if (asked.length < good) throw new TypeError('no network');
    return new Response();
  }) as typeof fetch;
  return { asked, fetcher };
};

for (const [good, questions] of [
  [1, 1],
  [4, 4],
  [100, 6],
] as const) {
  test(`a server that answers the question ${good} is asked ${questions} times`, async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { asked, fetcher } = server(good);
      let isOver = false;
      const over = untilReachable(new AbortController().signal, fetcher).then(() => {
        isOver = true;
      });
      for (let turns = 0; turns < 50 && !isOver; turns++) {
        await Promise.resolve();
        mock.timers.tick(400);
      }
      await over;
      assert.deepEqual(asked, Array(questions).fill('/health'));
    } finally {
      mock.timers.reset();
    }
  });
}

test('nobody is asked once it is over', async () => {
  const { asked, fetcher } = server(1);
  await untilReachable(AbortSignal.abort(), fetcher);
  assert.deepEqual(asked, []);
});
