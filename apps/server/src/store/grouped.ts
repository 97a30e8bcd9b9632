/**
 * Looks up one at a time what is found many at a time: everything that is asked for in one turn of the event loop goes
 * in one query, each key once. A query is sent after all that share it have asked, so none gets an answer that is
 * older than its question; and it is not waited for by those who ask later.
 */
export const grouped = <Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): ((key: string) => Promise<Found | undefined>) => {
  let next: { readonly keys: Set<string>; readonly found: Promise<ReadonlyMap<string, Found>> } | undefined;
  const begin = () => {
    const keys = new Set<string>();
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      next = undefined;
      return find([...keys]);
    });
    return { keys, found };
  };
  return async (key) => {
    next ??= begin();
    next.keys.add(key);
    return (await next.found).get(key);
  };
};
