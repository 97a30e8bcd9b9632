import { Big } from 'big.js';

// A constructor of our own, so that nobody else's settings of big.js reach these sums. Only quotients are rounded.
const Decimal = Big();
Decimal.DP = 8;
Decimal.RM = Decimal.roundHalfEven;

/** An exact decimal. */
export type Decimal = Big;

/** An exact decimal out of its plain form. */
export const decimal = (plain: string): Decimal => new Decimal(plain);

/** The exact sum of any number of decimals; zero for none. */
export const sum = (parts: readonly Decimal[]): Decimal =>
  parts.reduce((total, part) => total.plus(part), new Decimal(0));

/** A decimal as `*Exact` fields carry it: all digits, no exponent, no negative zero. */
export const exactly = (value: Decimal): string => (value.eq(0) ? '0' : value.toFixed());

/** The JSON number nearest to an exact decimal. */
export const nearest = (value: Decimal): number => Number(exactly(value));

/** `part` in percent of `whole`, to 8 places; 0 where `whole` is 0, so that no answer holds an infinity. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal =>
  whole.eq(0) ? new Decimal(0) : part.times(100).div(whole);
