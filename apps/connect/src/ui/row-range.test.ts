import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rowRange, scrollTopFor } from './row-range.js';

const px = (max: number) => fc.integer({ min: 0, max });

test('every row in view is drawn, and never many more than fit', () => {
  fc.assert(
    fc.property(
      px(500_000),
      px(2000),
      fc.integer({ min: 20, max: 200 }),
      px(10_000),
      (top, height, row, count) => {
        const { first, last } = rowRange(top, height, row, count);
        const inView = Array.from({ length: count }, (_, index) => index).filter(
          (index) => (index + 1) * row > top && index * row < top + height,
        );
        assert.ok(inView.every((index) => index >= first && index <= last));
        assert.ok(first >= 0 && last < count);
        assert.ok(last - first + 1 <= height / row + 15);
      },
    ),
  );
});

test('an empty list draws nothing', () => {
  assert.deepEqual(rowRange(0, 400, 64, 0), { first: 0, last: -1 });
});

test('a row that is in view needs no scroll', () => {
  assert.equal(scrollTopFor(3, 100, 400, 64), 100);
});

test('a row above or below comes to the nearer edge', () => {
  assert.equal(scrollTopFor(0, 100, 400, 64), 0);
  assert.equal(scrollTopFor(10, 100, 400, 64), 11 * 64 - 400);
});
