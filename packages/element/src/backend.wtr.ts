import { expect } from 'chai';
import { exit, stage } from './testing/stage.js';
import { withTimersOfSeconds } from './testing/timers-of-seconds.js';

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
    expect(init).to.include({ method: 'POST' }).and.not.to.have.property('credentials');
    const body = init?.body as Blob;
    expect([body.type, await body.text()]).to.deep.equal(['application/json', '{}']);
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
      expect(made.fired[1]).to.have.nested.property('[1].cause', 'link-token-failed');
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

  it('is not waited for longer than 10 s, even where the frame has long been there', () =>
    withTimersOfSeconds(async (pass) => {
      const made = stage();
      made.element.linkToken = null;
      made.element.generateLinkToken = () => new Promise(() => {});
      made.button.click();
      while (made.isWaiting) await new Promise((resolve) => setTimeout(resolve));
      pass();
      expect(made.part('failed')).to.equal(null);
      pass();
      expect(made.part('failed')).not.to.equal(null);
      expect(made.fired[1]).to.have.nested.property('[1].cause', 'link-token-failed');
      made.element.generateLinkToken = async () => 'link_again';
      made.press('Try again');
      await made.init();
      pass();
      pass();
      expect(made.part('failed')).to.equal(null);
      expect(made.heard[0]).to.include({ linkToken: 'link_again' });
    }));

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

  it('is said again where no fresh one can be had, and the frame stays', async () => {
    const made = stage();
    made.element.generateLinkToken = () => Promise.reject(Error('the backend is down'));
    await made.open();
    made.say({ type: 'renew' });
    await made.init(2);
    expect(made.heard[1]).to.include({ linkToken: 'link_a', seq: 2 });
    expect(made.part('failed')).to.equal(null);
    expect(made.fired).not.to.include('error');
    // And asked for again the next time.
    made.element.generateLinkToken = async () => 'link_fresh';
    made.say({ type: 'renew' });
    await made.init(3);
    expect(made.heard[2]).to.include({ linkToken: 'link_fresh' });
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

describe('the exchange', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  it('comes before success, and can be tried again without losing the token', async () => {
    const bodies: Blob[] = [];
    let status = 500;
    window.fetch = async (url, init) => {
      if (url === '/exchange') bodies.push(init?.body as Blob);
      return new Response(null, { status });
    };
    const made = await stage({ 'exchange-url': '/exchange' }).open();
    made.say({ type: 'success', publicToken: 'public_x' });
    await made.until(() => made.part('failed'));
    expect(made.fired[1]).to.have.nested.property('[1].code', 'UNAVAILABLE');
    expect(made.fired[1]).to.have.nested.property('[1].cause', 'exchange-failed');
    expect(made.part('failed')?.textContent).not.to.contain('Open in a new window');
    expect(made.part('failed')?.querySelector('h2')?.textContent).to.equal(
      'The connection could not be completed',
    );
    expect(made.element.value).to.equal('public_x');
    status = 204;
    made.press('Try again');
    await made.until(() => made.fired.includes('close'));
    expect(made.fired.slice(2)).to.deep.equal([['success', { public_token: 'public_x' }], 'close']);
    const texts = await Promise.all(bodies.map((body) => body.text()));
    expect(texts).to.deep.equal(Array(2).fill('{"public_token":"public_x"}'));
  });

  it('is not waited for longer than 10 s', () =>
    withTimersOfSeconds(async (pass) => {
      let answer = (_: Response) => {};
      const made = await stage({ 'exchange-url': '/exchange' }).open();
      await new Promise<void>((asked) => {
        window.fetch = (url) => {
          if (url === '/exchange') asked();
          return new Promise((resolve) => (answer = resolve));
        };
        made.say({ type: 'success', publicToken: 'public_x' });
      });
      pass();
      expect(made.fired[1]).to.have.nested.property('[1].cause', 'exchange-failed');
      made.press('Try again');
      answer(new Response());
      await made.until(() => made.fired.includes('close'));
      pass();
      expect(made.fired.slice(2)).to.deep.equal([['success', { public_token: 'public_x' }], 'close']);
    }));
});
