import type { Frame, Locator, Page } from '@playwright/test';
import { type HostParts, inlineTricks, standingTricks, suddenTricks, type Trick } from './support/covers.js';
import { expect, openHost, test } from './support/fixtures.js';
import type { Widget } from './support/widget.js';

/** How long `Allow` has to be in plain sight before a press of it counts, and some more. */
const IN_SIGHT_MS = 1000;

/** A place of the host page beside the widget. */
const CORNER = { x: 20, y: 20 };

/** Waits by the page's clock for longer than any rule of `Allow` asks for. */
const longEnough = (page: Page) =>
  page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const end = performance.now() + ms;
        const look = () => (performance.now() < end ? requestAnimationFrame(look) : resolve());
        look();
      }),
    1.5 * IN_SIGHT_MS,
  );

/** The app's own frame, in which presses of `Allow` are counted as they arrive. */
const appFrame = (page: Page): Frame => {
  const frame = page.frames().find((one) => new URL(one.url()).pathname === '/connect');
  if (!frame) throw new Error('The widget has no frame.');
  return frame;
};

interface Counts {
  presses: number;
}

const countPresses = (page: Page) =>
  appFrame(page).evaluate(() => {
    const counts: Counts = { presses: 0 };
    Object.assign(window, { counts });
    window.addEventListener(
      'click',
      (event) => {
        const hit = event.composedPath().some((part) => part instanceof Element && part.matches('.allow'));
        if (hit && event.isTrusted) counts.presses++;
      },
      true,
    );
  });

const presses = (page: Page) =>
  appFrame(page).evaluate(() => (window as unknown as { counts: Counts }).counts.presses);

const consents = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/connect/consent')) sent.push(request.url());
  });
  return sent;
};

/** Where `Allow` is in the page, whatever the page does with the frame. */
const placeOfAllow = async (page: Page, widget: Widget) => {
  const inFrame = await widget.button('Allow').evaluate((button) => {
    button.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  return page.evaluate(({ x, y }) => {
    const frame = document.querySelector('#first')?.shadowRoot?.querySelector('iframe');
    if (!frame) throw new Error('There is no frame.');
    const place = () => {
      const box = frame.getBoundingClientRect();
      return {
        x: box.x + (x * box.width) / frame.offsetWidth,
        y: box.y + (y * box.height) / frame.offsetHeight,
      };
    };
    // A widget inside the page may be further down.
    if (place().y > innerHeight) scrollBy(0, place().y - innerHeight / 2);
    return place();
  }, inFrame);
};

const pressAllow = async (page: Page, widget: Widget) => {
  const { x, y } = await placeOfAllow(page, widget);
  await page.mouse.click(x, y);
};

const reachConsent = async (page: Page, widget: Widget, mode = 'modal') => {
  const sent = consents(page);
  await openHost(page, { mode });
  await widget.open();
  await widget.continueAsGuest();
  await countPresses(page);
  return sent;
};

/** Lets the host page do something with the widget. */
const play = async (page: Page, widget: Widget, trick: Trick, at?: HostParts['allow']) => {
  const allow = at ?? (await placeOfAllow(page, widget));
  const parts = (at: HostParts['allow']): HostParts => {
    const element = document.querySelector<HTMLElement>('#first');
    const dialog = element?.shadowRoot?.querySelector('dialog');
    const frame = dialog?.querySelector('iframe');
    if (!element || !dialog || !frame) throw new Error('The widget is not open.');
    const lay = (css: string, words = '') => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `position:fixed;inset:auto;border:0;margin:0;padding:0;width:auto;height:auto;pointer-events:none;${css}`;
      cover.textContent = words;
      document.body.append(cover);
      cover.showPopover();
      return cover;
    };
    return { element, dialog, frame, lay, allow: at };
  };
  await page.evaluate(`(${trick})((${parts})(${JSON.stringify(allow)}))`);
};

const notice = (widget: Widget) => widget.frame.getByText(/^Something lies over this window/);

test('the same presses on an honest page are consent', { tag: '@core' }, async ({ page, widget }) => {
  await openHost(page);
  await widget.open();
  await widget.continueAsGuest();
  await expect(async () => {
    await pressAllow(page, widget);
    await expect(widget.headingOf('accounts')).toBeVisible({ timeout: 1000 });
  }).toPass();
});

for (const mode of ['modal', 'inline'])
  for (const [name, trick] of Object.entries(mode === 'modal' ? standingTricks : inlineTricks))
    test(`nobody consents under ${name}, ${mode} (only Chromium can tell that something is covered)`, {
      tag: '@chromium',
    }, async ({ page, widget }) => {
      const sent = await reachConsent(page, widget, mode);
      await play(page, widget, trick);
      await expect(async () => {
        await pressAllow(page, widget);
        await expect(notice(widget)).toBeAttached({ timeout: 500 });
      }).toPass({ timeout: 5000 });
      const began = Date.now();
      // However often, and for longer than Allow has to be in sight.
      while (Date.now() - began < 2 * IN_SIGHT_MS) await pressAllow(page, widget);
      expect(await presses(page)).toBeGreaterThanOrEqual(5);
      expect(sent).toEqual([]);
    });

for (const [name, { before, now }] of Object.entries(suddenTricks))
  test(`nobody consents where ${name} (only Chromium can tell)`, { tag: '@chromium' }, async ({
    page,
    widget,
  }) => {
    const sent = await reachConsent(page, widget);
    const allow = await placeOfAllow(page, widget);
    const at = name.includes('under the pointer') ? CORNER : allow;
    await page.mouse.move(at.x, at.y);
    if (before) await play(page, widget, before, allow);
    await longEnough(page);
    if (name.includes('pressed')) await page.mouse.down();
    await play(page, widget, now, allow);
    if (!name.includes('pressed')) await page.mouse.down();
    await page.mouse.up();
    await longEnough(page);
    expect(sent).toEqual([]);
    await expect(widget.headingOf('consent')).toBeAttached();
  });

/** What the frame itself knows of its own time, in ms. */
interface Times {
  /** When `Allow` was drawn. */
  readonly drawn: Promise<number>;
  readonly downs: number[];
}
type Watched = typeof window & { times: Times };

/** Notes when `Allow` is drawn and pressed. Called on the screen before, on any of its elements. */
const noteTimes = (element: Locator) =>
  element.evaluate(() => {
    const find = (root: ParentNode): boolean =>
      root.querySelector('.allow') !== null ||
      [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && find(shadowRoot));
    const drawn = new Promise<number>((resolve) => {
      const look = () => (find(document) ? resolve(performance.now()) : requestAnimationFrame(look));
      look();
    });
    const times: Times = { drawn, downs: [] };
    Object.assign(window, { times });
    window.addEventListener('pointerdown', () => times.downs.push(performance.now()), true);
  });

test('of any number of fast clicks none consents until Allow has been in sight', {
  tag: '@core',
}, async ({ page, widget }) => {
  await openHost(page);
  await widget.open();
  await noteTimes(widget.button('Continue as guest'));
  await widget.continueAsGuest();
  const { x, y } = await placeOfAllow(page, widget);
  await expect(async () => {
    await page.mouse.click(x, y);
    expect(await widget.headingOf('accounts').isVisible()).toBe(true);
  }).toPass({ intervals: [0] });
  const facts = await widget.headingOf('accounts').evaluate(async () => {
    const drawn = await (window as Watched).times.drawn;
    const sent = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/consent'));
    return { sent: sent.map(({ startTime }) => startTime - drawn) };
  });
  expect(facts.sent).toHaveLength(1);
  // The rule itself, as a bound that no slow machine can break: what was sent was pressed 800 ms after it was drawn. A quick
  // driver gets dozens of presses in before that, a slow one none; that an early one is none is the next test.
  expect(facts.sent[0]).toBeGreaterThanOrEqual(800);
});

test('a press that began too early is none, however late it ends', { tag: '@core' }, async ({
  page,
  widget,
}) => {
  // Where `Allow` will be is looked up in an opening before: a slow driver has no time for it afterwards.
  await openHost(page);
  await widget.open();
  await widget.continueAsGuest();
  const { x, y } = await placeOfAllow(page, widget);
  await widget.pressLast("Don't allow");
  await widget.open();
  const guest = widget.button('Continue as guest');
  await noteTimes(guest);
  await guest.click();
  await page.mouse.move(x, y);
  await widget.frame.locator(':root').evaluate(() => (window as Watched).times.drawn);
  await page.mouse.down();
  await longEnough(page);
  await page.mouse.up();
  await longEnough(page);
  await expect(widget.headingOf('consent')).toBeVisible();
  const down = await widget.headingOf('consent').evaluate(async () => {
    const { drawn, downs } = (window as Watched).times;
    return (downs.at(-1) ?? Number.NaN) - (await drawn);
  });
  expect(down).toBeLessThan(800);
});

test('the modal comes to rest with nothing on any ancestor that browsers take for a cover', {
  tag: '@core',
}, async ({ page, widget }) => {
  await openHost(page);
  await widget.open();
  await widget.continueAsGuest();
  const unrest = await page.evaluate(async () => {
    const frame = document.querySelector('#first')?.shadowRoot?.querySelector('iframe');
    const plain: Record<string, string> = {
      opacity: '1',
      filter: 'none',
      'backdrop-filter': 'none',
      transform: 'none',
      scale: 'none',
      rotate: 'none',
      'mix-blend-mode': 'normal',
      'clip-path': 'none',
      'mask-image': 'none',
      perspective: 'none',
    };
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const found: string[] = [];
    let part: Node | null = frame ?? null;
    if (!part) found.push('no frame');
    while (part) {
      if (part instanceof Element) {
        const style = getComputedStyle(part);
        for (const [name, value] of Object.entries(plain)) {
          const is = style.getPropertyValue(name);
          if (is !== '' && is !== value) found.push(`${part.localName} ${name}: ${is}`);
        }
      }
      part = part instanceof ShadowRoot ? part.host : part.parentNode;
    }
    return found;
  });
  expect(unrest).toEqual([]);
});
