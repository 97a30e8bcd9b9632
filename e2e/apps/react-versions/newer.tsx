import '@kryptos_connect/web-sdk/dist/styles/index.css';
import { KryptosConnect, KryptosConnectButton, useKryptosConnect } from '@kryptos_connect/web-sdk';
import * as React from 'react';
import { show } from './show';

const query = new URLSearchParams(location.search);

const generateLinkToken = async () =>
  (await fetch(query.get('backend') ?? '/api/kryptos/create-link-token', { method: 'POST' })).json();

function OwnControl() {
  const { open, close, ready, status, error } = useKryptosConnect({ generateLinkToken });
  React.useEffect(() => {
    Object.assign(window, { shut: close });
  });
  return (
    <section aria-label="Own control">
      <button type="button" onClick={open}>
        Link accounts
      </button>
      <output>{[ready ? 'ready' : 'not ready', status, error?.code].join(' ')}</output>
    </section>
  );
}

function Page() {
  const [told, setTold] = React.useState<string[]>([]);
  const [shown, setShown] = React.useState(true);
  const [theme, setTheme] = React.useState<'light' | 'dark'>('light');
  const tell = (text: string) => setTold((before) => [...before, text]);
  React.useEffect(() => {
    Object.assign(window, { hide: () => setShown(false), darken: () => setTheme('dark') });
  }, []);
  KryptosConnect.init({
    appName: 'Ledgerleaf',
    clientId: query.get('client') ?? '',
    connectOrigin: query.get('origin') ?? undefined,
    scriptUrl: query.get('script') ?? undefined,
    authMethods: ['anonymous'],
    language: query.get('language') ?? 'de',
    theme,
  });
  return (
    <>
      {shown && (
        <KryptosConnectButton
          size="lg"
          className="mine"
          integrationName="ethereum"
          extraConfig={{ prefill: { address: '0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa' } }}
          generateLinkToken={generateLinkToken}
          onSuccess={(consent) => tell(`onSuccess ${consent?.public_token.slice(0, 7)}`)}
          onConnectSuccess={(consent) => tell(`success ${consent ? 'with a token' : 'null'}`)}
          onConnectError={({ code, status, step }) => tell(`error ${code} ${status} ${step}`)}
          onError={({ code }) => tell(`onError ${code}`)}
        />
      )}
      <OwnControl />
      <ol aria-label="Told">
        {told.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: it only grows
          <li key={index}>{text}</li>
        ))}
      </ol>
    </>
  );
}

show(
  <React.StrictMode>
    <Page />
  </React.StrictMode>,
);
