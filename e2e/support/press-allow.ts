import { expect, type Locator } from '@playwright/test';

/**
 * Presses `Allow` until it counts. It does nothing until it has been in view for a moment: who was too early presses it
 * again. Once it has counted it may be gone before `met` holds, on a slow machine; then that is only waited for.
 */
export const pressAllow = (
  button: Locator,
  met: () => Promise<unknown>,
  press: () => Promise<unknown> = () => button.click({ timeout: 1000 }),
): Promise<void> =>
  expect(async () => {
    // It may go between the two.
    if (await button.isVisible()) await press().catch(() => undefined);
    await met();
  }).toPass({ intervals: [100] });
