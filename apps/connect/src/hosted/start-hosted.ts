import { ApiClient } from '../api-client.js';
import { PortBridge } from '../bridge/port-bridge.js';
import type { KcApp } from '../kc-app.js';
import '../steps/farewell/kc-farewell-step.js';
import { widgetKeyFor } from '../widget-key.js';
import { HostedHost } from './hosted-host.js';

/** Runs the app in a page of its own, which a handle names. */
export const startHosted = (app: KcApp, handle: string): void => {
  const widgetKey = widgetKeyFor(handle);
  let linkToken: string | undefined;
  const api = new ApiClient({
    widgetKey,
    hostOrigin: undefined,
    get linkToken() {
      return linkToken;
    },
  });
  const { port1, port2 } = new MessageChannel();
  const [language, theme] = location.hash.slice(1).split(',');
  const host = new HostedHost(handle, port1, api, {
    standAlone: (page) => app.standAlone(page),
    block: (cause) => app.block(cause),
    useLinkToken: (token) => {
      linkToken = token;
    },
    wishes: { language, theme },
    goTo: (url) => location.replace(url),
    close: () => window.close(),
  });
  app.addEventListener('kc-go-back', () => void host.goBack());
  window.addEventListener('pagehide', () => host.away());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void host.open();
  });
  app.use(new PortBridge(port2, undefined, () => performance.now()), widgetKey);
  void host.open();
};
