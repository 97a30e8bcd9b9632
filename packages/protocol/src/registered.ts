/**
 * Whether a text, an origin or a redirect URI, is one of those that a client has registered: as a whole string or not
 * at all. No pattern, no beginning, no end of it counts, and nothing is put in order first. `"null"` is never
 * registered.
 */
export const isRegistered = (registered: readonly string[], text: string | undefined): text is string =>
  text !== undefined && registered.includes(text);
