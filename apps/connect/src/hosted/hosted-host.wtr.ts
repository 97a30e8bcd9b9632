import type { FramePayload } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { ApiFailure } from '../api-client.js';
import type { FromHost } from '../bridge/host-bridge.js';
import { PortBridge } from '../bridge/port-bridge.js';
import { bridgeContract } from '../bridge/testing/bridge-contract.js';
import { HostedHost } from './hosted-host.js';

const HANDLE = 'h'.repeat(43);
const OPEN = {
  status: 'open',
  link_token: 'link_x',
  visit: 1,
  client_id: 'client_x',
  app_name: 'Ledgerly',
};
const RETURNS = { ...OPEN, redirect_uri: 'https://a.example/done', state: 's' };

interface Asked {
  readonly operation: string;
  readonly body: unknown;
}

/** A page of its own whose server answers what it is told to, one after the other; the last answer again and again. */
const openPage = (...answers: readonly unknown[]) => {
  const asked: Asked[] = [];
  const done: string[] = [];
  const { port1, port2 } = new MessageChannel();
  let turn = 0;
  const call = async (operation: string, { body }: { body: unknown }) => {
    asked.push({ operation, body });
    if (operation === 'leaveHosted') return {};
    const answer = answers[Math.min(turn++, answers.length - 1)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const host = new HostedHost(
    HANDLE,
    port1,
    { call: call as never },
    {
      standAlone: ({ appName, returns }) => done.push(`leads back to ${appName || 'nobody'}, ${returns}`),
      block: (cause) => done.push(`blocked: ${cause}`),
      useLinkToken: (token) => done.push(`uses ${token}`),
      wishes: { language: 'pt-BR', theme: 'dark' },
      goTo: (url) => done.push(`goes to ${url}`),
      close: () => done.push('closes'),
    },
  );
  let now = 0;
  const bridge = new PortBridge(port2, undefined, () => (now += 1000));
  const received: FromHost[] = [];
  bridge.listen((message) => received.push(message));
  return { asked, bridge, done, host, port: port1, received };
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
};

bridgeContract('a page of its own', async () => {
  const { port1, port2 } = new MessageChannel();
  let now = 0;
  const bridge = new PortBridge(port2, undefined, () => (now += 1000));
  return {
    bridge,
    origin: undefined,
    post: (value) => port1.postMessage(value),
    hear: (receive) => {
      port1.onmessage = ({ data }) => receive(data);
    },
  };
});

describe('the host of a page of its own', () => {
  let page: ReturnType<typeof openPage> | undefined;
  afterEach(() => page?.bridge.close());

  const send = (payload: FramePayload) => page?.bridge.send(payload);

  it('gives the link token that its handle opens, and the language and the theme that its address wishes', async () => {
    page = openPage(OPEN);
    await page.host.open();
    await until(() => page?.received.length === 1);
    expect(page.received[0]).to.deep.include({
      type: 'init',
      linkToken: 'link_x',
      config: { language: 'pt', theme: 'dark' },
    });
    expect(page.asked).to.deep.equal([{ operation: 'openHosted', body: { handle: HANDLE } }]);
    expect(page.done).to.deep.equal([
      'leads back to nobody, false',
      'leads back to Ledgerly, false',
      'uses link_x',
    ]);
  });

  for (const [what, answer, cause] of [
    ['a handle that another browser has opened', new ApiFailure('INVALID_TOKEN', ''), 'link-expired'],
    ['no connection', new ApiFailure('offline', ''), 'offline'],
    ['a server that does not answer', new ApiFailure('unreachable', ''), 'unreachable'],
    ['a server that fails', new ApiFailure('INTERNAL_ERROR', ''), 'unreachable'],
    ['a wait that is too long', new DOMException('', 'TimeoutError'), 'unreachable'],
    ['an expired link', { ...RETURNS, status: 'expired', link_token: undefined }, 'link-expired'],
    [
      'a link whose flow is over',
      { ...RETURNS, status: 'finished', link_token: undefined },
      'already-finished',
    ],
    ['a page that was given up', { ...RETURNS, status: 'left', link_token: undefined }, 'already-finished'],
  ] as const)
    it(`says that it can not go on with ${what}`, async () => {
      page = openPage(answer);
      await page.host.open();
      expect(page.done.at(-1)).to.equal(`blocked: ${cause}`);
      expect(page.received).to.deep.equal([]);
    });

  it('asks again when the app does', async () => {
    page = openPage(new ApiFailure('unreachable', ''), OPEN);
    await page.host.open();
    send({ type: 'renew' });
    await until(() => page?.received.length === 1);
    expect(page.received[0]).to.include({ type: 'init', linkToken: 'link_x' });
  });

  it('goes back with the token, by the way that the server tells at the end', async () => {
    page = openPage(RETURNS, { ...RETURNS, state: 'changed' });
    await page.host.open();
    send({ type: 'success', publicToken: 'public_x' });
    await until(() => page?.done.some((each) => each.startsWith('goes')) === true);
    expect(page.done.at(-1)).to.equal('goes to https://a.example/done?public_token=public_x&state=changed');
  });

  it('goes back with the error where the person left, though nothing is open any more', async () => {
    page = openPage(RETURNS, { ...RETURNS, status: 'left', link_token: undefined });
    await page.host.open();
    send({ type: 'exit', status: 'consent_denied', step: 'consent' });
    await until(() => page?.done.some((each) => each.startsWith('goes')) === true);
    expect(page.done.at(-1)).to.equal(
      'goes to https://a.example/done?error=access_denied&error_description=consent_denied&state=s',
    );
  });

  it('goes nowhere once the way back was closed, and again where the server could not be reached', async () => {
    page = openPage(
      RETURNS,
      new ApiFailure('unreachable', ''),
      new ApiFailure('INVALID_REQUEST', ''),
      RETURNS,
    );
    await page.host.open();
    send({ type: 'success', publicToken: null });
    await until(() => page?.asked.length === 2);
    expect(page.done.at(-1)).to.equal('uses link_x');
    await page.host.goBack();
    expect(page.done.at(-1)).to.equal('leads back to nobody, false');
    await page.host.goBack();
    expect(page.done.at(-1)).to.equal('goes to https://a.example/done?state=s');
  });

  it('closes a window that a host has opened', async () => {
    page = openPage(OPEN);
    await page.host.open();
    send({ type: 'exit', status: 'closed', step: 'sign-in' });
    await until(() => page?.done.at(-1) === 'closes');
  });

  it('says that it goes away, where and at which visit; not before it was open, nor after its end', async () => {
    page = openPage(OPEN, { ...OPEN, visit: 2 });
    const words = () => page?.asked.filter(({ operation }) => operation === 'leaveHosted');
    page.host.away();
    expect(words()).to.deep.equal([]);
    await page.host.open();
    await page.host.open();
    send({ type: 'step', name: 'consent' });
    send({ type: 'renew' });
    // What is sent in order is heard in order.
    await until(() => page?.asked.length === 3);
    page.host.away();
    expect(words()).to.deep.equal([{ operation: 'leaveHosted', body: { visit: 2, step: 'consent' } }]);
    send({ type: 'exit', status: 'closed', step: 'consent' });
    await until(() => page?.done.at(-1) === 'closes');
    page.host.away();
    expect(words()).to.have.length(1);
  });
});
