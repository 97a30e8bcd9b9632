import type { KryptosConnectConfig } from './config.js';

/** What `init` was last called with. */
export const initial: { config?: KryptosConnectConfig } = {};

/** The way in without a provider. */
export const KryptosConnect = {
  /**
   * Sets what holds for every button and hook of the page. It only keeps what it is given, so it can be called with
   * every render, and once is enough. A provider's own config wins.
   */
  init(config: KryptosConnectConfig): void {
    initial.config = config;
  },
};
