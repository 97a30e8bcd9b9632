import type { HostBridge } from './bridge/host-bridge.js';

/**
 * Tells the host where this document came by a reload and the browser has kept nothing for it: whoever had signed in
 * has to do so again. Not fatal, for all else needs no storage.
 */
export const tellOfForgetting = (bridge: HostBridge): void => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'reload') return;
  bridge.send({
    type: 'error',
    code: 'UNAVAILABLE',
    message: 'The browser keeps nothing for Kryptos Connect: after a reload one begins anew.',
    cause: 'storage-blocked',
    fatal: false,
  });
};
