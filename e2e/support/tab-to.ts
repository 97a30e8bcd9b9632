import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Presses Tab (or Shift+Tab) until a control has the focus; more than a few times, and nobody would find it. */
export const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  const isFocused = () => target.evaluate((element) => element.matches(':focus'));
  for (let presses = 0; presses < 25 && !(await isFocused()); presses++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
};
