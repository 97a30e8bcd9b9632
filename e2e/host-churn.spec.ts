import type { CDPSession, Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { expect, openHost, test } from './support/fixtures.js';
import { runsAll } from './support/when-all.js';

/** As much of an element as is needed to open it. */
interface Opened {
  open(): Promise<void>;
  close(): void;
  addEventListener(
    type: 'step' | 'close',
    listener: (event: CustomEvent<{ readonly name: string }>) => void,
  ): void;
}

/** Adds an element, opens it, lets its frame get as far as the sign-in, closes it and takes it out; so many times. */
const churn = (page: Page, attributes: Readonly<Record<string, string>>, times: number): Promise<void> =>
  page.evaluate(
    async ({ given, rounds }) => {
      for (let round = 0; round < rounds; round++) {
        const element = document.createElement('kryptos-connect') as Opened & HTMLElement;
        for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
        document.body.append(element);
        const signIn = new Promise<void>((resolve) =>
          element.addEventListener('step', ({ detail }) => detail.name === 'sign-in' && resolve()),
        );
        const ended = new Promise((resolve) => element.addEventListener('close', resolve));
        await element.open();
        await signIn;
        // In turn the page's own wish, and a person's, which the frame answers.
        if (round % 2) element.close();
        else element.shadowRoot?.querySelector('dialog')?.dispatchEvent(new Event('cancel'));
        await ended;
        element.remove();
      }
    },
    { given: attributes, rounds: times },
  );

const instances = async (cdp: CDPSession, prototype: string): Promise<number> => {
  const objectGroup = 'counted';
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `${prototype}.prototype`,
    objectGroup,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: properties } = await cdp.send('Runtime.getProperties', {
    objectId: objects.objectId ?? '',
    ownProperties: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  return properties.find(({ name }) => name === 'length')?.value?.value;
};

/** What the page holds on to when all that it can give back has been taken. */
const weigh = async (cdp: CDPSession) => {
  const [ports, dialogs, elements] = [
    await instances(cdp, 'MessagePort'),
    await instances(cdp, 'HTMLDialogElement'),
    await instances(cdp, "customElements.get('kryptos-connect')"),
  ];
  for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    held: {
      ports,
      dialogs,
      elements,
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      frames: metric('Frames'),
      nodes: metric('Nodes'),
    },
  };
};

/** What frames are opened, and how often. */
const frames = [
  {
    name: 'a light frame that shakes hands',
    times: 1000,
    attributesOf: () => ({
      'link-token': 'link_x',
      'client-id': 'client_x',
      'connect-origin': stack.strangerOrigin,
    }),
  },
  {
    name: 'the hosted app',
    times: runsAll ? 1000 : 60,
    attributesOf: (clientId: string) => ({ 'link-token-url': '/link-token', 'client-id': clientId }),
  },
] as const;

for (const { name, times, attributesOf } of frames)
  test(
    `an element that is added, opened with ${name}, closed and removed ${times.toLocaleString('en')} times leaves nothing behind (the heap can be read in Chromium alone)`,
    {
      tag: '@chromium',
    },
    async ({ page }, info) => {
      info.setTimeout(600_000);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await cdp.send('HeapProfiler.enable');
      await openHost(page);
      await page.waitForFunction(() => customElements.get('kryptos-connect'));
      const attributes = attributesOf((await page.locator('#first').getAttribute('client-id')) ?? '');
      await churn(page, attributes, 20);
      // What comes late comes once, and holds the first elements until it is there.
      let before = await weigh(cdp);
      await expect
        .poll(async () => {
          before = await weigh(cdp);
          return before.held.elements;
        })
        .toBe(1);
      // A port goes when the browser has noticed that its other end has gone: one of the first may be there still.
      const rest = { ...before.held, ports: 0 };
      await churn(page, attributes, times);
      let after = before;
      await expect
        .poll(async () => {
          after = await weigh(cdp);
          return after.held;
        })
        .toEqual(rest);
      const grown = Math.round((after.heap - before.heap) / 1024);
      info.annotations.push({ type: 'heap', description: `${grown} KiB more after ${times} openings` });
      expect(grown).toBeLessThanOrEqual((2048 * times) / 1000);
      expect(page.frames()).toHaveLength(1);
    },
  );
