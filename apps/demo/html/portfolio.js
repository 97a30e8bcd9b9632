import { allocation } from './allocation.js';
import { byId, h, s } from './dom.js';
import { change, gain, moment, money, percent, quantity, shortAddress, title } from './format.js';

const direction = (amount) => (amount > 0 ? 'up' : amount < 0 ? 'down' : 'flat');

/** The same for a percentage as it is shown: what rounds to 0.0 % is neither. */
const directionOf = (percentage) => direction(Math.round(percentage * 10));

/** A logo that Kryptos serves; the page's policy allows images from nowhere else. */
const logo = (src) => h('img', { class: 'logo', src, alt: '', width: 32, height: 32, loading: 'lazy' });

const figure = (name, value, detail, tone) =>
  h(
    'div',
    { class: 'card figure' },
    h('dt', {}, name),
    h('dd', { class: tone ? `figure-value ${tone}` : 'figure-value' }, value),
    ...(detail ? [h('dd', { class: tone ? `fine ${tone}` : 'fine' }, detail)] : []),
  );

const figures = (summary, currency) => {
  const before = summary.totalValue - summary.total24hrChange;
  const day = before > 0 ? (summary.total24hrChange / before) * 100 : 0;
  const { totalValue, total24hrChange, totalUnrealizedPnL, roiPercentage, totalCostBasis } = summary;
  return [
    figure('Total value', money(totalValue, currency)),
    figure('24 h change', gain(total24hrChange, currency), change(day), direction(total24hrChange)),
    figure(
      'Unrealized P&L',
      gain(totalUnrealizedPnL, currency),
      change(roiPercentage),
      direction(totalUnrealizedPnL),
    ),
    figure('Cost basis', money(totalCostBasis, currency)),
  ];
};

const STATUS = { synced: 'Up to date', syncing: 'Syncing', failed: 'Could not be read' };

const account = ({ publicName, alias, address, logo: picture, status, chains }) =>
  h(
    'li',
    {},
    logo(picture),
    h(
      'div',
      {},
      h('p', { class: 'strong' }, alias ?? publicName),
      h(
        'p',
        { class: 'fine' },
        [
          address ? shortAddress(address) : publicName,
          ...(chains.length > 1 ? [`${chains.length} chains`] : []),
        ].join(' · '),
      ),
    ),
    h('span', { class: `chip ${status}` }, STATUS[status] ?? status),
  );

const COLUMNS = [
  ['Asset', ''],
  ['Quantity', 'wide'],
  ['Price', 'wide'],
  ['Value', ''],
  ['Allocation', 'wide'],
  ['P&L', 'wide'],
];

const holding = (item, total) => {
  const { asset, baseCurrency: currency, marketValue, unrealizedPnL, totalQuantity } = item;
  // What cost nothing has no return in percent.
  const roi = item.costbasis > 0 ? change(item.roi) : '';
  const share = total > 0 ? (marketValue / total) * 100 : 0;
  const day = item['24hrChange'];
  const amount = `${quantity(totalQuantity)} ${asset.symbol}`;
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      h(
        'div',
        { class: 'asset' },
        logo(asset.logoUrl),
        h(
          'div',
          {},
          h('p', { class: 'strong' }, asset.publicName),
          h('p', { class: 'fine narrow' }, amount),
          h('p', { class: 'fine wide-block' }, `${asset.symbol} on ${title(asset.chainId)}`),
        ),
      ),
    ),
    h('td', { class: 'wide' }, quantity(totalQuantity)),
    h(
      'td',
      { class: 'wide' },
      h('p', {}, money(item.marketPrice, currency)),
      h('p', { class: `fine ${directionOf(day)}` }, change(day)),
    ),
    h(
      'td',
      {},
      h('p', { class: 'strong' }, money(marketValue, currency)),
      h(
        'p',
        { class: `fine narrow ${direction(unrealizedPnL)}` },
        h('span', { class: 'hidden' }, 'P&L '),
        gain(unrealizedPnL, currency),
      ),
    ),
    h(
      'td',
      { class: 'wide' },
      h('p', {}, percent(share)),
      s(
        'svg',
        { class: 'share', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        s('rect', { class: 'share-all', width: 100, height: 4, rx: 2 }),
        s('rect', { class: 'share-part', width: Math.max(share, 1), height: 4, rx: 2 }),
      ),
    ),
    h(
      'td',
      { class: `wide ${direction(unrealizedPnL)}` },
      h('p', {}, gain(unrealizedPnL, currency)),
      h('p', { class: 'fine' }, roi),
    ),
  );
};

const table = (holdings, total) =>
  h(
    'table',
    { class: 'holdings' },
    h('caption', { class: 'hidden' }, 'What you hold, largest value first'),
    h(
      'thead',
      {},
      h('tr', {}, ...COLUMNS.map(([name, kind]) => h('th', { scope: 'col', class: kind }, name))),
    ),
    h('tbody', {}, ...holdings.map((item) => holding(item, total))),
  );

const nothing = (text) => h('p', { class: 'empty' }, text);

/** Draws a portfolio, from nothing each time. */
export const showPortfolio = ({ holdings, summary, timestamp, accounts }) => {
  const currency = holdings[0]?.baseCurrency ?? 'USD';
  const empty = 'Nothing to show yet. Add an account that holds something.';
  byId('as-of').textContent = `As of ${moment(timestamp)}`;
  byId('figures').replaceChildren(...figures(summary, currency));
  byId('allocation').replaceChildren(
    ...(summary.totalValue > 0 ? allocation(holdings, summary, currency) : [nothing(empty)]),
  );
  byId('accounts').replaceChildren(
    ...(accounts.length > 0
      ? accounts.map(account)
      : [h('li', { class: 'empty' }, 'No accounts are linked, or you did not share which.')]),
  );
  byId('holdings').replaceChildren(
    holdings.length > 0 ? table(holdings, summary.totalValue) : nothing(empty),
  );
};

/** Takes every figure off the page. */
export const clearPortfolio = () => {
  for (const id of ['as-of', 'figures', 'allocation', 'accounts', 'holdings']) byId(id).replaceChildren();
};
