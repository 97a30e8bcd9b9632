import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import './kc-list.js';
import type { KcList, ListItem } from './kc-list.js';
import { collect, deep, mount } from './testing/mount.js';

const items: readonly ListItem[] = Array.from({ length: 5000 }, (_, index) => ({
  id: `id-${index}`,
  label: `${index === 4321 ? 'Zebra' : 'Exchange'} ${index}`,
  detail: 'Exchange',
  logo: '',
  unavailable: index === 1 ? 'Unavailable' : undefined,
}));

const draw = async () => {
  const list = await mount<KcList>(html`<kc-list label="Accounts" .items=${items}></kc-list>`);
  list.style.setProperty('block-size', '400px');
  await frame();
  await list.updateComplete;
  return list;
};

/** Sizes are observed, and scrolling is told, once a frame. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const rows = (list: KcList) => [...list.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
const focused = (list: KcList) => list.shadowRoot?.activeElement?.querySelector('.label')?.textContent;

const press = async (list: KcList, ...keys: string[]) => {
  list.focus();
  await list.updateComplete;
  for (const key of keys) await sendKeys({ press: key });
  await list.updateComplete;
};

describe('kc-list', () => {
  it('draws a few rows of thousands, and says how many there are', async () => {
    const list = await draw();
    expect(rows(list).length).to.be.within(6, 30);
    const [first] = rows(list);
    expect([first?.ariaSetSize, first?.ariaPosInSet]).to.deep.equal(['5000', '1']);
    expect(deep(list, '[role=listbox]').getAttribute('aria-label')).to.equal('Accounts');
    expect(deep(list, '.scroller').scrollHeight).to.be.at.least(5000 * 64);
  });

  it('draws what is scrolled to, and keeps the row that has the focus', async () => {
    const list = await draw();
    await press(list);
    deep(list, '.scroller').scrollTop = 64 * 2500;
    await frame();
    await list.updateComplete;
    const drawn = rows(list).map(({ ariaPosInSet }) => Number(ariaPosInSet));
    expect(drawn).to.include(2501);
    expect(drawn).to.include(1);
    expect(focused(list)).to.equal('Exchange 0');
  });

  for (const [keys, label] of [
    [['ArrowDown', 'ArrowDown'], 'Exchange 2'],
    [['ArrowDown', 'ArrowUp'], 'Exchange 0'],
    [['End'], 'Exchange 4999'],
    [['End', 'Home'], 'Exchange 0'],
    [['PageDown'], 'Exchange 5'],
    [['z'], 'Zebra 4321'],
  ] as const)
    it(`${keys.join(', ')} leads to ${label}, in view`, async () => {
      const list = await draw();
      await press(list, ...keys);
      expect(focused(list)).to.equal(label);
      const row = list.shadowRoot?.activeElement?.getBoundingClientRect();
      const box = list.getBoundingClientRect();
      expect(row?.top).to.be.at.least(box.top);
      expect(row?.bottom).to.be.at.most(box.bottom + 4);
    });

  it('has one stop for the Tab key', async () => {
    const list = await draw();
    expect(rows(list).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('tells what is picked, by a click, by Enter and by Space', async () => {
    const list = await draw();
    const chosen = collect<CustomEvent<string>>(list, 'kc-choose');
    rows(list)[3]?.click();
    await press(list, 'Home', 'Enter', ' ');
    expect(chosen.map(({ detail }) => detail)).to.deep.equal(['id-3', 'id-0', 'id-0']);
  });

  it('does not pick what is unavailable, and says why', async () => {
    const list = await draw();
    const chosen = collect(list, 'kc-choose');
    const row = rows(list)[1];
    row?.click();
    expect(chosen).to.have.length(0);
    expect(row?.ariaDisabled).to.equal('true');
    expect(row?.textContent).to.include('Unavailable');
  });

  it('leads up and out from the first row', async () => {
    const list = await draw();
    const ups = collect(list, 'kc-leave-up');
    await press(list, 'ArrowUp');
    expect(ups).to.have.length(1);
  });

  it('starts at the top again with other items', async () => {
    const list = await draw();
    await press(list, 'End');
    list.items = items.slice(0, 3);
    await list.updateComplete;
    expect(rows(list)).to.have.length(3);
    expect(deep(list, '.scroller').scrollTop).to.equal(0);
  });
});
