import { CrashedPage } from './support/crashed-page.js';
import { type Cell, faultPlaces } from './support/fault-places.js';
import { faults, type Place, places, sights, table } from './support/fault-table.js';
import { expect, openHost, test } from './support/fixtures.js';

test.describe.configure({ mode: 'parallel' });

const fault = 'frame-crashed';

for (const place of Object.keys(table) as Place[]) {
  const sight = table[place][fault];
  if (!sight) continue;
  test(`${places[place]} × ${faults[fault]} (Chromium alone crashes when it is told to): ${sights[sight]}`, {
    tag: '@chromium',
  }, async ({ page, context, widget, email, way }) => {
    const cell: Cell = { page, context, widget, email, proxy: way };
    const { asks, reach, press } = faultPlaces[place];
    await CrashedPage.expectPulse(page);
    await openHost(page, { 'connect-origin': way.origin });
    await reach(cell);
    if (place === 'loading') {
      await way.break('silence', asks);
      await press(cell, async () => undefined);
      await expect(widget.button('Close')).toBeVisible();
      await way.mend();
    }
    const crashed = await CrashedPage.crashFrame(page);
    await crashed.sees('heading', 'Kryptos Connect could not be loaded');
    await crashed.sees('button', 'Try again');
    const steps = async () => (await crashed.events()).filter((line) => line.startsWith('first step'));
    const before = await steps();
    await crashed.press('Try again');
    await expect.poll(async () => (await steps()).length).toBeGreaterThan(before.length);
    await crashed.close();
    const ends = (await crashed.events()).filter((line) => /^first (success|exit|close) /.test(line));
    expect(ends).toEqual([expect.stringMatching(/^first exit \{"status":"host_closed"/), 'first close null']);
  });
}
