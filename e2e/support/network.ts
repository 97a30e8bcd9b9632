import type { BrowserContext } from '@playwright/test';
import type { FaultProxy } from './fault-proxy.js';
import type { Widget } from './widget.js';

/** What a browser needs to lose its network. */
interface Online {
  readonly context: BrowserContext;
  readonly widget: Widget;
  readonly proxy: FaultProxy;
}

const canSet = ({ context }: Online): boolean => 'setOffline' in context;

/**
 * Takes the browser's network away. WebKitGTK's driver can not: there the server is gone, and the frame hears what it
 * would hear of the browser.
 */
export const goOffline = async (online: Online): Promise<void> => {
  if (canSet(online)) return online.context.setOffline(true);
  // The browser knows it before any request has failed.
  await online.widget.frame.locator(':root').evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
  });
  await online.proxy.break('refuse');
};

/** Gives it back. */
export const goOnline = async (online: Online): Promise<void> => {
  await online.proxy.mend();
  if (canSet(online)) return online.context.setOffline(false);
  await online.widget.frame.locator(':root').evaluate(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  });
};
