import type { HostMessage } from '@kryptos_connect/protocol';
import { WidgetConfig } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { openUrl } from './elsewhere.js';
import { Stage } from './testing/opened-element.js';

let made: Stage;
afterEach(() => made.leave());

const nonce = '0123456789abcdef0123456789abcdef';
const terminal = { v: 1, seq: 50, type: 'success', publicToken: 'public_evil' };
const big = 'x'.repeat(1 << 20);
const circle: Record<string, unknown> = { v: 1, seq: 60, type: 'exit', status: 'closed' };
circle['step'] = circle;

/** What is not to move the element, sent over its own port. */
const onThePort: readonly unknown[] = [
  null,
  0,
  '',
  'success',
  [],
  [terminal],
  new Map([['type', 'success']]),
  new Date(0),
  circle,
  1n,
  { ...terminal, v: 2 },
  { ...terminal, v: '1' },
  { ...terminal, seq: 0 },
  { ...terminal, seq: 1 },
  { ...terminal, seq: -1 },
  { ...terminal, seq: '50' },
  { ...terminal, seq: Number.NaN },
  { ...terminal, seq: 1.5 },
  { ...terminal, type: ['success'] },
  { ...terminal, type: 'SUCCESS' },
  { ...terminal, publicToken: undefined },
  { ...terminal, publicToken: '' },
  { ...terminal, publicToken: { toString: 'x' } },
  { ...terminal, publicToken: 'a b' },
  { ...terminal, publicToken: big },
  { ...terminal, more: big },
  JSON.parse('{"__proto__":{"v":1,"seq":50,"type":"success","publicToken":"public_evil"}}'),
  JSON.parse('{"constructor":{"prototype":{"type":"success"}},"type":"__proto__","v":1,"seq":50}'),
  { v: 1, seq: 50, type: 'ready', nonce },
  { v: 1, seq: 50, type: 'toString' },
  { v: 1, seq: 50, type: 'exit', status: '<script>', step: 'done' },
  { v: 1, seq: 50, type: 'error', code: 'NOT_FOUND', message: 'x', fatal: 1 },
  { v: 1, seq: 50, type: 'error', code: 'NOT_FOUND', message: {}, fatal: true },
  { v: 1, seq: 50, type: 'resize', height: 1e9 },
];

const isBig = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.values(data).some((value) => value === big);

const stateOf = ({ element, root, dialog, frame, button }: Stage) =>
  JSON.stringify({
    html: root.innerHTML,
    open: dialog?.open,
    frame: frame?.outerHTML,
    value: element.value,
    busy: button.ariaBusy,
  });

describe('10,000 hostile messages', function () {
  // They cross two processes each.
  this.timeout(60_000);

  it('from every window but the port change nothing, throw nothing and get no answer', async () => {
    made = await new Stage().open();
    const before = stateOf(made);
    const stranger = document.createElement('iframe');
    stranger.src = 'about:blank';
    document.body.append(stranger);
    let answers = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => answers++;
    const hello = { type: 'kryptos:connect', v: 1, nonce };
    const hostile = [...onThePort, hello, terminal, { ...terminal, seq: 2 }];
    // As from the page itself, from the frame's window, and from the right origin: none of them is listened to.
    for (let sent = 0; sent < 10_000; sent++) {
      const data = hostile[sent % hostile.length];
      const message = new MessageEvent('message', {
        data: sent > 500 && isBig(data) ? terminal : data,
        origin: sent % 2 ? new URL(made.frame?.src ?? '').origin : 'https://evil.example',
        ports: sent ? [] : [port2],
      });
      // Firefox's constructor takes no window of another origin.
      const source = sent % 3 ? stranger.contentWindow : made.frame?.contentWindow;
      dispatchEvent(Object.defineProperty(message, 'source', { value: source }));
    }
    await made.settled();
    expect(answers).to.equal(0);
    expect(made.fired).to.deep.equal(['open', ['step', { name: 'accounts' }]]);
    expect(made.heard).to.have.length(1);
    expect(made.element.droppedMessages).to.equal(0);
    expect(stateOf(made)).to.equal(before);
    stranger.remove();
    port1.close();
  });

  it('over the port are dropped, counted and not answered', async () => {
    made = new Stage({ 'client-id': 'client_mute' });
    made.button.click();
    await made.until(() => made.hellos.length);
    // Before the handshake nothing counts, not even what is well-formed.
    made.post(terminal, { v: 1, seq: 1, type: 'ready', nonce });
    while (made.element.droppedMessages < 2) await new Promise((resolve) => setTimeout(resolve));
    expect(made.isWaiting).to.equal(true);
    made.do({ do: 'ready' });
    await made.init();
    const before = stateOf(made);
    // A second passes with each message, so that it is the message that is refused, not the haste.
    const { timeStamp } = Object.getOwnPropertyDescriptors(Event.prototype);
    let now = performance.now();
    Object.defineProperty(Event.prototype, 'timeStamp', { ...timeStamp, get: () => (now += 1000) });
    try {
      for (let sent = 0; sent < 10_000; sent += 100) {
        const some = Array.from({ length: 100 }, (_, i) => onThePort[(sent + i) % onThePort.length]);
        made.post(...(sent < 300 ? some : some.map((data) => (isBig(data) ? null : data))));
      }
      await made.settled();
    } finally {
      Object.defineProperty(Event.prototype, 'timeStamp', timeStamp);
    }
    expect(made.element.droppedMessages).to.equal(10_002);
    expect(made.fired).to.deep.equal(['open', ['step', { name: 'accounts' }]]);
    expect(made.heard.map(({ type }) => type)).to.deep.equal(['init']);
    expect(stateOf(made)).to.equal(before);
  });

  it('that are well-formed are taken at no more than 200 a second', async () => {
    made = await new Stage().open();
    made.post(
      ...Array.from({ length: 10_000 }, (_, i) => ({ v: 1, seq: i + 2, type: 'step', name: 'done' })),
    );
    while (made.element.droppedMessages < 5000) await new Promise((resolve) => setTimeout(resolve));
    expect(made.fired.length).to.be.lessThan(1 + 200 * 10);
    expect(made.heard).to.have.length(1);
  });
});

describe('an address that the frame asks for', () => {
  const { open } = window;
  afterEach(() => {
    window.open = open;
  });
  it('is opened only if it is a page over https or a wallet’s, and never with a way back', () => {
    const opened: unknown[] = [];
    window.open = (...given: unknown[]) => {
      opened.push(given);
      return null;
    };
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      `http://localhost:${location.port}/`,
      'https://a b',
      ' https://a.example',
      `https://${'a'.repeat(2000)}`,
      'https://wallet.example/x',
      'wc:abc@2?relay',
    ])
      openUrl(url);
    expect(opened).to.deep.equal([
      ['https://wallet.example/x', '_blank', 'noopener'],
      ['wc:abc@2?relay', '_self', 'noopener'],
    ]);
  });
});

describe('hostile values of the page', () => {
  const markup = '<img src=x onerror="window.pwned = true"><script>window.pwned = true</script>';
  it('pass as data, or not at all', async () => {
    made = new Stage({
      'app-name': markup + big,
      'app-logo': 'javascript:window.pwned=true',
      theme: markup,
      language: markup,
      'auth-methods': markup,
      integration: markup,
      name: markup,
      size: markup,
      mode: markup,
    });
    made.element.cssVars = {
      '--kc-primary': 'red;} body { display: none',
      '--kc-bg-primary': `url("https://evil.example/${'x'.repeat(300)}")`,
      '--kc-border': { toString: () => 'x' } as unknown as string,
      ...{ display: 'none' },
    };
    made.element.prefill = { address: markup, apiKey: (() => 1) as unknown as string };
    await made.open();
    const { config } = made.heard[0] as Extract<HostMessage, { type: 'init' }>;
    expect(JSON.parse(JSON.stringify(WidgetConfig.parse(config)))).to.deep.equal({
      appName: (markup + big).slice(0, 200),
      cssVars: { '--kc-primary': 'red;} body { display: none' },
      prefill: { address: markup },
    });
    expect(made.dialog?.checkVisibility()).to.equal(true);
    expect(getComputedStyle(document.body).display).to.equal('block');
    expect('pwned' in window).to.equal(false);
  });

  for (const origin of [
    'javascript:alert(1)//',
    'data:text/html,x',
    'https://a.example/path',
    'https://',
    '*',
    '',
  ]) {
    it(`the connect origin “${origin}” loads nothing`, async () => {
      made = new Stage({ 'connect-origin': origin });
      made.button.click();
      expect(made.frame).to.equal(null);
      expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
      expect(made.part('failed')).not.to.equal(null);
    });
  }
});
