import type { Pulse } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { watch } from './pulse.js';

describe('a frame that is watched', () => {
  const { setInterval: set, clearInterval: clear } = window;
  let tick = () => {};
  let last = 0;
  let told: string[];
  let frame: HTMLIFrameElement;
  /** The frame's end, once it was asked; `undefined` until then. */
  let asked: MessagePort | undefined;
  let given: unknown[];

  beforeEach(() => {
    window.setInterval = ((handler: () => void) => {
      tick = handler;
      return ++last;
    }) as typeof window.setInterval;
    window.clearInterval = (id) => {
      if (id === last) tick = () => {};
    };
    told = [];
    given = [];
    asked = undefined;
    frame = document.createElement('iframe');
    document.body.append(frame);
    const channel = {
      postMessage: (message: Pulse, [port]: MessagePort[]) => {
        given.push(message);
        asked = port;
      },
    };
    watch(frame, channel as never, (cause) => told.push(cause));
  });
  afterEach(() => {
    frame.remove();
    asked?.close();
    window.setInterval = set;
    window.clearInterval = clear;
  });

  /** Answers as often as it is asked, and is asked once before it returns. */
  const answer = async (): Promise<void> => {
    const port = asked as MessagePort;
    await new Promise<void>((resolve) => {
      port.onmessage = () => {
        port.postMessage(null);
        resolve();
      };
    });
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('is given one port to answer on, after a while', () => {
    expect(given).to.deep.equal([]);
    tick();
    tick();
    expect(given).to.deep.equal(['kryptos:pulse']);
  });

  it('is said to be gone when it has answered, and does so no more', async () => {
    tick();
    await answer();
    await settled();
    (asked as MessagePort).onmessage = null;
    for (let more = 0; more < 3; more++) tick();
    expect(told).to.deep.equal([]);
    // Its last answer may be on its way still.
    while (told.length === 0) {
      tick();
      await settled();
    }
    tick();
    expect(told).to.deep.equal(['frame-timeout']);
  });

  it('is left alone as long as it answers', async () => {
    tick();
    await answer();
    for (let more = 0; more < 10; more++) {
      const asked = answer();
      tick();
      await asked;
      // Its answer may be on its way still: one may be owed.
      await settled();
    }
    expect(told).to.deep.equal([]);
  });

  it('is not watched at all where it has left the page before', () => {
    const former = tick;
    const left = document.createElement('iframe');
    watch(left, { postMessage: () => {} } as never, (cause) => told.push(cause));
    expect(tick).to.equal(former);
  });

  it('is left alone where it does not know of it', () => {
    for (let more = 0; more < 10; more++) tick();
    expect(told).to.deep.equal([]);
  });

  for (const [what, happens] of [
    ['has loaded again', () => frame.dispatchEvent(new Event('load'))],
    ['has left the page', () => frame.remove()],
    [
      'has another watch',
      () => watch(frame, { postMessage: () => {} } as never, (cause) => told.push(cause)),
    ],
  ] as const)
    it(`is watched no more when it ${what}`, async () => {
      tick();
      await answer();
      await settled();
      const port = asked as MessagePort;
      port.onmessage = null;
      const former = tick;
      happens();
      await Promise.resolve();
      expect(tick).not.to.equal(former);
      for (let more = 0; more < 10; more++) tick();
      expect(told).to.deep.equal([]);
    });
});
