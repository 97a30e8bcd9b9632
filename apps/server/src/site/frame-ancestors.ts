import { isRegistered } from '@kryptos_connect/protocol';

/**
 * Which origins may frame the app, of those that a client registered. A registered `Referer` narrows them to the
 * one that it names; without one all of them may; another one means none.
 */
export const frameAncestors = (
  registered: readonly string[],
  referer: string | undefined,
): readonly string[] => {
  const origins = registered.filter((origin) => isOrigin(origin));
  if (referer === undefined) return origins;
  const from = URL.canParse(referer) ? new URL(referer).origin : undefined;
  return isRegistered(origins, from) ? [from] : [];
};

/** What is written into a header is an origin and nothing else, whatever the database holds. */
const isOrigin = (text: string): boolean =>
  /^https?:\/\/[^\s;,'"/?#@]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
