import { KryptosConnectButton } from '@kryptos_connect/web-sdk';
import { useEffect, useState } from 'react';
import { createLinkToken, disconnect, exchange, type Portfolio, readPortfolio } from './backend.ts';

export default function App() {
  const [portfolio, setPortfolio] = useState<Portfolio>();
  const [problem, setProblem] = useState('');
  const load = () => readPortfolio().then(setPortfolio);

  useEffect(() => {
    readPortfolio().then(setPortfolio);
  }, []);

  if (!portfolio) return <main aria-busy="true" />;
  if (!portfolio.connected)
    return (
      <main>
        <h1>Every coin you own, on one page</h1>
        <KryptosConnectButton
          generateLinkToken={createLinkToken}
          onSuccess={async (consent) => {
            if (consent) await exchange(consent.public_token);
            await load();
          }}
          onError={(error) => setProblem(error.message)}
        >
          Connect to Kryptos
        </KryptosConnectButton>
        <p role="status">{problem}</p>
      </main>
    );
  return (
    <main>
      <h1>Your portfolio</h1>
      <section aria-label="Holdings">
        <ul>
          {portfolio.holdings.map(({ asset, totalQuantity }) => (
            <li key={asset.tokenId}>
              {asset.publicName}: {totalQuantity} {asset.symbol}
            </li>
          ))}
        </ul>
      </section>
      <button type="button" onClick={() => disconnect().then(load)}>
        Disconnect
      </button>
    </main>
  );
}
