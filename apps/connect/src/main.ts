import { awaitHost, hostWindow } from './bridge/window-bridge.js';
import type { KcApp } from './kc-app.js';
import './kc-app.js';
import { adoptTokens } from './ui/tokens.js';

/** What the app can not do without, and a browser before 2023 may not have. */
const isSupported = (): boolean =>
  'adoptedStyleSheets' in document && CSS.supports('color', 'color-mix(in srgb, red, blue)');

/** The handle in the address of a page of its own. */
const handleIn = ({ pathname }: Location): string | undefined => /^\/hosted\/([\w-]+)$/.exec(pathname)?.[1];

/** A page of its own, with the part of the app that only it needs. Where that can not be had, only a reload helps. */
const startAlone = (app: KcApp, handle: string): void => {
  import('./hosted/start-hosted.js').then(
    ({ startHosted }) => startHosted(app, handle),
    () => {
      app.addEventListener('kc-retry', () => location.reload());
      app.block('unreachable');
    },
  );
};

const start = (app: KcApp): void => {
  adoptTokens();
  const host = hostWindow(window);
  const handle = handleIn(location);
  if (!isSupported()) app.block('unsupported-browser');
  else if (handle) startAlone(app, handle);
  else if (!host) app.block('not-embedded');
  if (!host || handle) return;
  // Heard before the page has loaded, which is when the host speaks; and for as long as the document lives.
  void awaitHost(window, host).then((bridge) => {
    app.use(bridge);
    try {
      sessionStorage;
    } catch {
      import('./forgotten.js').then(
        ({ tellOfForgetting }) => tellOfForgetting(bridge),
        () => undefined,
      );
    }
  });
};

const app = document.querySelector('kc-app');
if (app) start(app);
