import { HELLO_TYPE } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { type BridgeUnderTest, bridgeContract } from './testing/bridge-contract.js';
import { hostileMessages } from './testing/hostile-messages.js';
import { awaitHost, hostWindow } from './window-bridge.js';

const nonce = '0123456789abcdef0123456789abcdef';
const hello = { type: HELLO_TYPE, v: 1, nonce };

/** A frame of this page, which is its host; it is the window that the bridge listens in. */
const addFrame = (): Window => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow;
  if (!inner) throw new Error('The frame has no window.');
  return inner;
};

const removeFrames = (): void => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
};

/** Posts a value to a frame as the page itself, with as many ports as wanted. Gives our ends of them. */
const post = (frame: Window, value: unknown, ports = 1): MessagePort[] => {
  const channels = Array.from({ length: ports }, () => new MessageChannel());
  frame.postMessage(
    value,
    location.origin,
    channels.map(({ port2 }) => port2),
  );
  return channels.map(({ port1 }) => port1);
};

const everyMillisecondIsASecond = (): (() => number) => {
  let now = 0;
  return () => (now += 1000);
};

const openBridge = async (): Promise<BridgeUnderTest> => {
  const frame = addFrame();
  const opening = awaitHost(frame, window, { now: everyMillisecondIsASecond() });
  const [port] = post(frame, hello);
  if (!port) throw new Error('There is no port.');
  return {
    bridge: await opening,
    origin: location.origin,
    post: (value) => port.postMessage(value),
    hear: (receive) => {
      port.onmessage = ({ data }) => receive(data);
    },
  };
};

bridgeContract('a window', openBridge);

describe('the handshake', () => {
  afterEach(removeFrames);

  it('takes the hello of the host, and answers on its port alone with its nonce', async () => {
    const frame = addFrame();
    const stray: unknown[] = [];
    const hear = ({ data }: MessageEvent) => stray.push(data);
    window.addEventListener('message', hear);
    const opening = awaitHost(frame, window);
    const [port] = post(frame, hello);
    const answer = new Promise<unknown>((resolve) => {
      if (port) port.onmessage = ({ data }) => resolve(data);
    });
    const bridge = await opening;
    expect(await answer).to.deep.equal({ type: 'ready', nonce, v: 1, seq: 1 });
    expect(bridge.origin).to.equal(location.origin);
    expect(stray).to.deep.equal([]);
    window.removeEventListener('message', hear);
    bridge.close();
  });

  it('drops 10,000 messages that are no hello, and what another window or a script of this one says', async () => {
    const frame = addFrame();
    const other = addFrame();
    let dropped = 0;
    let opened = 0;
    const opening = awaitHost(frame, window, { onDropped: () => dropped++ }).then((bridge) => {
      opened++;
      return bridge;
    });
    const answers: unknown[] = [];
    const listen = (ports: readonly MessagePort[]) => {
      for (const port of ports) port.onmessage = ({ data }) => answers.push(data);
    };

    let sent = 0;
    for (const hostile of hostileMessages(10_000)) {
      listen(post(frame, hostile, sent % 10 === 0 ? 1 : 0));
      sent++;
    }
    // The right words, with no port, with two, with something more or less about them.
    listen(post(frame, hello, 0));
    listen(post(frame, hello, 2));
    for (const near of [
      { ...hello, v: 2 },
      { ...hello, nonce: 'short' },
      { ...hello, nonce: `${nonce} ` },
      { ...hello, type: 'kryptos:connect ' },
      [hello],
      JSON.stringify(hello),
    ])
      listen(post(frame, near));
    sent += 8;
    // The right words from a window that is not the host.
    const channel = new MessageChannel();
    listen([channel.port1]);
    const say = Reflect.get(other, 'Function').call(
      null,
      'to',
      'words',
      'port',
      'to.postMessage(words, "*", [port])',
    );
    say(frame, hello, channel.port2);
    sent++;
    // The right words in an event that a script has made up.
    const madeUp = new MessageChannel();
    listen([madeUp.port1]);
    const Event = Reflect.get(frame, 'MessageEvent') as typeof MessageEvent;
    frame.dispatchEvent(
      new Event('message', { data: hello, source: window, origin: location.origin, ports: [madeUp.port2] }),
    );
    sent++;

    const [port] = post(frame, hello);
    const bridge = await opening;
    expect(opened).to.equal(1);
    expect(dropped).to.equal(sent);
    expect(answers).to.deep.equal([]);
    port?.close();
    bridge.close();
  }).timeout(60_000);

  it('takes one hello: a second one, and whatever comes after it, is not even heard', async () => {
    const frame = addFrame();
    let dropped = 0;
    const opening = awaitHost(frame, window, { onDropped: () => dropped++ });
    post(frame, hello);
    const [second] = post(frame, hello);
    const answers: unknown[] = [];
    if (second) second.onmessage = ({ data }) => answers.push(data);
    const bridge = await opening;
    const last = new Promise((resolve) => frame.addEventListener('message', resolve, { once: true }));
    post(frame, hello);
    await last;
    expect(answers).to.deep.equal([]);
    expect(dropped).to.equal(0);
    bridge.close();
  });

  it('hears nothing once it has been told to stop', async () => {
    const frame = addFrame();
    const stop = new AbortController();
    let opened = false;
    void awaitHost(frame, window, { signal: stop.signal }).then(() => {
      opened = true;
    });
    stop.abort();
    const heard = new Promise((resolve) => frame.addEventListener('message', resolve, { once: true }));
    post(frame, hello);
    await heard;
    expect(opened).to.equal(false);
  });

  it('keeps the origin of a sandboxed host, which is in no list', async () => {
    const host = document.createElement('iframe');
    host.sandbox.add('allow-scripts');
    const frame = addFrame();
    const opening = awaitHost(frame, window);
    const strange = new Promise<string>((resolve) =>
      frame.addEventListener('message', ({ origin }) => resolve(origin), { once: true }),
    );
    host.srcdoc = `<script>
      parent.frames[0].postMessage(${JSON.stringify(hello)}, '*', [new MessageChannel().port2]);
    </script>`;
    document.body.append(host);
    expect(await strange).to.equal('null');
    post(frame, hello);
    const bridge = await opening;
    expect(bridge.origin).to.equal(location.origin);
    bridge.close();
  });
});

describe('who the host is', () => {
  afterEach(removeFrames);

  it('is the parent of a frame', () => {
    expect(hostWindow(addFrame())).to.equal(window);
  });

  it('is nobody where the page was opened by itself', () => {
    const alone = { opener: null } as unknown as { parent: unknown } & Window;
    Object.assign(alone, { parent: alone });
    expect(hostWindow(alone)).to.equal(undefined);
  });

  it('is the opener of a window', () => {
    const popup = { opener: window } as unknown as Window;
    Object.assign(popup, { parent: popup });
    expect(hostWindow(popup)).to.equal(window);
  });
});
