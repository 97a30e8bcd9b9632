import { expect } from 'chai';
import { html } from 'lit';
import './kc-shell.js';
import type { KcShell } from './kc-shell.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = () => mount<KcShell>(html`<kc-shell back closable><h1>Step</h1></kc-shell>`);

describe('kc-shell', () => {
  it('has Back and Close, the step, and who it is powered by', async () => {
    await draw();
    const lines = await heard();
    expect(lines).to.include.members(['button “Back”', 'button “Close”', 'heading “Step”']);
    expect(lines.join('\n')).to.include('Powered by Kryptos');
  });

  it('tells when they are pressed', async () => {
    const shell = await draw();
    const backs = collect(shell, 'kc-back');
    const closes = collect(shell, 'kc-close');
    deep(shell, '.back').click();
    deep(shell, '.close').click();
    expect([backs.length, closes.length]).to.deep.equal([1, 1]);
  });

  it('has no Back where there is no way back, and no Close where it can not be closed', async () => {
    await mount<KcShell>(html`<kc-shell></kc-shell>`);
    expect((await heard()).filter((line) => line.startsWith('button'))).to.deep.equal([]);
  });

  it('shows a title in the place of the mark', async () => {
    const shell = await draw();
    shell.heading = 'Ethereum';
    await shell.updateComplete;
    expect(deep(shell, '.middle').textContent?.trim()).to.equal('Ethereum');
  });

  it('announces politely', async () => {
    const shell = await draw();
    shell.announce('Choose a workspace');
    await shell.updateComplete;
    const region = deep(shell, '[aria-live]');
    expect(region.ariaLive).to.equal('polite');
    expect(region.textContent).to.equal('Choose a workspace');
  });

  it('offers each language by its own name, said in its own voice, and tells which one was chosen', async () => {
    const shell = await mount<KcShell>(html`<kc-shell .language=${'de'}></kc-shell>`);
    const chosen = collect(shell, 'kc-language');
    const select = deep<HTMLSelectElement>(shell, 'select');
    expect([select.ariaLabel, select.value, select.offsetHeight >= 44]).to.deep.equal([
      'Language',
      'de',
      true,
    ]);
    expect([...select.options].map(({ lang, text }) => `${lang} ${text}`)).to.include.members([
      'en English',
      'ar العربية',
      'zh 简体中文',
    ]);
    select.value = 'ar';
    select.dispatchEvent(new Event('change'));
    expect(chosen.map(({ detail }) => detail)).to.deep.equal(['ar']);
    // It goes on showing what is spoken, which may take a moment, or not come about.
    await shell.updateComplete;
    shell.requestUpdate();
    await shell.updateComplete;
    expect(select.value).to.equal('de');
  });
});
