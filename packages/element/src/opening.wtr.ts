import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { exit, stage } from './testing/stage.js';

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
    const { x = 0, y = 0 } = made.frame?.getBoundingClientRect() ?? {};
    await sendMouse({ type: 'click', position: [Math.round(x) + 40, Math.round(y) + 40] });
    expect(made.fired).to.deep.equal(['open']);
  });

  it('by a browser that closes the dialog itself is an exit', async () => {
    const made = await stage().open();
    made.dialog?.close();
    await made.until(() => made.fired.includes('close'));
    expect(made.fired).to.deep.equal(['open', exit('closed', 'loading'), 'close']);
  });
});
