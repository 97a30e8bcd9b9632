import type { FramePayload, HostPayload } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { PortBridge } from './bridge/port-bridge.js';
import { hostileMessages } from './bridge/testing/hostile-messages.js';
import { account, CATALOGUE, SESSION, SIGNED_IN } from './flow/testing/facts.js';
import './kc-app.js';
import type { KcApp } from './kc-app.js';
import type { KcAccountsStep } from './steps/accounts/kc-accounts-step.js';
import type { KcSignInStep } from './steps/sign-in/kc-sign-in-step.js';
import { adoptTokens } from './ui/tokens.js';

const ORIGIN = 'https://app.example';

interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The link token of which the API says that it has expired. */
const EXPIRED = 'link_expired';

/** The app in this page, with a host that speaks over a real port and an API that answers what it is told to. */
const openApp = (answers: Readonly<Record<string, unknown>> = {}, isLate = false) => {
  const calls: Call[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const path = String(input);
    const headers = init?.headers as Call['headers'];
    calls.push({ path, headers, body: init?.body });
    if (headers['x-link-token'] === EXPIRED && path !== '/connect/session')
      return new Response(JSON.stringify({ success: false, error: 'Old.', code: 'TOKEN_EXPIRED' }), {
        status: 401,
      });
    const data = { '/connect/session': SESSION, ...answers }[path];
    return data === undefined
      ? new Response(JSON.stringify({ success: false, error: 'Not told.', code: 'NOT_FOUND' }), {
          status: 404,
        })
      : new Response(JSON.stringify({ success: true, data }));
  };
  const { port1: host, port2 } = new MessageChannel();
  let now = 0;
  const bridge = new PortBridge(port2, ORIGIN, () => (now += 1000));
  const app = document.createElement('kc-app');
  document.body.append(app);
  const heard: FramePayload[] = [];
  const waiting: { readonly type: string; readonly resolve: () => void }[] = [];
  host.onmessage = ({ data }: MessageEvent<FramePayload>) => {
    heard.push(data);
    for (const { resolve } of waiting.filter(({ type }) => type === data.type)) resolve();
  };
  if (!isLate) app.use(bridge);
  let seq = 0;
  return {
    app,
    bridge,
    calls,
    heard,
    post: (value: unknown) => host.postMessage(value),
    say: (payload: HostPayload) => host.postMessage({ ...payload, v: 1, seq: ++seq }),
    hears: (type: FramePayload['type']) =>
      new Promise<void>((resolve) => {
        if (heard.some((message) => message.type === type)) resolve();
        else waiting.push({ type, resolve });
      }),
    close: () => {
      app.remove();
      host.close();
      globalThis.fetch = realFetch;
    },
  };
};

const INIT: HostPayload = {
  type: 'init',
  linkToken: 'link_x',
  isAuthorized: false,
  config: { theme: 'dark' },
};

/** The step that is shown, as soon as it is the one that is waited for. */
const step = async (app: KcApp, tag: string): Promise<HTMLElement> => {
  for (;;) {
    await app.updateComplete;
    const stage = app.renderRoot.querySelector('kc-stage');
    await stage?.updateComplete;
    const shown = stage?.step;
    if (shown?.localName === tag) {
      await shown.updateComplete;
      return shown;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const tell = (element: HTMLElement, name: string, detail?: unknown) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

describe('kc-app', () => {
  let open: ReturnType<typeof openApp> | undefined;

  before(() => adoptTokens());

  afterEach(() => {
    open?.close();
    open = undefined;
    document.documentElement.removeAttribute('style');
    delete document.documentElement.dataset['kcTheme'];
  });

  it('shows the shape of the first screen until the host has spoken, and asks nothing', async () => {
    open = openApp();
    await step(open.app, 'kc-loading-step');
    expect(open.calls).to.deep.equal([]);
  });

  it('takes a link token from its host, and names who was registered', async () => {
    open = openApp();
    open.say({ ...INIT, config: { appName: '<b>Somebody else</b>' } } as HostPayload);
    const signIn = await step(open.app, 'kc-sign-in-step');
    expect(signIn.shadowRoot?.querySelector('h1')?.textContent).to.contain('Portfolio Tracker');
    expect(open.calls[0]?.headers['x-link-token']).to.equal('link_x');
    expect(open.calls[0]?.headers['x-host-origin']).to.equal(ORIGIN);
  });

  it('keeps a key of its own for a link token, over a reload too, and tells it the API alone', async () => {
    const keys: (string | undefined)[] = [];
    for (const linkToken of ['link_a', 'link_a', 'link_b']) {
      open = openApp();
      open.say({ ...INIT, linkToken });
      await step(open.app, 'kc-sign-in-step');
      keys.push(open.calls[0]?.headers['x-widget-key']);
      expect(JSON.stringify(open.heard)).not.to.contain(keys.at(-1));
      open.close();
    }
    expect(keys[0]).to.match(/^[\w-]{43}$/);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
    expect(JSON.stringify(sessionStorage)).not.to.match(/link_[ab]/);
  });

  it('renews a link that has expired behind the step, with its key and its place, and sends once more', async () => {
    sessionStorage.clear();
    open = openApp({
      '/connect/continue': { ...SESSION, expires_at: '2031-01-01T00:00:00.000Z' },
      '/connect/auth/anonymous': SIGNED_IN,
    });
    open.say({ ...INIT, linkToken: EXPIRED });
    const signIn = await step(open.app, 'kc-sign-in-step');
    const hint = Object.keys(sessionStorage).filter((name) => name.startsWith('kc-resume:'));
    tell(signIn, 'kc-guest');
    await open.hears('renew');
    expect(open.app.renderRoot.querySelector('kc-stage')?.step).to.equal(signIn);
    open.say({ ...INIT, linkToken: 'link_fresh' });
    await step(open.app, 'kc-consent-step');
    const [session, refused, continued, again, ...others] = open.calls;
    expect(others).to.deep.equal([]);
    expect([refused?.path, again?.path]).to.deep.equal([
      '/connect/auth/anonymous',
      '/connect/auth/anonymous',
    ]);
    expect(continued).to.deep.include({
      path: '/connect/continue',
      body: JSON.stringify({ link_token: EXPIRED }),
    });
    for (const call of [continued, again]) {
      expect(call?.headers['x-link-token']).to.equal('link_fresh');
      expect(call?.headers['x-widget-key']).to.equal(session?.headers['x-widget-key']);
    }
    expect(continued?.headers['x-host-origin']).to.equal(ORIGIN);
    const kept = Object.keys(sessionStorage);
    expect(kept.filter((name) => name.startsWith('kc-key:')).length).to.equal(1);
    expect(kept.filter((name) => name.startsWith('kc-resume:')).length).to.equal(1);
    expect(kept).not.to.include(hint[0]);
    expect(open.heard.filter(({ type }) => type === 'renew' || type === 'error').length).to.equal(1);
  });

  it('remembers in this tab which address was written to, and never a code', async () => {
    sessionStorage.clear();
    const emails: unknown[] = [];
    for (const linkToken of ['link_a', 'link_b']) {
      open = openApp({ '/connect/auth/email': { resend_after_s: 60 } });
      open.say({ ...INIT, linkToken });
      const signIn = (await step(open.app, 'kc-sign-in-step')) as KcSignInStep;
      emails.push(signIn.email);
      tell(signIn, 'kc-email', { email: 'ada@example.com' });
      tell(await step(open.app, 'kc-code-step'), 'kc-code', { code: '917364' });
      open.close();
    }
    expect(emails).to.deep.equal(['', 'ada@example.com']);
    expect(JSON.stringify(sessionStorage)).not.to.contain('917364');
    sessionStorage.clear();
  });

  it('says that the link has expired where the host has no other', async () => {
    open = openApp();
    open.say({ ...INIT, linkToken: EXPIRED });
    tell(await step(open.app, 'kc-sign-in-step'), 'kc-guest');
    await open.hears('renew');
    open.say({ ...INIT, linkToken: EXPIRED });
    const problem = await step(open.app, 'kc-problem-step');
    expect(problem.shadowRoot?.querySelector('h1')?.textContent).to.contain('expired');
  });

  it('gives the heading of a step the focus, and says it politely', async () => {
    open = openApp();
    open.say(INIT);
    const signIn = await step(open.app, 'kc-sign-in-step');
    expect(signIn.shadowRoot?.activeElement?.localName).to.equal('h1');
    const shell = open.app.renderRoot.querySelector('kc-stage')?.renderRoot.querySelector('kc-shell');
    await shell?.updateComplete;
    expect(shell?.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain('Link your accounts');
  });

  it('goes with a guest over the consent to the accounts, and tells the host each step', async () => {
    open = openApp({
      '/connect/auth/anonymous': SIGNED_IN,
      '/connect/consent': { granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 1 },
      '/integrations/public/list': CATALOGUE,
      '/connect/integrations': [],
    });
    open.say(INIT);
    tell(await step(open.app, 'kc-sign-in-step'), 'kc-guest');
    tell(await step(open.app, 'kc-consent-step'), 'kc-allow', { scopes: ['openid'] });
    await step(open.app, 'kc-accounts-step');
    const steps = open.heard.flatMap((message) => (message.type === 'step' ? [message.name] : []));
    expect(steps).to.deep.equal(['sign-in', 'consent', 'accounts']);
  });

  it('has forgotten the flow by the time its host hears of the success, which may take the frame away at once', async () => {
    sessionStorage.clear();
    open = openApp({
      '/connect/auth/anonymous': SIGNED_IN,
      '/connect/consent': { granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 1 },
      '/integrations/public/list': CATALOGUE,
      '/connect/integrations': [account('wallet_1')],
      '/connect/finish': { public_token: `public_${'x'.repeat(43)}` },
    });
    open.say(INIT);
    tell(await step(open.app, 'kc-sign-in-step'), 'kc-guest');
    tell(await step(open.app, 'kc-consent-step'), 'kc-allow', { scopes: ['openid'] });
    const accounts = (await step(open.app, 'kc-accounts-step')) as KcAccountsStep;
    // Without an account, which comes later than the step, there is nothing to be done with.
    while (!accounts.accounts?.length) await new Promise((resolve) => requestAnimationFrame(resolve));
    tell(accounts, 'kc-done');
    const done = await step(open.app, 'kc-done-step');
    expect(Object.keys(sessionStorage).length).to.be.greaterThan(0);
    const told = open.bridge.send.bind(open.bridge);
    const left: string[][] = [];
    open.bridge.send = (message) => {
      if (message.type === 'success') left.push(Object.keys(sessionStorage));
      told(message);
    };
    tell(done, 'kc-finish');
    await open.hears('success');
    expect(left).to.deep.equal([[]]);
  });

  it('goes back to the consent with what was switched off still off', async () => {
    const profile = { ...SESSION.scopes[0], scope: 'profile', title: 'Your profile', required: false };
    open = openApp({
      '/connect/session': { ...SESSION, scopes: [...SESSION.scopes, profile] },
      '/connect/auth/anonymous': SIGNED_IN,
      '/connect/consent': { granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 1 },
      '/integrations/public/list': [],
      '/connect/integrations': [],
    });
    open.say(INIT);
    tell(await step(open.app, 'kc-sign-in-step'), 'kc-guest');
    tell(await step(open.app, 'kc-consent-step'), 'kc-allow', { scopes: ['openid'] });
    tell(await step(open.app, 'kc-accounts-step'), 'kc-back');
    const consent = await step(open.app, 'kc-consent-step');
    const switches = [...(consent.shadowRoot?.querySelectorAll('kc-switch') ?? [])];
    expect(switches.map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('asks before leaving once somebody has signed in, and leaves when told so', async () => {
    open = openApp({ '/connect/auth/anonymous': SIGNED_IN });
    open.say(INIT);
    tell(await step(open.app, 'kc-sign-in-step'), 'kc-guest');
    await step(open.app, 'kc-consent-step');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await open.app.updateComplete;
    const stage = open.app.renderRoot.querySelector('kc-stage');
    await stage?.updateComplete;
    const question = stage?.renderRoot.querySelector('kc-leave-confirm');
    if (!question) throw new Error('It does not ask.');
    tell(question, 'kc-leave');
    await open.hears('exit');
    const exit = open.heard.find(({ type }) => type === 'exit');
    expect(exit).to.include({ status: 'closed', step: 'consent' });
  });

  it('leaves at once where nothing is lost, when the host closes it', async () => {
    open = openApp();
    open.say(INIT);
    await step(open.app, 'kc-sign-in-step');
    open.say({ type: 'close' });
    await open.hears('exit');
  });

  it('tells the host of who has left before it has spoken, and the server nothing', async () => {
    open = openApp({}, true);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    expect(open.heard).to.deep.equal([]);
    open.app.use(open.bridge);
    await open.hears('exit');
    expect(open.heard[0]).to.include({ type: 'exit', status: 'closed', step: 'loading' });
    expect(open.calls).to.deep.equal([]);
  });

  it('says so to the developer where the origin of the host is not registered', async () => {
    open = openApp({ '/connect/session': { ...SESSION, allowed_origins: ['https://app.example.evil.com'] } });
    open.say(INIT);
    const problem = await step(open.app, 'kc-problem-step');
    expect(problem.shadowRoot?.textContent).to.contain(ORIGIN);
    await open.hears('error');
  });

  it('takes a theme as values: what is one is set, what is none never gets there', async () => {
    open = openApp();
    open.say({
      ...INIT,
      config: {
        theme: 'dark',
        cssVars: {
          '--kc-primary': 'rgb(250, 204, 21)',
          '--kc-primary-text': 'white',
          '--kc-border-radius': '4px; background: url(https://evil.example)',
          '--kc-border': 'url(https://evil.example)',
        },
      },
    });
    await step(open.app, 'kc-sign-in-step');
    const { style, dataset } = document.documentElement;
    expect(dataset['kcTheme']).to.equal('dark');
    expect(style.getPropertyValue('--kc-primary')).to.equal('#facc15');
    expect(style.getPropertyValue('--kc-primary-text')).to.equal('#000000');
    expect(style.cssText).not.to.contain('evil');
    expect(style.getPropertyValue('--kc-border-radius')).to.equal('');
    open.say({ type: 'update', theme: 'light', cssVars: {} });
    open.say({ type: 'close' });
    await open.hears('exit');
    expect(dataset['kcTheme']).to.equal('light');
    expect(style.getPropertyValue('--kc-primary')).to.equal('');
  });

  it('says what the host says on the first screen, other words while it is open, and ours again', async () => {
    open = openApp();
    open.say({ ...INIT, config: { copy: { headline: 'All your coins', fast: 'Quick' } } });
    const signIn = await step(open.app, 'kc-sign-in-step');
    const says = async (...titles: string[]) => {
      const said = () => [...(signIn.shadowRoot?.querySelectorAll('h1, h2') ?? [])];
      while (!titles.every((title, index) => said()[index]?.textContent === title))
        await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    await says('All your coins', 'Quick', 'View-only access');
    open.say({ type: 'update', theme: 'light' });
    open.say({ type: 'update', copy: { headline: '<b>Bring</b> your coins', viewOnly: 'Look, no touch' } });
    await says('<b>Bring</b> your coins', 'Fast and secure setup', 'Look, no touch');
    open.say({ type: 'update', copy: null } as never);
    await says('Link your accounts to Portfolio Tracker', 'Fast and secure setup', 'View-only access');
  });

  it('is not moved by 10,000 hostile messages: no state, no request, no answer', async () => {
    open = openApp();
    open.say(INIT);
    const signIn = await step(open.app, 'kc-sign-in-step');
    await open.hears('step');
    const before = {
      calls: open.calls.length,
      heard: open.heard.filter(({ type }) => type !== 'resize').length,
    };
    const look = document.documentElement.outerHTML;
    for (const hostile of hostileMessages(10_000)) open.post(hostile);
    // A token that nobody asked for is of the right form, and still changes nothing.
    open.post({ v: 1, seq: 50_000, type: 'init', linkToken: 'link_other', isAuthorized: false, config: {} });
    open.post({ v: 1, seq: 50_001, type: 'update', theme: 'dark' });
    while (open.bridge.dropped < 10_000) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(await step(open.app, 'kc-sign-in-step')).to.equal(signIn);
    expect(open.calls.length).to.equal(before.calls);
    expect(open.heard.filter(({ type }) => type !== 'resize').length).to.equal(before.heard);
    expect(document.documentElement.outerHTML).to.equal(look);
  }).timeout(60_000);

  it('tells the page of a browser that lacks what it needs, and why', async () => {
    open = openApp();
    open.app.block('unsupported-browser');
    const problem = await step(open.app, 'kc-problem-step');
    expect(problem.shadowRoot?.querySelector('h1')?.textContent).to.contain('not supported');
    await open.hears('error');
    expect(open.heard.find(({ type }) => type === 'error')).to.include({
      code: 'UNAVAILABLE',
      cause: 'unsupported-browser',
      fatal: false,
    });
  });

  it('says that it opens inside an app where nobody opened it', async () => {
    open = openApp();
    open.app.block('not-embedded');
    const problem = await step(open.app, 'kc-problem-step');
    expect(problem.shadowRoot?.querySelector('h1')?.textContent).to.contain('opens inside an app');
  });
});
