import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';

/** What the frame's browser is made to lack, by a script before the app's: WebKit's driver knows no such scripts. */
const lacks = {
  'style sheets made by a script': () => {
    if (location.pathname === '/connect') Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  },
  'color-mix()': () => {
    if (location.pathname === '/connect') CSS.supports = (name: string) => name !== 'color';
  },
};

for (const [what, takeAway] of Object.entries(lacks))
  test(`a browser without ${what} is told to the person and, by its cause, to the page`, async ({
    page,
    widget,
    expectedErrors,
  }) => {
    // Lit then writes style elements, which the frame's policy refuses: the screen is plain, and can be read.
    expectedErrors.push(/style-src/);
    await page.addInitScript(takeAway);
    await openHost(page);
    await widget.open();
    await expect(widget.heading('This browser is not supported')).toBeVisible();
    await expect(widget.frame.getByText('Update it, or open this page in a recent')).toBeVisible();
    await expect(endings(page)).toHaveText([
      /^first error \{"code":"UNAVAILABLE",.*"cause":"unsupported-browser"\}$/,
    ]);
    await expectAccessible(page);
    await widget.pressLast('Close');
    await expect(endings(page).last()).toHaveText(
      'first exit {"status":"failed","step":"problem","error":"UNAVAILABLE"}',
    );
    await expect(endings(page)).toHaveCount(2);
  });

test('a browser of 2022, whose list of style sheets is frozen, is told the same', async ({
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    if (location.pathname !== '/connect') return;
    CSS.supports = (name: string) => name !== 'color';
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets') ?? {};
    Object.defineProperty(Document.prototype, 'adoptedStyleSheets', {
      get() {
        return Object.freeze([...(get?.call(this) ?? [])]);
      },
      set(sheets) {
        set?.call(this, sheets);
      },
    });
  });
  await openHost(page);
  await widget.open();
  await expect(widget.heading('This browser is not supported')).toBeVisible();
});
