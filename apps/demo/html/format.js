const LOCALE = 'en-US';
const SIGNED = { signDisplay: 'exceptZero' };

/** Money; below one unit with as many digits as tell it from nothing. */
export const money = (amount, currency, options = {}) =>
  new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    ...(amount !== 0 && Math.abs(amount) < 1 && { maximumSignificantDigits: 4 }),
    ...options,
  }).format(amount);

/** Money gained or lost, with its sign. */
export const gain = (amount, currency) =>
  money(amount, currency, { ...SIGNED, maximumSignificantDigits: undefined });

/** A share or change that is given in percent. */
export const percent = (value, options = {}) =>
  new Intl.NumberFormat(LOCALE, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    ...options,
  }).format(value / 100);

/** A change in percent, with its sign. */
export const change = (value) => percent(value, SIGNED);

/** A number of coins. */
export const quantity = (amount) =>
  new Intl.NumberFormat(
    LOCALE,
    Math.abs(amount) < 1 ? { maximumSignificantDigits: 5 } : { maximumFractionDigits: 4 },
  ).format(amount);

/** A moment, in the reader's time zone. */
export const moment = (iso) =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** `0x47c2…fcfa`, for an address that only has to be recognised. */
export const shortAddress = (address) =>
  address.length > 14 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address;

/** `binance-smart-chain` as `Binance Smart Chain`. */
export const title = (id) =>
  id.replace(/(^|[-_ ])(\w)/g, (_, gap, letter) => (gap && ' ') + letter.toUpperCase());
