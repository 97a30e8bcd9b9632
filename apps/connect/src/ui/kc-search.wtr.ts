import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-search.js';
import type { KcSearch } from './kc-search.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const draw = (value = '') =>
  mount<KcSearch>(html`<kc-search label="Search accounts" .value=${value}></kc-search>`);

describe('kc-search', () => {
  it('is a search field with its label as its name', async () => {
    await draw();
    expect(await heard()).to.include('searchbox “Search accounts”');
  });

  it('shows all of its label on a small phone in letters of twice the size', async () => {
    const search = await draw();
    search.style.inlineSize = '328px';
    document.documentElement.style.fontSize = '200%';
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(deep(search, 'input'));
    document.documentElement.style.fontSize = '';
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.font = font;
    const room = 326 - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    expect(canvas.measureText(search.label).width).to.be.within(100, room);
  });

  it('tells what is typed', async () => {
    const search = await draw();
    const inputs = collect(search, 'kc-input');
    search.focus();
    await sendKeys({ type: 'eth' });
    expect([search.value, inputs.length]).to.deep.equal(['eth', 3]);
  });

  it('is cleared by Escape, which means nothing more until it is empty', async () => {
    const search = await draw('eth');
    const outside = collect<KeyboardEvent>(document, 'keydown');
    search.focus();
    await sendKeys({ press: 'Escape' });
    expect(search.value).to.equal('');
    expect(outside).to.have.length(0);
    await sendKeys({ press: 'Escape' });
    expect(outside.map(({ key }) => key)).to.deep.equal(['Escape']);
  });

  it('is cleared by its button, and keeps the focus', async () => {
    const search = await draw('eth');
    expect(await heard()).to.include('button “Clear search”');
    deep(search, 'button').click();
    await search.updateComplete;
    expect(search.value).to.equal('');
    expect(search.shadowRoot?.activeElement?.localName).to.equal('input');
  });

  it('leads down to what was found', async () => {
    const search = await draw();
    const downs = collect(search, 'kc-leave-down');
    search.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(downs).to.have.length(1);
  });
});
