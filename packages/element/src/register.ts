import { KryptosConnectElement } from './kryptos-connect-element.js';

const TAG = 'kryptos-connect';

/** Registers `<kryptos-connect>`. Where another copy has done so, that one stays, and the console says so. */
export const register = (): void => {
  // biome-ignore lint/suspicious/noConsole: a page that loads it twice has no other way to learn of it.
  if (customElements.get(TAG)) console.warn(`<${TAG}> is loaded twice`);
  else customElements.define(TAG, KryptosConnectElement);
};
