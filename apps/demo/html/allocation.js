import { h, s } from './dom.js';
import { money, percent } from './format.js';

const SHOWN = 6;
const RADIUS = 42;

/** The largest holdings by value, and all the others as one; each with its share in percent. */
const slices = (holdings, total) => {
  const parts = holdings
    .filter(({ marketValue }) => marketValue > 0)
    .sort((a, b) => b.marketValue - a.marketValue)
    .map(({ asset, marketValue }) => ({ name: asset.publicName, detail: asset.symbol, value: marketValue }));
  const rest = parts.splice(SHOWN);
  if (rest.length === 1) parts.push(...rest);
  else if (rest.length > 1)
    parts.push({
      name: `${rest.length} others`,
      detail: '',
      value: rest.reduce((sum, { value }) => sum + value, 0),
    });
  return parts.map((part) => ({ ...part, share: (part.value / total) * 100 }));
};

const ring = (parts, currency, total) => {
  let start = 0;
  const arcs = parts.map(({ share }, at) => {
    const arc = s('circle', {
      class: `ring-${at + 1}`,
      r: RADIUS,
      pathLength: 100,
      'stroke-dasharray': `${Math.max(share - 0.6, 0.2)} 100`,
      'stroke-dashoffset': -start,
    });
    start += share;
    return arc;
  });
  return s(
    'svg',
    { class: 'donut', viewBox: '-54 -54 108 108', 'aria-hidden': 'true', focusable: 'false' },
    s('g', { fill: 'none', 'stroke-width': 18, transform: 'rotate(-90)' }, ...arcs),
    s(
      'text',
      { class: 'donut-total', 'text-anchor': 'middle', y: 4 },
      money(total, currency, { notation: 'compact', maximumFractionDigits: 1 }),
    ),
  );
};

/** The allocation as a ring, and as the table that is its legend and says the same in words. */
export const allocation = (holdings, summary, currency) => {
  const parts = slices([...holdings], summary.totalValue);
  const rows = parts.map(({ name, detail, value, share }, at) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h('span', { class: `swatch dot-${at + 1}` }),
        name,
        ...(detail ? [' ', h('span', { class: 'fine' }, detail)] : []),
      ),
      h('td', {}, percent(share)),
      h('td', { class: 'wide' }, money(value, currency)),
    ),
  );
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, 'Asset'),
    h('th', { scope: 'col' }, 'Share'),
    h('th', { scope: 'col', class: 'wide' }, 'Value'),
  );
  return [
    ring(parts, currency, summary.totalValue),
    h(
      'table',
      { class: 'legend' },
      h('caption', { class: 'hidden' }, 'Allocation by asset'),
      h('thead', { class: 'hidden' }, head),
      h('tbody', {}, ...rows),
    ),
  ];
};
