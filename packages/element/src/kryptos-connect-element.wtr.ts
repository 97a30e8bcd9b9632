import { expect } from 'chai';
import { connectOrigin } from './testing/opened-element.js';
import { exit, stage } from './testing/stage.js';

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
    expect(made.isWaiting).to.equal(true);
    await made.init();
    expect(made.isWaiting).to.equal(false);
    expect(made.root.activeElement).to.equal(made.frame);
    expect(made.fired).to.deep.equal(['open']);
  });

  it('gives the frame no secret in its address, and no more rights than it needs', async () => {
    const { frame, hellos } = await stage({ 'client-id': 'client_ab' }).open();
    expect(frame?.getAttribute('src')).to.equal(`${connectOrigin}/connect?client_id=client_ab`);
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
    made.element.copy = { headline: '<b>All</b> your coins' };
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
          language: 'pt-BR',
          authMethods: 'email anonymous',
          integration: 'ethereum',
          walletConnectProjectId: 'p',
          cssVars: {
            ...(made.heard[0] as { config: { cssVars: object } }).config.cssVars,
            '--kc-primary': 'red',
          },
          prefill: { address: '0x1' },
          copy: { headline: '<b>All</b> your coins' },
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
      ':root { --kc-primary: #123456; --kc-bg-primary: #fff } [theme="dark"] { --kc-bg-primary: #1a1a1a }',
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
    made.element.language = 'de';
    await made.until(() => made.heard.length > 2);
    expect(made.heard[2]).to.include({ type: 'update', theme: 'dark', language: 'de', seq: 3 });
  });

  it('sets what update() is given, and tells the frame of it and of what was set before', async () => {
    const made = stage();
    const { element } = made;
    const told = () => made.heard.at(-1) as unknown as Record<string, Record<string, string>>;
    element.update({ copy: { headline: 'Set before' } });
    await made.open();
    element.cssVars = { '--kc-primary': 'red' };
    element.style.setProperty('--kc-border', 'blue');
    element.update();
    await made.until(() => told()['type'] === ('update' as unknown));
    expect(told()).to.deep.include({ copy: { headline: 'Set before' } });
    expect(told()['cssVars']).to.include({ '--kc-primary': 'red', '--kc-border': 'blue' });
    element.update({ theme: 'dark', language: 'fr', cssVars: { '--kc-primary': 'lime' }, copy: null });
    await made.until(() => told()['copy'] === null);
    expect(told()).to.include({ theme: 'dark', language: 'fr', copy: null });
    expect(told()['cssVars']).to.include({ '--kc-primary': 'lime', '--kc-border': 'blue' });
    expect(element.theme).to.equal('dark');
    element.close();
    element.update({ theme: null });
    expect(element.hasAttribute('theme')).to.equal(false);
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

  it('holds the frame without a gap below it, whatever the page’s lines are: nothing in it can scroll', async () => {
    const place = document.createElement('div');
    place.style.lineHeight = '3';
    document.body.append(place);
    const { dialog, frame } = await stage({}, place).open();
    expect(dialog?.scrollHeight).to.equal(dialog?.clientHeight);
    expect(frame?.getBoundingClientRect().height).to.equal(dialog?.clientHeight);
    place.remove();
  });

  it('fills a phone, and is a card of 400 by 700 on a wider screen', async () => {
    const { dialog } = await stage().open();
    const { width, height } = (dialog as HTMLElement).getBoundingClientRect();
    expect(width).to.equal(innerWidth < 480 ? innerWidth : 400);
    expect(height).to.equal(innerWidth < 480 ? innerHeight : Math.min(700, innerHeight));
  });
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
