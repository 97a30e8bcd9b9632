/** @jsxImportSource react */
import '@kryptos_connect/element/react';

// The element with its attributes, its properties and its events, and each mistake is one.
export const right = (
  <kryptos-connect
    client-id="client_1"
    theme="auto"
    mode="popup"
    generateLinkToken={async () => ({ link_token: 'link_1' })}
    cssVars={{ '--kc-primary': '#0f766e' }}
    onsuccess={(event) => event.detail?.public_token.length}
    onerror={({ detail }) => detail.code}
    onexit={({ detail }) => detail.status}
  >
    Connect
  </kryptos-connect>
);
// @ts-expect-error there is no such theme
export const theme = <kryptos-connect theme="blue" />;
// @ts-expect-error a token is a text
export const token = <kryptos-connect generateLinkToken={async () => 1} />;
// @ts-expect-error success has no status
export const detail = <kryptos-connect onsuccess={({ detail }) => detail?.status} />;
