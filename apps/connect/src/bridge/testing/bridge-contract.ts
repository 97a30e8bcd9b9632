import { FrameMessage, type HostPayload } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import type { FromHost, HostBridge } from '../host-bridge.js';
import { hostileMessages } from './hostile-messages.js';

/** A bridge, and the host at its other end. */
export interface BridgeUnderTest {
  readonly bridge: HostBridge;
  /** The host's origin, as the bridge has to tell it. */
  readonly origin: string | undefined;
  /** Sends any value as the host. */
  readonly post: (value: unknown) => void;
  /** Calls back for each message that the host gets, those before this call included. */
  readonly hear: (receive: (message: unknown) => void) => void;
}

/** A promise for the first value that satisfies a condition, out of those which are put in. */
const firstOf = <T>(condition: (value: T) => boolean) => {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, put: (value: T) => (condition(value) ? resolve(value) : undefined) };
};

const number = (payload: HostPayload, seq: number) => ({ ...payload, v: 1, seq });

/** What every bridge has to hold, whatever it is made of. `open` gives one whose rate is never exceeded. */
export const bridgeContract = (name: string, open: () => Promise<BridgeUnderTest>): void => {
  describe(`${name} as a bridge`, () => {
    let under: BridgeUnderTest;

    beforeEach(async () => {
      under = await open();
    });

    afterEach(() => under.bridge.close());

    it('tells the host’s origin', () => {
      expect(under.bridge.origin).to.equal(under.origin);
    });

    it('gives what the host sends, what it sent before anyone listened included, in its order', async () => {
      const received: FromHost[] = [];
      under.post(number({ type: 'update', theme: 'dark' }, 1));
      under.post(number({ type: 'close' }, 2));
      const closed = firstOf<FromHost>(({ type }) => type === 'close');
      under.bridge.listen((message) => {
        received.push(message);
        closed.put(message);
      });
      await closed.promise;
      expect(received.map(({ type }) => type)).to.deep.equal(['update', 'close']);
    });

    it('gives each message once', async () => {
      const received: FromHost[] = [];
      const closed = firstOf<FromHost>(({ type }) => type === 'close');
      under.bridge.listen((message) => {
        received.push(message);
        closed.put(message);
      });
      for (const seq of [3, 3, 2, 1, 3]) under.post(number({ type: 'update', theme: 'dark' }, seq));
      under.post(number({ type: 'close' }, 4));
      await closed.promise;
      expect(received.map(({ type }) => type)).to.deep.equal(['update', 'close']);
      expect(under.bridge.dropped).to.equal(4);
    });

    it('numbers what it sends, in the contract’s form', async () => {
      const received: FrameMessage[] = [];
      const consent = firstOf<FrameMessage>(
        (message) => message.type === 'step' && message.name === 'consent',
      );
      under.hear((message) => {
        const parsed = FrameMessage.parse(message);
        received.push(parsed);
        consent.put(parsed);
      });
      under.bridge.send({ type: 'step', name: 'sign-in' });
      under.bridge.send({ type: 'step', name: 'consent' });
      await consent.promise;
      const seqs = received.map(({ seq }) => seq);
      expect(seqs).to.deep.equal(seqs.map((_, place) => place + 1));
    });

    it('sends the end again until the host has acknowledged it', async () => {
      let times = 0;
      const second = firstOf<FrameMessage>(() => ++times === 2);
      under.bridge.listen(() => {});
      under.hear((message) => {
        const parsed = FrameMessage.parse(message);
        if (parsed.type === 'exit') second.put(parsed);
      });
      under.bridge.send({ type: 'exit', status: 'closed', step: 'consent' });
      const { seq } = await second.promise;
      under.post(number({ type: 'ack', of: seq }, 1));
    });

    it('drops 10,000 hostile messages: nothing is given, nothing answered, nothing thrown', async () => {
      const given: FromHost[] = [];
      const answers: unknown[] = [];
      const closed = firstOf<FromHost>(({ type }) => type === 'close');
      under.bridge.listen((message) => {
        given.push(message);
        closed.put(message);
      });
      under.hear((message) => answers.push(message));
      for (const hostile of hostileMessages(10_000)) under.post(hostile);
      under.post(number({ type: 'close' }, 100_000));
      await closed.promise;
      expect(given.map(({ type }) => type)).to.deep.equal(['close']);
      expect(under.bridge.dropped).to.equal(10_000);
      expect(answers.filter((message) => FrameMessage.parse(message).type !== 'ready')).to.deep.equal([]);
      expect('polluted' in {}).to.equal(false);
    }).timeout(60_000);
  });
};
