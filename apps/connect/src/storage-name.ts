/** The name under which something of a link token's is kept: its digest, for the token itself is never stored. */
export const storageName = async (prefix: string, linkToken: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(linkToken));
  return prefix + [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16)).join('-');
};
