import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-tabs.js';
import type { KcTabs } from './kc-tabs.js';
import { heard } from './testing/heard.js';
import { collect, deep, mount } from './testing/mount.js';

const tabs = ['All', 'Exchanges', 'Wallets'].map((label) => ({ id: label.toLowerCase(), label }));
const draw = () =>
  mount<KcTabs>(html`<kc-tabs label="Kinds" .tabs=${tabs} selected="all"><p>What is shown</p></kc-tabs>`);

describe('kc-tabs', () => {
  it('is a list of tabs over a panel that is named by the chosen one', async () => {
    const element = await draw();
    expect(await heard()).to.include.members(['tab “All” selected', 'tab “Exchanges”', 'tab “Wallets”']);
    expect(deep(element, '[role=tabpanel]').getAttribute('aria-labelledby')).to.equal('tab-all');
  });

  it('has one stop for the Tab key', async () => {
    const element = await draw();
    const stops = [...element.renderRoot.querySelectorAll('button')].map(({ tabIndex }) => tabIndex);
    expect(stops).to.deep.equal([0, -1, -1]);
  });

  for (const [keys, chosen] of [
    [['ArrowRight'], 'exchanges'],
    [['ArrowLeft'], 'wallets'],
    [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'all'],
    [['End'], 'wallets'],
    [['End', 'Home'], 'all'],
  ] as const)
    it(`${keys.join(', ')} leads to ${chosen}`, async () => {
      const element = await draw();
      deep(element, '#tab-all').focus();
      for (const press of keys) await sendKeys({ press });
      expect(element.selected).to.equal(chosen);
      expect(element.shadowRoot?.activeElement?.id).to.equal(`tab-${chosen}`);
    });

  it('turns its arrows round where the text does', async () => {
    const element = await draw();
    element.dir = 'rtl';
    deep(element, '#tab-all').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(element.selected).to.equal('exchanges');
  });

  it('tells when another is clicked, and not when the same is', async () => {
    const element = await draw();
    const selects = collect(element, 'kc-select');
    deep(element, '#tab-wallets').click();
    deep(element, '#tab-wallets').click();
    expect(selects).to.have.length(1);
  });
});
