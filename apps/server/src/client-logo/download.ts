import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { LogoRefused } from './logo-refused.js';
import { isPublicAddress } from './public-address.js';

/** How a picture is fetched from a stranger's server. The defaults are what production uses. */
export interface DownloadOptions {
  /** All addresses of a host name. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
  /** Whether we may speak to an address. */
  readonly isAllowed?: (address: string) => boolean;
  readonly protocols?: readonly string[];
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

const resolveAll = async (hostname: string): Promise<readonly string[]> =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Fetches a URL that a stranger wrote: only `https:`, only from public addresses, at the very address that was
 * checked, following no redirect, at most 1 MB within 3 s. Throws {@link LogoRefused}.
 */
export const download = async (
  address: string,
  {
    resolve = resolveAll,
    isAllowed = isPublicAddress,
    protocols = ['https:'],
    timeoutMs = 3_000,
    maxBytes = 1_000_000,
  }: DownloadOptions = {},
): Promise<Buffer> => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !protocols.includes(url.protocol)) throw new LogoRefused('The logo has to be an https: URL.');
  if (url.username || url.password) throw new LogoRefused('The logo URL must not have a user or password.');
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const pinned = await pin(url, resolve, isAllowed, signal);
    return await read(url, pinned, maxBytes, signal);
  } catch (error) {
    if (error instanceof LogoRefused) throw error;
    throw new LogoRefused(
      signal.aborted
        ? `The logo did not arrive within ${timeoutMs / 1000} s.`
        : 'The logo could not be fetched.',
      { cause: error },
    );
  }
};

/** The one address that the request goes to. One that is not public among several spoils them all. */
const pin = async (
  url: URL,
  resolve: (hostname: string) => Promise<readonly string[]>,
  isAllowed: (address: string) => boolean,
  signal: AbortSignal,
): Promise<string> => {
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(hostname) ? [hostname] : await abortable(resolve(hostname), signal);
  const [first] = addresses;
  if (first === undefined || !addresses.every(isAllowed))
    throw new LogoRefused('The logo URL does not lead to a public address.');
  return first;
};

const abortable = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });

const read = (url: URL, pinned: string, maxBytes: number, signal: AbortSignal): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http;
    const request = get(
      url,
      {
        signal,
        agent: false,
        headers: { accept: 'image/png, image/jpeg, image/webp', 'user-agent': 'KryptosConnect-Logo' },
        // The name was resolved and checked once. Resolving it again could lead elsewhere.
        lookup: (_hostname, { all }, done) => {
          const family = isIP(pinned);
          if (all) done(null, [{ address: pinned, family }]);
          else done(null, pinned, family);
        },
      },
      (response) => {
        const refuse = (why: string) => {
          request.destroy();
          reject(new LogoRefused(why));
        };
        if (response.statusCode !== 200) {
          refuse(
            `The logo URL has to answer 200 by itself, without a redirect; it answered ${response.statusCode}.`,
          );
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) refuse(`The logo is larger than ${maxBytes / 1_000_000} MB.`);
          else chunks.push(chunk);
        });
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
  });
