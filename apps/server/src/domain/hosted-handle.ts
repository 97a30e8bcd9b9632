import { seal, unseal } from './sealing.js';
import { digestOf, type RandomBytes } from './tokens.js';

/** The name of a page of its own, and what is stored of it: its digest, and the link token sealed under it. */
export interface HostedHandle {
  readonly handle: string;
  readonly digest: Buffer;
  readonly sealedLinkToken: Buffer;
}

/** Makes a handle for a link token: 256 random bits as base64url. The URL names it, and says nothing of the token. */
export const mintHandle = (linkToken: string, randomBytes: RandomBytes): HostedHandle => {
  const handle = Buffer.from(randomBytes(32)).toString('base64url');
  return {
    handle,
    digest: digestOf(handle),
    sealedLinkToken: seal(linkToken, handle, 'hosted-link-token', randomBytes),
  };
};

/** The link token that was sealed under a handle. */
export const linkTokenOf = (sealed: Uint8Array, handle: string): string =>
  unseal(sealed, handle, 'hosted-link-token');

/** Where the page that a handle names is. */
export const hostedUrl = (publicUrl: string, { handle }: HostedHandle): string =>
  `${publicUrl}/hosted/${handle}`;
