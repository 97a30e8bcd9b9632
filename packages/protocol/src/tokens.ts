/** Seconds of 15 years of 365 days: how long access tokens and grants live. */
export const FIFTEEN_YEARS_S = 473_040_000;

/** Each kind of token: its prefix, and its lifetime in seconds (`null`: until it is rotated). Contract, section 2. */
export const TOKENS = {
  link: { prefix: 'link_', lifetimeS: 1800 },
  public: { prefix: 'public_', lifetimeS: 1800 },
  access: { prefix: 'cat_', lifetimeS: FIFTEEN_YEARS_S },
  grant: { prefix: 'cgrant_', lifetimeS: FIFTEEN_YEARS_S },
  client: { prefix: 'client_', lifetimeS: null },
  secret: { prefix: 'secret_', lifetimeS: null },
} as const satisfies Record<string, { prefix: string; lifetimeS: number | null }>;

/** A kind of token. */
export type TokenKind = keyof typeof TOKENS;

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Characters of the random part: 43 base62 characters hold 256 bits. */
export const TOKEN_RANDOM_LENGTH = 43;
/** Characters of the checksum: a CRC-32 in base62. */
export const TOKEN_CHECKSUM_LENGTH = 6;
/** Bytes of randomness in a token. */
export const TOKEN_RANDOM_BYTES = 32;

const base62 = (value: bigint, length: number): string => {
  let digits = '';
  for (let rest = value; digits.length < length; rest /= 62n) digits = BASE62[Number(rest % 62n)] + digits;
  return digits;
};

/** CRC-32 (IEEE 802.3, as in zlib) of ASCII text. */
const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/**
 * Makes a token of a kind out of 32 random bytes from the caller's CSPRNG: prefix, 43 base62 characters, and
 * the CRC-32 of all before it in 6 more, so that a mistyped or made-up token is refused without a look-up.
 */
export const formatToken = (kind: TokenKind, randomBytes: Uint8Array): string => {
  if (randomBytes.length !== TOKEN_RANDOM_BYTES)
    throw new RangeError(`A token needs ${TOKEN_RANDOM_BYTES} random bytes.`);
  const value = randomBytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const body = TOKENS[kind].prefix + base62(value, TOKEN_RANDOM_LENGTH);
  return body + base62(BigInt(crc32(body)), TOKEN_CHECKSUM_LENGTH);
};

/** Whether a value has the form of a token of this kind, checksum included. Says nothing of whether it was issued. */
export const isWellFormedToken = (kind: TokenKind, value: unknown): value is string => {
  const { prefix } = TOKENS[kind];
  if (typeof value !== 'string' || !value.startsWith(prefix)) return false;
  if (value.length !== prefix.length + TOKEN_RANDOM_LENGTH + TOKEN_CHECKSUM_LENGTH) return false;
  if (!/^[0-9A-Za-z]+$/.test(value.slice(prefix.length))) return false;
  const body = value.slice(0, -TOKEN_CHECKSUM_LENGTH);
  return value.slice(-TOKEN_CHECKSUM_LENGTH) === base62(BigInt(crc32(body)), TOKEN_CHECKSUM_LENGTH);
};
