import { Suspense } from 'react';
import { readConnection } from '@/lib/connection';
import { isOver, kryptos } from '@/lib/kryptos';
import { Connect } from './connect';
import { Disconnect } from './disconnect';

/** What the visitor holds, read on the server; `undefined` where they are not connected. */
async function readHoldings() {
  const connection = await readConnection();
  if (!connection) return undefined;
  try {
    return (await kryptos().data.holdings(connection.access_token)).holdings;
  } catch (error) {
    if (isOver(error)) return undefined;
    throw error;
  }
}

async function Portfolio() {
  const holdings = await readHoldings();
  if (!holdings)
    return (
      <main>
        <h1>Every coin you own, on one page</h1>
        <Connect />
      </main>
    );
  return (
    <main>
      <h1>Your portfolio</h1>
      <section aria-label="Holdings">
        <ul>
          {holdings.map(({ asset, totalQuantity }) => (
            <li key={asset.tokenId}>
              {asset.publicName}: {totalQuantity} {asset.symbol}
            </li>
          ))}
        </ul>
      </section>
      <Disconnect />
    </main>
  );
}

export default function Page() {
  return (
    <Suspense fallback={<main aria-busy="true" />}>
      <Portfolio />
    </Suspense>
  );
}
