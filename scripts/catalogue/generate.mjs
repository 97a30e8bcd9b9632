// Writes apps/server/data/*.generated.json: the catalogue of what can be linked, and the logos for it and for the
// sandbox portfolios' tokens. With --check it writes nothing and fails if the committed files differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { Integration } from '@kryptos_connect/protocol';
import { blockchains } from './blockchains.mjs';
import { exchanges } from './exchanges.mjs';
import { LOGO_ALIASES } from './logo-aliases.mjs';
import { logoAt } from './logo-sources.mjs';
import { monogram } from './monogram.mjs';
import { otherBlockchains } from './other-blockchains.mjs';
import { POPULAR } from './popularity.mjs';
import { slug } from './slug.mjs';
import { unsafePart } from './svg.mjs';
import { wallets } from './wallets.mjs';

const data = (name) => new URL(`../../apps/server/data/${name}`, import.meta.url);

const FUNCTIONS = [
  { name: 'balances', publicName: 'Balances' },
  { name: 'transactions', publicName: 'Transactions' },
];

const FOLDERS = { blockchain: 'networks', exchange: 'exchanges', wallet: 'wallets' };

const complete = (entry) => {
  const rank = POPULAR.indexOf(entry.id);
  return Integration.parse({
    id: entry.id,
    name: entry.name,
    publicName: entry.publicName,
    logo: `/logos/${entry.id}.svg`,
    type: entry.type,
    isAPI: true,
    isCSV: false,
    isOAuth: false,
    isEVM: entry.isEVM,
    isWorking: entry.isWorking ?? false,
    importGuide: entry.importGuide,
    functions: FUNCTIONS,
    integrationInfo: { ...entry.integrationInfo, ...(rank < 0 ? {} : { popularity: rank + 1 }) },
    walletLimitations: entry.walletLimitations,
  });
};

const byId = (a, b) => (a.id < b.id ? -1 : 1);

const catalogue = () => {
  const all = [...blockchains(), ...exchanges(), ...wallets()].map(complete).sort(byId);
  const ids = new Set(all.map(({ id }) => id));
  if (ids.size !== all.length)
    throw new Error(`Used twice: ${all.filter(({ id }, at) => all[at - 1]?.id === id).map(({ id }) => id)}`);
  for (const id of [...POPULAR, ...Object.keys(LOGO_ALIASES)])
    if (!ids.has(id)) throw new Error(`There is no integration "${id}".`);
  return all;
};

const logoOf = new Map([
  ...otherBlockchains.map(({ id, logo }) => [id, logo]),
  ...Object.entries(LOGO_ALIASES),
]);

const placeOf = ({ id, type }) => logoOf.get(id) ?? `${FOLDERS[type]}/${id}`;

const tokens = () => {
  const assets = ['ethereum', 'solana'].flatMap((name) =>
    JSON.parse(readFileSync(data(`sandbox/${name}.json`), 'utf8')),
  );
  const real = new Set(assets.filter(({ isSpam }) => !isSpam).map(({ symbol }) => symbol));
  return [...new Set(assets.map(({ symbol }) => symbol))].map((symbol) => ({
    id: `token-${slug(symbol)}`,
    publicName: symbol,
    // A spam token does not get the logo of the project whose symbol it took.
    place: real.has(symbol) ? `tokens/${symbol.toUpperCase()}` : '',
  }));
};

const logos = async (integrations) => {
  const wanted = [...integrations.map((entry) => ({ ...entry, place: placeOf(entry) })), ...tokens()].sort(
    byId,
  );
  const drawn = {};
  let monograms = 0;
  for (const { id, publicName, place } of wanted) {
    const found = await logoAt(place);
    if (!found && logoOf.has(id)) throw new Error(`${id}: there is no logo at ${place}.`);
    if (!found) monograms++;
    drawn[id] = found ?? monogram(id, publicName);
    const unsafe = unsafePart(drawn[id]);
    if (unsafe) throw new Error(`${id}: the logo at ${place} has ${unsafe}.`);
  }
  console.log(`${wanted.length} logos, ${monograms} of them monograms.`);
  return drawn;
};

// One entry a line: short enough to commit, and a change shows as the lines that it changed.
const lines = (open, entries, close) => `${open}\n${entries.join(',\n')}\n${close}\n`;

const integrations = catalogue();
const drawn = await logos(integrations);
const files = {
  'catalogue.generated.json': lines(
    '[',
    integrations.map((entry) => JSON.stringify(entry)),
    ']',
  ),
  'logos.generated.json': lines(
    '{',
    Object.entries(drawn).map(([id, svg]) => `${JSON.stringify(id)}:${JSON.stringify(svg)}`),
    '}',
  ),
};

const count = (type) => integrations.filter((entry) => entry.type === type).length;
console.log(
  `${count('exchange')} exchanges, ${count('blockchain')} blockchains, ${count('wallet')} wallets.`,
);

const read = (name) => {
  try {
    return readFileSync(data(name), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

if (process.argv.includes('--check')) {
  const drifted = Object.keys(files).filter((name) => read(name) !== files[name]);
  if (drifted.length > 0) {
    console.error(
      `apps/server/data: ${drifted.join(', ')} differ from what is generated. Run: npm run generate`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [name, content] of Object.entries(files)) writeFileSync(data(name), content);
}
