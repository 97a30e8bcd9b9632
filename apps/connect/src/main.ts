import { awaitHost, hostWindow } from './bridge/window-bridge.js';
import type { KcApp } from './kc-app.js';
import './kc-app.js';
import { adoptTokens } from './ui/tokens.js';

/** What the app can not do without, and a browser before 2023 may not have. */
const isSupported = (): boolean =>
  'adoptedStyleSheets' in document && CSS.supports('color', 'color-mix(in srgb, red, blue)');

const start = (app: KcApp): void => {
  adoptTokens();
  const host = hostWindow(window);
  if (!isSupported()) app.block('unsupported-browser');
  else if (!host) app.block('not-embedded');
  // Heard before the page has loaded, which is when the host speaks; and for as long as the document lives.
  else void awaitHost(window, host).then((bridge) => app.use(bridge));
};

const app = document.querySelector('kc-app');
if (app) start(app);
