import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.js';
import { pressAllow } from './press-allow.js';
import type { Widget } from './widget.js';

type Within = Pick<Page, 'getByRole'>;

/** The lines of one of the lists that `host-files/record.js` keeps: `Events`, `Changes`, `Problems`. */
export const record = (within: Within, name: string): Locator =>
  within.getByRole('list', { name, includeHidden: true }).getByRole('listitem', { includeHidden: true });

/** The events of one element that end an opening. */
const endingsIn = (within: Within, id: string) =>
  record(within, 'Events').filter({ hasText: new RegExp(`^${id} (success|exit|error) `) });

/** The whole way of a guest in a widget that stands open, to its end. */
export const goAsGuest = async (widget: Widget): Promise<void> => {
  await widget.continueAsGuest();
  await goOnFromConsent(widget);
};

/** The same way of a person who signs in by e-mail. */
export const goByEmail = async (widget: Widget, email: string): Promise<void> => {
  await widget.askForCode(email);
  await widget.enterCode(email);
  await goOnFromConsent(widget);
};

const goOnFromConsent = async (widget: Widget): Promise<void> => {
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
};

/** The same way by keys, for a page on which a test's pointer misses: not every driver knows where a zoomed frame is. */
export const goAsGuestByKeys = async (widget: Widget): Promise<void> => {
  await widget.button('Continue as guest').press('Enter');
  await expect(widget.headingOf('consent')).toBeVisible();
  const allow = widget.button('Allow');
  await pressAllow(
    allow,
    () => expect(widget.headingOf('accounts')).toBeVisible({ timeout: 300 }),
    () => allow.press('Enter', { timeout: 1000 }),
  );
  const search = widget.frame.getByLabel('Search accounts');
  await search.fill('ethereum');
  await expect(widget.frame.getByRole('option', { name: /^Ethereum\b/ }).first()).toBeVisible();
  await search.press('ArrowDown');
  await widget.page.keyboard.press('Enter');
  await widget.button('Use test address').press('Enter');
  await widget.button('Connect').press('Enter');
  await widget.button('Done').press('Enter');
  await expect(widget.headingOf('done')).toBeVisible();
  await widget.endBy(widget.button('Finish').press('Enter'));
};

/**
 * The dialog can be seen: it lies within the window, and at its middle nothing lies over its frame. That neither an
 * opacity nor a filter is over it, the app's own guard of `Allow` looks at, where the browser tells it.
 */
export const expectInSight = async (widget: Widget): Promise<void> => {
  const frame = widget.dialog.locator('iframe');
  await expect(frame).toBeInViewport({ ratio: 1 });
  const found = await widget.dialog.evaluate((dialog) => {
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    const top = document.elementFromPoint(x, y)?.shadowRoot?.elementFromPoint(x, y);
    const { visibility, pointerEvents } = getComputedStyle(dialog);
    return { top: top?.localName, isModal: dialog.matches(':modal'), visibility, pointerEvents };
  });
  expect(found).toEqual({ top: 'iframe', isModal: true, visibility: 'visible', pointerEvents: 'auto' });
};

/** An opening of the element has ended in one success and in nothing else. */
export const expectOneSuccess = (within: Within, id = 'first'): Promise<void> =>
  expect(endingsIn(within, id)).toHaveText([new RegExp(`^${id} success \\{"public_token":"public_`)]);

/** The opening was refused, as the page was told, and the person who then left was told as well. */
export const expectRefusal = (within: Within): Promise<void> =>
  expect(endingsIn(within, 'first')).toHaveText([
    /^first error \{"code":"UNAVAILABLE"/,
    /^first exit \{"status":"failed","step":"loading"/,
  ]);

/** One success and nothing else, a page that is as it was, and no word on the console or of a policy. */
export const expectCleanSuccess = async (within: Within): Promise<void> => {
  await expectOneSuccess(within);
  await expect(record(within, 'Changes')).toHaveText(['open nothing', 'close nothing']);
  await expect(record(within, 'Problems')).toHaveText([]);
};
