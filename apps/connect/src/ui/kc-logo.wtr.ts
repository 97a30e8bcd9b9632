import { expect } from 'chai';
import { html } from 'lit';
import './kc-logo.js';
import type { KcLogo } from './kc-logo.js';
import { mount } from './testing/mount.js';

const seen = (logo: KcLogo) => logo.renderRoot.textContent?.trim();

describe('kc-logo', () => {
  for (const [name, letter] of [
    ['Ledgerly', 'L'],
    ['  «éclair»', 'É'],
    ['1inch', '1'],
    ['<b>', 'B'],
    ['', '?'],
  ] as const)
    it(`stands for “${name}” with ${letter} where there is no image`, async () => {
      expect(seen(await mount<KcLogo>(html`<kc-logo .name=${name}></kc-logo>`))).to.equal(letter);
    });

  it('falls back to the monogram when the image can not be shown, and tries the next one', async () => {
    const logo = await mount<KcLogo>(html`<kc-logo name="Base" src="data:image/png;base64,AAAA"></kc-logo>`);
    logo.renderRoot.querySelector('img')?.dispatchEvent(new Event('error'));
    await logo.updateComplete;
    expect(seen(logo)).to.equal('B');
    logo.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await logo.updateComplete;
    expect(logo.renderRoot.querySelector('img')).to.not.equal(null);
  });

  it('is decoration', async () => {
    const logo = await mount<KcLogo>(html`<kc-logo name="Base"></kc-logo>`);
    expect(logo.renderRoot.querySelector('span')?.ariaHidden).to.equal('true');
  });
});
