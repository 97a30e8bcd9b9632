import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { readDataFile } from './data-file.js';

/** A logo as it is served. */
export interface Logo {
  readonly body: Buffer;
  readonly contentType: 'image/svg+xml';
  /** A strong entity tag, quotes included. */
  readonly etag: string;
}

const drawings = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(readDataFile('logos.generated.json'))),
);

const served = new Map<string, Logo>();

/**
 * The logo of an integration (`ethereum`) or of a token (`token-usdc`), or `undefined`. The file name that stands in
 * a logo's URL (`ethereum.svg`) is taken as well.
 */
export const findLogo = (name: string): Logo | undefined => {
  const id = name.replace(/\.svg$/, '');
  const drawing = drawings.get(id);
  if (drawing === undefined) return undefined;
  const known = served.get(id);
  if (known) return known;
  const body = Buffer.from(drawing);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const logo: Logo = { body, contentType: 'image/svg+xml', etag };
  served.set(id, logo);
  return logo;
};

/** The path of a token's logo on our own origin. */
export const tokenLogoPath = (symbol: string): string => `/logos/token-${symbol.toLowerCase()}.svg`;
