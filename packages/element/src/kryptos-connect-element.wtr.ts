import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { connectOrigin, Stage } from './testing/opened-element.js';

let stages: Stage[] = [];
const stage = (...given: ConstructorParameters<typeof Stage>): Stage => {
  const made = new Stage(...given);
  stages.push(made);
  return made;
};
afterEach(() => {
  for (const made of stages) made.leave();
  stages = [];
});

const exit = (status: string, step: string, more = {}) => ['exit', { status, step, ...more }];

/** Takes over the timers of 10 s, so that a test can let that time pass at once. */
const withHandshakeTimers = async (run: (pass: () => void) => Promise<void>): Promise<void> => {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map<number, () => void>();
  window.setTimeout = ((handler: () => void, ms: number, ...rest: unknown[]) => {
    if (ms !== 10_000) return set(handler, ms, ...rest);
    const id = -1 - waiting.size - Math.floor(performance.now());
    waiting.set(id, handler);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((id: number) => {
    if (!waiting.delete(id)) clear(id);
  }) as typeof window.clearTimeout;
  try {
    await run(() => {
      for (const [id, handler] of [...waiting]) {
        waiting.delete(id);
        handler();
      }
    });
  } finally {
    window.setTimeout = set;
    window.clearTimeout = clear;
  }
};

describe('before a press', () => {
  it('is a button and nothing else: no frame, no dialog', () => {
    const { button, frame, dialog } = stage();
    expect(button.textContent).to.equal('Connect to Kryptos');
    expect(frame).to.equal(null);
    expect(dialog).to.equal(null);
  });

  it('connects to the hosted app’s origin when the focus comes, once', async () => {
    const { element, root } = stage();
    element.focus();
    element.preload();
    const links = root.querySelectorAll('link');
    expect(links).to.have.length(1);
    expect(links[0]?.rel).to.equal('preconnect');
    expect(links[0]?.href).to.equal(`${connectOrigin}/`);
    expect(root.querySelector('iframe')).to.equal(null);
  });

  it('does nothing while it is disabled, by itself or by its fieldset', async () => {
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    document.body.append(fieldset);
    for (const { element, button, fired } of [stage({ disabled: '' }), stage({}, fieldset)]) {
      expect(button.disabled).to.equal(true);
      button.click();
      await element.open();
      expect(fired).to.deep.equal([]);
    }
    fieldset.remove();
  });

  it('has each attribute as a property', () => {
    const { element } = stage();
    element.appName = 'Mine';
    expect(element.getAttribute('app-name')).to.equal('Mine');
    element.walletConnectProjectId = 'x';
    expect(element.getAttribute('wallet-connect-project-id')).to.equal('x');
    element.appName = null;
    expect(element.hasAttribute('app-name')).to.equal(false);
    element.disabled = true;
    expect(element.hasAttribute('disabled')).to.equal(true);
  });
});

describe('opening', () => {
  it('shows a named modal dialog with a loading card at once, then the frame', async () => {
    const made = stage();
    made.button.click();
    expect(made.dialog?.matches(':modal')).to.equal(true);
    expect(made.dialog?.ariaLabel).to.equal('Kryptos Connect');
    expect(made.part('loading')).not.to.equal(null);
    await made.init();
    expect(made.part('loading')).to.equal(null);
    expect(made.root.activeElement).to.equal(made.frame);
    expect(made.fired).to.deep.equal(['open']);
  });

  it('gives the frame no secret in its address, and no more rights than it needs', async () => {
    const { frame, hellos } = await stage({ 'client-id': 'client_a&b' }).open();
    expect(frame?.getAttribute('src')).to.equal(`${connectOrigin}/connect?client_id=client_a%26b`);
    expect(frame?.title).to.equal('Kryptos Connect');
    expect(frame?.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    );
    expect(frame?.allow).to.equal(
      'clipboard-write;publickey-credentials-get;publickey-credentials-create;ethereum',
    );
    expect(frame?.referrerPolicy).to.equal('strict-origin');
    expect(frame?.hasAttribute('allowfullscreen')).to.equal(false);
    expect(hellos).to.have.length(1);
    expect(hellos[0]?.referrer).to.equal(`${location.origin}/`);
    expect(hellos[0]?.ports).to.equal(1);
    expect(JSON.stringify(hellos[0]?.hello)).not.to.contain('link_');
  });

  it('hands over the token and the wishes of the page', async () => {
    const made = stage({
      'app-name': '<b>Mine</b>',
      'app-logo': 'https://app.example/logo.png',
      theme: 'dark',
      language: 'pt-BR',
      'auth-methods': 'email anonymous',
      integration: 'ethereum',
      'wallet-connect-project-id': 'p',
    });
    made.element.cssVars = { '--kc-primary': 'red' };
    made.element.prefill = { address: '0x1' };
    await made.open();
    expect(made.heard).to.deep.equal([
      {
        v: 1,
        seq: 1,
        type: 'init',
        linkToken: 'link_a',
        isAuthorized: false,
        config: {
          appName: '<b>Mine</b>',
          appLogo: 'https://app.example/logo.png',
          theme: 'dark',
          language: 'pt',
          authMethods: ['email', 'anonymous'],
          integration: 'ethereum',
          walletConnectProjectId: 'p',
          cssVars: {
            ...(made.heard[0] as { config: { cssVars: object } }).config.cssVars,
            '--kc-primary': 'red',
          },
          prefill: { address: '0x1' },
        },
      },
    ]);
  });

  it('opens one widget however often it is pressed', async () => {
    const made = stage();
    made.button.click();
    made.button.click();
    await made.element.open();
    await made.init();
    expect(made.root.querySelectorAll('iframe')).to.have.length(1);
    expect(made.fired).to.deep.equal(['open']);
  });

  it('takes what was set before the class was there', async () => {
    const made = stage();
    const { element } = made;
    element.removeAttribute('link-token');
    element.generateLinkToken = async () => ({ link_token: 'link_generated', isAuthorized: true });
    await made.open();
    expect(made.heard[0]).to.include({ linkToken: 'link_generated', isAuthorized: true });
  });

  it('reads the page’s variables, those of its theme too', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':root { --kc-primary: #123456; --kc-bg-primary: #fff } [data-kc-theme="dark"] { --kc-bg-primary: #1a1a1a }',
    );
    document.adoptedStyleSheets.push(sheet);
    const { heard } = await stage({ theme: 'dark' }).open();
    document.adoptedStyleSheets.pop();
    const { cssVars } = (heard[0] as { config: { cssVars: Record<string, string> } }).config;
    expect(cssVars['--kc-primary']).to.equal('#123456');
    expect(cssVars['--kc-bg-primary']).to.equal('#1a1a1a');
  });

  it('tells the frame when the page changes its wishes', async () => {
    const made = await stage().open();
    made.element.theme = 'dark';
    await made.until(() => made.heard.length > 1);
    expect(made.heard[1]).to.include({ type: 'update', theme: 'dark', seq: 2 });
  });

  it('stands in the button’s place where it is inline, and grows with its content', async () => {
    const made = await stage({ mode: 'inline' }).open();
    expect(made.dialog?.matches(':modal')).to.equal(false);
    expect(made.button.hidden).to.equal(true);
    made.say({ type: 'resize', height: 555 });
    await made.settled();
    expect(made.frame?.getBoundingClientRect().height).to.equal(555);
    made.element.close();
    expect(made.button.hidden).to.equal(false);
  });

  it('fills a phone, and is a card of 400 by 700 on a wider screen', async () => {
    const { dialog } = await stage().open();
    const { width, height } = (dialog as HTMLElement).getBoundingClientRect();
    expect(width).to.equal(innerWidth < 480 ? innerWidth : 400);
    expect(height).to.equal(innerWidth < 480 ? innerHeight : Math.min(700, innerHeight));
  });
});

describe('the link token', () => {
  const fetched: [string, RequestInit | undefined][] = [];
  const { fetch } = window;
  const answer = (respond: () => Response | Promise<Response>) => {
    window.fetch = async (url, init) => {
      fetched.push([String(url), init]);
      return respond();
    };
  };
  afterEach(() => {
    window.fetch = fetch;
    fetched.length = 0;
  });

  it('is asked of the page’s backend while the frame loads, the button busy', async () => {
    let respond = (_: Response) => {};
    answer(() => new Promise((resolve) => (respond = resolve)));
    const made = stage({ 'link-token-url': '/token' });
    made.element.linkToken = null;
    const { width } = made.button.getBoundingClientRect();
    made.button.click();
    expect(made.button.ariaBusy).to.equal('true');
    expect(made.button.getBoundingClientRect().width).to.equal(width);
    await made.until(() => made.hellos.length);
    respond(Response.json({ link_token: 'link_b', isAuthorized: true }));
    await made.init();
    expect(made.button.ariaBusy).to.equal('false');
    expect(made.heard[0]).to.include({ linkToken: 'link_b', isAuthorized: true });
    const [[url, init] = []] = fetched;
    expect(url).to.equal('/token');
    expect(init).to.include({ method: 'POST', body: '{}' }).and.not.to.have.property('credentials');
  });

  for (const [name, respond] of [
    ['refuses', () => new Response('', { status: 500 })],
    ['is not there', () => Promise.reject(new TypeError('offline'))],
    ['answers without one', () => Response.json({ token: 'x' })],
    ['answers with what is none', () => Response.json({ link_token: { a: 1 } })],
    ['answers with what is not JSON', () => new Response('<html>')],
  ] as const) {
    it(`can be asked for again where the backend ${name}`, async () => {
      answer(respond);
      const made = stage({ 'link-token-url': '/token' });
      made.element.linkToken = null;
      made.button.click();
      await made.until(() => made.fired.length > 1);
      expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
      expect(made.fired[1]).to.have.nested.property('[1].cause').that.is.instanceOf(Error);
      expect(made.part('failed')?.querySelector('h2')?.textContent).to.equal(
        'Kryptos Connect could not be loaded',
      );
      answer(() => Response.json({ link_token: 'link_again' }));
      made.press('Try again');
      await made.init();
      expect(made.part('failed')).to.equal(null);
      expect(made.heard[0]).to.include({ linkToken: 'link_again' });
    });
  }

  it('is fetched anew when the frame says that it has expired, one at a time', async () => {
    let count = 0;
    const made = stage();
    made.element.generateLinkToken = async () => `link_${++count}`;
    await made.open();
    expect(made.heard[0]).to.include({ linkToken: 'link_a' });
    made.say({ type: 'renew' });
    made.say({ type: 'renew' });
    await made.init(2);
    await made.settled();
    expect(count).to.be.lessThan(3);
    expect(made.heard[1]).to.include({ linkToken: 'link_1', seq: 2 });
  });

  it('that comes after Close reaches nobody', async () => {
    let give = (_: string) => {};
    const made = stage();
    made.element.linkToken = null;
    made.element.generateLinkToken = () => new Promise((resolve) => (give = resolve));
    made.button.click();
    await made.until(() => made.hellos.length);
    made.element.close();
    give('link_late');
    await Promise.resolve();
    expect(made.heard).to.deep.equal([]);
    expect(made.fired).to.deep.equal(['open', exit('host_closed', 'loading'), 'close']);
  });

  it('is missed aloud, where the element does not know where to get one', async () => {
    const made = stage();
    made.element.linkToken = null;
    made.button.click();
    await made.until(() => made.fired.length > 1);
    expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
  });
});

describe('the end', () => {
  it('is success, with the public token as the form’s value, and an acknowledgement', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const made = await stage({ name: 'kryptos' }, form).open();
    made.say({ type: 'success', publicToken: 'public_x' });
    await made.until(() => made.fired.includes('close'));
    expect(made.fired).to.deep.equal(['open', ['success', { public_token: 'public_x' }], 'close']);
    expect(new FormData(form).get('kryptos')).to.equal('public_x');
    expect(made.element.value).to.equal('public_x');
    expect(made.dialog).to.equal(null);
    expect(made.root.activeElement).to.equal(made.button);
    form.reset();
    expect(new FormData(form).has('kryptos')).to.equal(false);
    form.remove();
  });

  it('is success with null for a returning user', async () => {
    const made = await stage({ 'exchange-url': '/never' }).open();
    made.say({ type: 'success', publicToken: null });
    await made.until(() => made.fired.includes('close'));
    expect(made.fired).to.deep.equal(['open', 'success', 'close']);
  });

  it('is exit, with the status, the step and the error', async () => {
    const made = await stage().open();
    made.say({ type: 'exit', status: 'consent_denied', step: 'consent', error: 'INVALID_SCOPE' });
    await made.until(() => made.fired.includes('close'));
    expect(made.fired).to.deep.equal([
      'open',
      exit('consent_denied', 'consent', { error: 'INVALID_SCOPE' }),
      'close',
    ]);
    expect(made.root.activeElement).to.equal(made.button);
  });

  it('is a fatal error; one that is not leaves the widget open', async () => {
    const made = await stage().open();
    const error = { type: 'error', code: 'RATE_LIMITED', message: 'x', requestId: 'r' } as const;
    made.say({ ...error, fatal: false });
    await made.settled();
    made.say({ ...error, fatal: true });
    await made.until(() => made.fired.includes('close'));
    const detail = { code: 'RATE_LIMITED', message: 'x', requestId: 'r' };
    expect(made.fired).to.deep.equal([
      'open',
      ['error', detail],
      ['step', { name: 'accounts' }],
      ['error', detail],
      'close',
    ]);
  });

  it('comes once, however often the frame says it', async () => {
    const made = await stage().open();
    made.post(
      { v: 1, seq: 8, type: 'success', publicToken: 'public_x' },
      { v: 1, seq: 8, type: 'success', publicToken: 'public_x' },
      { v: 1, seq: 9, type: 'exit', status: 'closed', step: 'done' },
    );
    await made.until(() => made.fired.includes('close'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(made.fired).to.deep.equal(['open', ['success', { public_token: 'public_x' }], 'close']);
  });

  it('leaves room for another opening, from within its own event', async () => {
    const made = await stage().open();
    made.element.addEventListener('exit', () => void made.element.open(), { once: true });
    made.say({ type: 'exit', status: 'closed', step: 'sign-in' });
    await made.init(2);
    expect(made.dialog?.open).to.equal(true);
    expect(made.root.querySelectorAll('dialog')).to.have.length(1);
  });
});

describe('leaving', () => {
  it('by the page’s own wish is immediate', async () => {
    const made = await stage().open();
    await made.settled('consent');
    made.element.close();
    expect(made.fired.slice(2)).to.deep.equal([exit('host_closed', 'consent'), 'close']);
    expect(made.dialog).to.equal(null);
    made.element.close();
    expect(made.fired).to.have.length(4);
  });

  for (const [name, act] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['the backdrop', () => sendMouse({ type: 'click', position: [2, 2] })],
  ] as const) {
    it(`by ${name} closes a frame that has not answered`, async () => {
      const made = stage({ 'client-id': 'client_silent' });
      made.button.click();
      await made.until(() => made.hellos.length);
      await act();
      await made.until(() => made.fired.includes('close'));
      expect(made.fired).to.deep.equal(['open', exit('closed', 'loading'), 'close']);
      expect(made.root.activeElement).to.equal(made.button);
    });

    it(`by ${name} asks the frame that has`, async () => {
      const made = await stage().open();
      if (name === 'Escape') made.dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
      else await act();
      await made.until(() => made.heard.length > 1);
      expect(made.heard[1]).to.include({ type: 'close' });
      expect(made.dialog?.open).to.equal(true);
      expect(made.fired).to.deep.equal(['open']);
    });
  }

  it('by a press inside of the dialog does not happen', async () => {
    const made = stage({ 'client-id': 'client_silent' });
    made.button.click();
    made.part('loading')?.click();
    expect(made.fired).to.deep.equal(['open']);
  });

  it('by a browser that closes the dialog itself is an exit', async () => {
    const made = await stage().open();
    made.dialog?.close();
    await made.until(() => made.fired.includes('close'));
    expect(made.fired).to.deep.equal(['open', exit('closed', 'loading'), 'close']);
  });
});

describe('a frame that does not answer', () => {
  it('is said to be so after 10 s, and can be tried again or closed', () =>
    withHandshakeTimers(async (pass) => {
      const made = stage({ 'client-id': 'client_silent' });
      made.button.click();
      await made.until(() => made.hellos.length);
      pass();
      const card = made.part('failed');
      expect(card?.querySelector('h2')?.textContent).to.equal('Kryptos Connect could not be loaded');
      expect(
        [...(card?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent),
      ).to.deep.equal(['Try again', 'Close']);
      expect(made.frame).to.equal(null);
      expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
      made.element.clientId = 'client_a';
      made.press('Try again');
      await made.init();
      pass();
      expect(made.part('failed')).to.equal(null);
      made.element.close();
      made.element.clientId = 'client_silent';
      made.button.click();
      pass();
      made.press('Close');
      expect(made.fired.slice(-2)).to.deep.equal([
        exit('failed', 'loading', { error: 'UNAVAILABLE' }),
        'close',
      ]);
      expect(made.root.activeElement).to.equal(made.button);
    }));

  it('is not waited for any longer once it did, nor after Close', () =>
    withHandshakeTimers(async (pass) => {
      const made = await stage().open();
      pass();
      made.element.close();
      pass();
      expect(made.fired).to.deep.equal(['open', exit('host_closed', 'loading'), 'close']);
    }));
});

describe('a frame that loads again', () => {
  it('is greeted anew, with another nonce, and gets the same token', async () => {
    const made = await stage().open();
    await made.settled('consent');
    made.do({ do: 'reload' });
    await made.init(2);
    expect(made.hellos).to.have.length(2);
    expect(made.hellos[0]?.hello).not.to.deep.equal(made.hellos[1]?.hello);
    expect(made.heard[1]).to.include({ type: 'init', linkToken: 'link_a', seq: 1 });
    expect(made.part('loading')).to.equal(null);
  });

  it('at another origin gets nothing, and is given up', () =>
    withHandshakeTimers(async (pass) => {
      const made = await stage().open();
      const loaded = new Promise((resolve) => made.frame?.addEventListener('load', resolve, { once: true }));
      made.do({ do: 'leave', url: `http://localhost:${location.port}/connect?client_id=client_evil` });
      await loaded;
      expect(made.part('loading')).not.to.equal(null);
      pass();
      expect(made.part('failed')).not.to.equal(null);
      expect(made.hellos).to.have.length(1);
      expect(made.heard).to.have.length(1);
    }));
});

describe('the element in the page', () => {
  it('ends its opening when it is removed, and leaves nothing behind', async () => {
    const made = await stage().open();
    made.element.remove();
    await Promise.resolve();
    expect(made.fired).to.deep.equal(['open', exit('host_closed', 'loading'), 'close']);
    expect(made.frame).to.equal(null);
  });

  it('stays open when it is moved', async () => {
    const made = await stage().open();
    const place = document.createElement('section');
    document.body.append(place);
    place.append(made.element);
    expect(made.dialog?.matches(':modal')).to.equal(true);
    await made.init(2);
    expect(made.fired).to.deep.equal(['open']);
    made.element.close();
    place.remove();
  });

  it('shares nothing with another but the code', async () => {
    const one = await stage({ 'client-id': 'client_one', 'link-token': 'link_one', mode: 'inline' }).open();
    const two = await stage({ 'client-id': 'client_two', 'link-token': 'link_two', mode: 'inline' }).open();
    one.say({ type: 'success', publicToken: 'public_one' });
    await one.until(() => one.fired.includes('close'));
    expect(two.fired).to.deep.equal(['open']);
    expect(two.element.value).to.equal(null);
    expect(two.heard[0]).to.include({ linkToken: 'link_two' });
  });

  it('adds no global, no style, no storage and no cookie', async () => {
    const stored = () => localStorage.length + sessionStorage.length;
    const before = {
      globals: Object.keys(window).length,
      styles: document.styleSheets.length,
      // Other test files of this origin may have stored something.
      stored: stored(),
    };
    const made = await stage().open();
    made.say({ type: 'success', publicToken: 'public_x' });
    await made.until(() => made.fired.includes('close'));
    expect(Object.keys(window).length).to.equal(before.globals);
    expect(document.styleSheets.length + document.adoptedStyleSheets.length).to.equal(before.styles);
    expect(stored()).to.equal(before.stored);
    expect(document.cookie).to.equal('');
    expect(document.body.hasAttribute('style')).to.equal(false);
  });

  it('works where the page has an image named createElement', async () => {
    const image = document.createElement('img');
    image.name = 'createElement';
    const place = document.createElement('div');
    document.body.append(image);
    place.innerHTML = '<kryptos-connect client-id="client_a"></kryptos-connect>';
    document.body.append(place);
    expect(place.firstElementChild?.shadowRoot?.querySelector('button')).not.to.equal(null);
    image.remove();
    place.remove();
  });
});

describe('the exchange', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  it('comes before success, and can be tried again without losing the token', async () => {
    const bodies: unknown[] = [];
    let status = 500;
    window.fetch = async (_url, init) => {
      bodies.push(init?.body);
      return new Response(null, { status });
    };
    const made = await stage({ 'exchange-url': '/exchange' }).open();
    made.say({ type: 'success', publicToken: 'public_x' });
    await made.until(() => made.part('failed'));
    expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
    expect(made.part('failed')?.querySelector('h2')?.textContent).to.equal(
      'The connection could not be completed',
    );
    expect(made.element.value).to.equal('public_x');
    status = 204;
    made.press('Try again');
    await made.until(() => made.fired.includes('close'));
    expect(made.fired.slice(2)).to.deep.equal([['success', { public_token: 'public_x' }], 'close']);
    expect(bodies).to.deep.equal(Array(2).fill('{"public_token":"public_x"}'));
  });
});
