import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { watchDeparture } from './departure.js';

const watched = () => {
  const page = new EventTarget();
  const staying = watchDeparture(page as Window);
  const look = async () => {
    let stays = false;
    void staying().then(() => {
      stays = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    return stays;
  };
  return { page, staying, look };
};

test('a page that stays is known to stay at once', async () => {
  const { look } = watched();
  assert.equal(await look(), true);
});

test('while a page is about to go nothing is known, and that it stays after all some time later', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const { page, staying, look } = watched();
  page.dispatchEvent(new Event('beforeunload'));
  assert.equal(await look(), false);
  mock.timers.tick(3000);
  await staying();
  assert.equal(await look(), true);
});
