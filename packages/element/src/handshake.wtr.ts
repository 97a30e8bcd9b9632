import { expect } from 'chai';
import { doubt } from './diagnosis.js';
import { exit, stage } from './testing/stage.js';
import { withTimersOfSeconds } from './testing/timers-of-seconds.js';

describe('a frame that does not answer', () => {
  it('is said to be so after 10 s, and can be tried again or closed', () =>
    withTimersOfSeconds(async (pass) => {
      const made = stage({ 'client-id': 'client_silent' });
      made.button.click();
      await made.until(() => made.hellos.length);
      pass();
      expect(made.part('failed')).to.equal(null);
      pass();
      const card = made.part('failed');
      expect(card?.querySelector('h2')?.textContent).to.equal('Kryptos Connect could not be loaded');
      expect(
        [...(card?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent),
      ).to.deep.equal(['Try again', 'Open in a new window', 'Close']);
      expect(made.frame).to.equal(null);
      expect(made.fired[1]).to.deep.equal([
        'error',
        {
          code: 'UNAVAILABLE',
          message: 'Kryptos Connect could not be loaded: frame-timeout',
          cause: 'frame-timeout',
        },
      ]);
      made.element.clientId = 'client_a';
      made.press('Try again');
      await made.init();
      pass();
      expect(made.part('failed')).to.equal(null);
      made.element.close();
      made.element.clientId = 'client_silent';
      made.button.click();
      pass();
      pass();
      made.press('Close');
      expect(made.fired.slice(-2)).to.deep.equal([
        exit('failed', 'loading', { error: 'UNAVAILABLE' }),
        'close',
      ]);
      expect(made.root.activeElement).to.equal(made.button);
    }));

  it('is said to be refused at once where the server does not know the page’s origin', () =>
    withTimersOfSeconds(async (pass) => {
      const made = stage({ 'client-id': 'client_stranger' });
      made.button.click();
      await made.until(() => made.hellos.length);
      pass();
      await made.until(() => made.fired.length > 1);
      expect(made.fired[1]).to.have.nested.property('[1].cause', 'frame-refused-origin');
      expect(made.part('failed')).not.to.equal(null);
    }));

  it('is not asked about before its document has loaded: a page whose policy forbids that has a line on its console for it', async () => {
    const made = stage({ 'client-id': 'client_stranger' });
    made.button.click();
    await made.until(() => made.hellos.length);
    const frame = made.frame as HTMLIFrameElement;
    const asked: string[] = [];
    const told: string[] = [];
    const { fetch } = window;
    window.fetch = (url, init) => {
      asked.push(String(url));
      return fetch(url, init);
    };
    try {
      await doubt(frame, undefined, (cause) => told.push(cause));
      expect([asked, told]).to.deep.equal([[], []]);
      await doubt(frame, {}, (cause) => told.push(cause));
      expect(asked[0]).to.include('/connect/window?client_id=client_stranger');
      expect(told).to.deep.equal(['frame-refused-origin']);
    } finally {
      window.fetch = fetch;
    }
  });

  it('is not waited for any longer once it did, nor after Close', () =>
    withTimersOfSeconds(async (pass) => {
      const made = await stage().open();
      pass();
      pass();
      made.element.close();
      pass();
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
    expect(made.isWaiting).to.equal(false);
  });

  it('at another origin gets nothing, and is given up', () =>
    withTimersOfSeconds(async (pass) => {
      const made = await stage().open();
      const loaded = new Promise((resolve) => made.frame?.addEventListener('load', resolve, { once: true }));
      made.do({ do: 'leave', url: `http://localhost:${location.port}/connect?client_id=client_evil` });
      await loaded;
      expect(made.isWaiting).to.equal(true);
      pass();
      pass();
      expect(made.part('failed')).not.to.equal(null);
      expect(made.hellos).to.have.length(1);
      expect(made.heard).to.have.length(1);
    }));
});
