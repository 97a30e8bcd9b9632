// Finds a logo in the packages: @web3icons/core first (square, in colour), then cryptocurrency-icons for coins, then
// simple-icons for brands that state no licence of their own.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { siRevolut } from 'simple-icons';
import { TOO_DETAILED } from './logo-aliases.mjs';
import { fromDisc, fromGlyph, fromSquare } from './svg.mjs';

const require = createRequire(import.meta.url);
const web3icons = path.join(path.dirname(require.resolve('@web3icons/core')), 'svgs');
const coins = path.join(path.dirname(require.resolve('cryptocurrency-icons/package.json')), 'svg/color');

const web3icon = async (folder, name) => {
  const file = path.join(web3icons, folder, 'background', `${name}.svg.js`);
  if (TOO_DETAILED.has(`${folder}/${name}`) || !existsSync(file)) return undefined;
  return fromSquare((await import(pathToFileURL(file).href)).default);
};

const coin = (symbol) => {
  const file = path.join(coins, `${symbol.toLowerCase()}.svg`);
  return existsSync(file) ? fromDisc(readFileSync(file, 'utf8')) : undefined;
};

const BRANDS = { revolut: siRevolut };

const glyph = (name) => {
  const icon = BRANDS[name];
  return icon && !icon.license ? fromGlyph(icon.path, icon.hex) : undefined;
};

/** The logo at `networks/…`, `exchanges/…`, `wallets/…`, `tokens/SYMBOL` or `simple/…`, or `undefined`. */
export const logoAt = async (place) => {
  const [folder, name] = place.split('/');
  if (folder === 'simple') return glyph(name);
  return (await web3icon(folder, name)) ?? (folder === 'tokens' ? coin(name) : undefined);
};
