import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { accounts, integrations } from '../../gallery/samples.js';
import '../../ui/kc-shell.js';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount, settled } from '../../ui/testing/mount.js';
import '../../ui/kc-shell.js';
import type { KcShell } from '../../ui/kc-shell.js';
import './kc-accounts-step.js';
import type { KcAccountsStep } from './kc-accounts-step.js';
import { scenes } from './kc-accounts-step.scenes.js';

const draw = (linked: typeof accounts, adding = false) =>
  mount<KcAccountsStep>(
    html`<kc-accounts-step .accounts=${linked} .integrations=${integrations} .adding=${adding}></kc-accounts-step>`,
  );

const search = async (step: KcAccountsStep, text: string) => {
  deep(step, 'kc-search').focus();
  await sendKeys({ type: text });
  await settled(step);
};

/** Puts a text into the search in one piece, as pasting does. */
const fill = (step: KcAccountsStep, text: string) => {
  const input = deep<HTMLInputElement>(step, 'input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Sizes are observed once a frame. */
const sizesObserved = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const options = async () => (await heard()).filter((line) => line.startsWith('option'));

describe('kc-accounts-step, picking', () => {
  it('has search, tabs and a list', async () => {
    await draw([]);
    expect(await heard()).to.include.members([
      'heading “Select an account to link”',
      'searchbox “Search accounts”',
      'tab “All” selected',
      'tab “Exchanges”',
      'tab “Blockchains”',
      'tab “Wallets”',
    ]);
    expect((await options())[0]).to.match(/^option “Ethereum/);
  });

  it('draws only the rows in view, however many there are', async () => {
    const [sample] = integrations;
    if (!sample) throw new Error('There is no sample.');
    const many = Array.from({ length: 2000 }, (_, at) => ({ ...sample, id: `chain-${at}` }));
    const shell = await mount(
      html`<kc-shell><kc-accounts-step .accounts=${[]} .integrations=${many}></kc-accounts-step></kc-shell>`,
    );
    const list = deep(shell, 'kc-list');
    expect(list.clientHeight).to.be.within(100, window.innerHeight);
    expect(list.shadowRoot?.querySelectorAll('[role="option"]').length).to.be.within(2, 60);
  });

  it('finds by name, says how many, and picks with Enter', async () => {
    const step = await draw([]);
    const picks = collect(step, 'kc-pick');
    await search(step, 'sol');
    expect(await options()).to.have.length(1);
    expect((await heard()).join('\n')).to.include('1 account');
    await sendKeys({ press: 'Enter' });
    expect(picks.map(({ detail }) => detail)).to.deep.equal([{ integration: 'solana' }]);
  });

  for (const [integration, address] of Object.entries(SANDBOX_ADDRESSES))
    it(`opens the form of ${integration} with the address that was pasted, and picks nothing twice`, async () => {
      const step = await draw([]);
      const picks = collect(step, 'kc-pick');
      fill(step, ` ${address} `);
      await settled(step);
      expect(picks.map(({ detail }) => detail)).to.deep.equal([{ integration, address }]);
    });

  it('takes an address that is pasted beside the search, and nothing else', async () => {
    const step = await draw([]);
    const picks = collect(step, 'kc-pick');
    const paste = (text: string, target: HTMLElement) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { bubbles: true, composed: true });
      // Firefox has a way of its own to say what is pasted.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      target.dispatchEvent(event);
    };
    const { solana: address } = SANDBOX_ADDRESSES;
    paste('solana', deep(step, 'h1'));
    paste(address, deep(step, 'input'));
    expect(picks).to.have.length(0);
    paste(`${address}\n`, deep(step, 'h1'));
    expect(picks.map(({ detail }) => detail)).to.deep.equal([{ integration: 'solana', address }]);
  });

  it('opens the form of a pasted address as soon as it knows what there is', async () => {
    const step = await mount<KcAccountsStep>(html`<kc-accounts-step></kc-accounts-step>`);
    const picks = collect(step, 'kc-pick');
    fill(step, SANDBOX_ADDRESSES.ethereum);
    expect(picks).to.have.length(0);
    Object.assign(step, { integrations, accounts: [] });
    await settled(step);
    expect(picks).to.have.length(1);
  });

  it('waits for Enter where an address is typed, and opens nothing for a private key', async () => {
    const step = await draw([]);
    const picks = collect(step, 'kc-pick');
    fill(step, `0x${'5a'.repeat(32)}`);
    const { ethereum: address } = SANDBOX_ADDRESSES;
    fill(step, address.slice(0, -1));
    fill(step, address);
    await settled(step);
    expect(picks).to.have.length(0);
    expect((await options())[0]).to.match(/^option “Ethereum/);
    deep(step, 'kc-search').focus();
    await sendKeys({ press: 'Enter' });
    expect(picks.map(({ detail }) => detail)).to.deep.equal([{ integration: 'ethereum', address }]);
  });

  it('goes down into the list and back up', async () => {
    const step = await draw([]);
    const picks = collect(step, 'kc-pick');
    deep(step, 'kc-search').focus();
    for (const press of ['ArrowDown', 'ArrowDown', 'Enter', 'ArrowUp', 'ArrowUp']) {
      await sendKeys({ press });
      await settled(step);
    }
    expect(picks.map(({ detail }) => detail)).to.deep.equal([{ integration: 'solana' }]);
    expect(deep(step, 'kc-search').matches(':focus')).to.equal(true);
  });

  it('scrolls over thousands in the room it has, and draws a few', async () => {
    const shell = await mount<KcShell>(html`<kc-shell>${scenes['thousands']?.()}</kc-shell>`);
    const step = deep<KcAccountsStep>(shell, 'kc-accounts-step');
    await settled(step);
    const list = deep(step, 'kc-list');
    expect(list.clientHeight).to.be.within(100, innerHeight);
    expect(deep(list, '.scroller').scrollHeight).to.be.at.least(5000 * 64);
    await sizesObserved();
    expect(list.shadowRoot?.querySelectorAll('[role=option]').length).to.be.below(40);
  });

  it('does not pick what is unavailable', async () => {
    const step = await draw([]);
    const picks = collect(step, 'kc-pick');
    await search(step, 'bitstamp');
    await sendKeys({ press: 'Enter' });
    expect(picks).to.have.length(0);
    expect((await heard()).join('\n')).to.include('Unavailable');
  });

  it('says what it did not find, as text', async () => {
    const step = await draw([]);
    await search(step, '<b>zzz');
    expect((await heard()).join('\n')).to.include('No match for “<b>zzz”');
    expect(deep(deep(step, 'kc-account-picker'), '[role=status]').textContent?.trim()).to.equal(
      'No match for “<b>zzz”',
    );
  });

  it('shows one kind a tab, and says how many there are', async () => {
    const step = await draw([]);
    const said = () => deep(deep(step, 'kc-account-picker'), '[role=status]').textContent?.trim();
    expect(said()).to.equal('');
    deep(step, '#tab-blockchain').click();
    await settled(step);
    expect(await options()).to.have.length(4);
    expect(said()).to.equal('4 accounts');
  });
});

describe('kc-accounts-step, with accounts', () => {
  it('lists them with what can be done', async () => {
    await draw(accounts);
    const lines = await heard();
    expect(lines).to.include.members([
      'heading “Your accounts”',
      'button “Add another account”',
      'button “Done”',
    ]);
    expect(lines.filter((line) => line === 'button “Refresh”')).to.have.length(2);
    for (const text of ['Long-term savings', '0x47c2…fcfa', 'Synced', 'Syncing'])
      expect(lines.join('\n')).to.include(text);
  });

  it('tells which to refresh', async () => {
    const step = await draw(accounts);
    const refreshes = collect(step, 'kc-refresh');
    deep(deep(step, 'kc-account-card'), '.actions kc-button').click();
    expect(refreshes.map(({ detail }) => detail)).to.deep.equal([{ walletId: 'w1' }]);
  });

  it('says how an account stands once it was read again, and when that changes, but not before', async () => {
    const step = await draw(accounts);
    const card = deep(step, 'kc-account-card');
    const said = () => deep(card, '[role=status]').textContent?.trim();
    step.accounts = accounts.map((account) => ({ ...account, status: 'failed' as const }));
    await settled(step);
    expect(said()).to.equal('');
    deep(card, '.actions kc-button').click();
    step.pending = ['w1'];
    await settled(step);
    expect(said()).to.equal('');
    for (const [status, words] of [
      ['syncing', 'Long-term savings Syncing'],
      ['synced', 'Long-term savings Synced'],
    ] as const) {
      step.pending = [];
      step.accounts = accounts.map((account) => ({ ...account, status }));
      await settled(step);
      expect(said()).to.equal(words);
    }
    step.accountErrors = { w1: { message: 'It did not answer.' } };
    await settled(step);
    expect(said()).to.equal('');
  });

  it('asks before it removes, with the focus on the safe answer', async () => {
    const step = await draw(accounts);
    const removes = collect(step, 'kc-remove');
    deep(step, '.remove').click();
    await settled(step);
    expect(removes).to.have.length(0);
    expect(deep(step, '.keep').matches(':focus')).to.equal(true);
    deep(step, '[variant=danger]').click();
    expect(removes.map(({ detail }) => detail)).to.deep.equal([{ walletId: 'w1' }]);
  });

  it('gives the focus to its heading when a card is gone, and when it becomes the picker', async () => {
    const step = await draw(accounts);
    const focused = () => step.shadowRoot?.activeElement?.textContent;
    deep(step, '.remove').focus();
    step.accounts = accounts.slice(1);
    await settled(step);
    expect(focused()).to.equal('Your accounts');
    step.adding = true;
    await settled(step);
    expect(focused()).to.equal('Select an account to link');
  });

  it('tells that another is wanted, and that all is done', async () => {
    const step = await draw(accounts);
    const adds = collect(step, 'kc-add-account');
    const dones = collect(step, 'kc-done');
    for (const button of step.renderRoot.querySelectorAll<HTMLElement>('.actions kc-button')) button.click();
    expect([adds.length, dones.length]).to.deep.equal([1, 1]);
  });

  it('says beside an account what failed', async () => {
    const step = await draw(accounts);
    step.accountErrors = { w2: { message: 'It did not answer.', requestId: 'req_1' } };
    await settled(step);
    expect(step.renderRoot.querySelectorAll('kc-account-card')[1]?.shadowRoot?.textContent).to.include(
      'It did not answer.',
    );
  });
});
