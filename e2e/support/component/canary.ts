import type { CommandPlugin } from './launcher.js';

/**
 * Counts who asks for anything below `/canary/`: nobody does, unless a page has taken a text for an address or for a
 * script. `/canary-count` tells how often so far.
 */
export const canary = (): CommandPlugin => {
  let count = 0;
  return {
    name: 'canary',
    serve({ path }) {
      if (path === '/canary-count') return { body: String(count), type: 'text' };
      if (!path.toLowerCase().startsWith('/canary/')) return undefined;
      count++;
      return { body: '', type: 'text' };
    },
  };
};
