import { disconnect, readPortfolio, readSession } from './backend.js';
import { byId } from './dom.js';
import { clearPortfolio, showPortfolio } from './portfolio.js';

const VIEWS = ['welcome', 'loading', 'portfolio'];
const SYNC_EVERY_MS = 3000;
const SYNC_LOOKS = 20;

/** Ends what is under way for an earlier state of the page: requests and the next look at a running sync. */
let current = new AbortController();

const show = (view) => {
  for (const id of VIEWS) byId(id).hidden = id !== view;
  const state = byId('state');
  state.hidden = view === 'loading';
  state.textContent = view === 'portfolio' ? 'Connected' : 'Not connected';
  state.classList.toggle('synced', view === 'portfolio');
};

const say = (text) => {
  byId('note').textContent = text;
};

const hideNotice = () => {
  byId('notice').hidden = true;
};

const complain = (message, { reference, retry } = {}) => {
  byId('notice-text').textContent = message;
  byId('notice-reference').hidden = !reference;
  byId('notice-reference').textContent = reference ? `Reference for support: ${reference}` : '';
  byId('notice-retry').hidden = !retry;
  byId('notice-retry').onclick = retry ?? null;
  byId('notice').hidden = false;
};

const start = () => {
  current.abort();
  current = new AbortController();
  hideNotice();
  return current.signal;
};

/** The focus was on something that is gone now: give it the new view's heading. */
const focusHeading = (view) => byId(`${view}-title`).focus();

const welcome = (text = '') => {
  current.abort();
  clearPortfolio();
  show('welcome');
  say(text);
};

const pause = (signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, SYNC_EVERY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/** Reads and draws the portfolio, and again while accounts are being synced. */
const load = async ({ text = '', focus = false } = {}) => {
  const signal = start();
  if (byId('portfolio').hidden) show('loading');
  try {
    for (let look = 0; look < SYNC_LOOKS; look++) {
      const portfolio = await readPortfolio(signal);
      if (signal.aborted) return;
      showPortfolio(portfolio);
      show('portfolio');
      if (focus && look === 0) focusHeading('portfolio');
      const syncing = portfolio.accounts.some(({ status }) => status === 'syncing');
      say(syncing ? 'Your accounts are being synced. The figures follow by themselves.' : text);
      if (!syncing) return;
      await pause(signal);
    }
  } catch (error) {
    if (signal.aborted) return;
    if (error.code === 'NOT_CONNECTED') {
      welcome('You are no longer connected. Connect again to see your portfolio.');
      return;
    }
    // The buttons of the connected page, to try again or to disconnect, are of use without figures too.
    show('portfolio');
    complain(error.message, { reference: error.requestId, retry: () => load({ focus: true }) });
  }
};

const open = async () => {
  const signal = start();
  show('loading');
  try {
    const { connected, reason } = await readSession(signal);
    if (signal.aborted) return;
    if (connected) await load();
    else welcome(reason ? 'Your connection has ended. Connect again to see your portfolio.' : '');
  } catch (error) {
    if (signal.aborted) return;
    welcome();
    complain(error.message, { reference: error.requestId, retry: open });
  }
};

const LEFT = {
  closed: 'Nothing was changed. You can start again whenever you like.',
  consent_denied: 'You did not allow access, so nothing is shared.',
  host_closed: '',
  failed: '',
};

for (const id of ['connect', 'add-account']) {
  const element = byId(id);
  element.addEventListener('open', () => {
    hideNotice();
    say('');
  });
  element.addEventListener('success', () => {
    void load({
      text: id === 'connect' ? 'Your accounts are connected.' : 'Your accounts are up to date.',
      focus: true,
    });
  });
  element.addEventListener('exit', ({ detail }) => say(LEFT[detail.status] ?? ''));
  element.addEventListener('error', ({ detail }) =>
    complain(`Connecting did not work. ${detail?.message ?? 'Try again in a moment.'}`, {
      reference: detail?.requestId,
    }),
  );
}

byId('disconnect').addEventListener('click', async ({ currentTarget: button }) => {
  button.disabled = true;
  start();
  try {
    await disconnect();
    welcome('You are disconnected. Ledgerleaf can no longer read your accounts.');
    focusHeading('welcome');
  } catch (error) {
    complain(error.message, { reference: error.requestId });
  } finally {
    button.disabled = false;
  }
});

addEventListener('load', () => {
  if (!customElements.get('kryptos-connect'))
    complain('Kryptos could not be loaded, so accounts can not be connected right now.', {
      retry: () => location.reload(),
    });
});

void open();
