import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';

test('the public exports are these', async () => {
  assert.deepEqual(Object.keys(await import('./index.js')).sort(), [
    'KryptosConnect',
    'KryptosConnectButton',
    'KryptosConnectProvider',
    'useKryptosConnect',
  ]);
});

test('a server renders the button, with the element nowhere near', async () => {
  assert.equal('window' in globalThis, false);
  const { KryptosConnectButton, KryptosConnectProvider } = await import('./index.js');
  const config = { appName: 'App', clientId: 'client_1', theme: 'dark' } as const;
  const html = renderToString(
    createElement(
      StrictMode,
      {},
      createElement(
        KryptosConnectProvider,
        { config },
        createElement(KryptosConnectButton, { size: 'lg', className: 'mine', style: { borderRadius: 4 } }),
      ),
    ),
  );
  assert.equal(
    html,
    '<button type="button" data-kc-theme="dark" style="border-radius:4px" class="kc-button kc-lg mine">Connect to Kryptos</button>',
  );
});

test('a hook is idle until it is opened, and so is a second render of it', async () => {
  const { KryptosConnect, useKryptosConnect } = await import('./index.js');
  // biome-ignore lint/correctness/noComponentHookFactories: what it uses is imported where there is no DOM.
  const Mine = () => {
    KryptosConnect.init({ appName: 'App', clientId: 'client_1' });
    const { ready, status, error } = useKryptosConnect({ generateLinkToken: async () => 'link_1' });
    return createElement('p', {}, JSON.stringify({ ready, status, error }));
  };
  const html = '<p>{&quot;ready&quot;:false,&quot;status&quot;:&quot;idle&quot;}</p>';
  assert.equal(renderToString(createElement(Mine)), html);
  assert.equal(renderToString(createElement(Mine)), html);
});
