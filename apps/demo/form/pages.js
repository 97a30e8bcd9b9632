const escapeHtml = (value) => `${value}`.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (main) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Ledgerleaf</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main>${main}</main>
  </body>
</html>
`;

/** The element is a field of the form: its value is the public token. */
export const connectPage = (kryptosOrigin, clientId) =>
  page(`
      <script type="module" src="${escapeHtml(kryptosOrigin)}/v1/kryptos-connect.js"></script>
      <h1>Every coin you own, on one page</h1>
      <form method="post" action="/connect">
        <kryptos-connect name="public_token" client-id="${escapeHtml(clientId)}" app-name="Ledgerleaf" link-token-url="/link-token">
          Connect to Kryptos
        </kryptos-connect>
        <button>Show my portfolio</button>
      </form>`);

export const portfolioPage = (holdings) =>
  page(`
      <h1>Your portfolio</h1>
      <section aria-label="Holdings">
        <ul>
          ${holdings
            .map(({ asset, totalQuantity }) => {
              const { publicName, symbol } = asset;
              return `<li>${escapeHtml(publicName)}: ${escapeHtml(totalQuantity)} ${escapeHtml(symbol)}</li>`;
            })
            .join('\n          ')}
        </ul>
      </section>
      <form method="post" action="/disconnect"><button>Disconnect</button></form>`);
