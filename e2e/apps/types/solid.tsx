/** @jsxImportSource solid-js */
import '@kryptos_connect/element/solid';

// The element with its attributes, its properties and its events, and each mistake is one.
export const right = (
  <kryptos-connect
    client-id="client_1"
    theme="auto"
    mode="popup"
    generateLinkToken={async () => ({ link_token: 'link_1' })}
    cssVars={{ '--kc-primary': '#0f766e' }}
    on:success={(event) => event.detail?.public_token.length}
    on:error={({ detail }) => detail.code}
    on:exit={({ detail }) => detail.status}
  >
    Connect
  </kryptos-connect>
);
// @ts-expect-error there is no such theme
export const theme = <kryptos-connect theme="blue" />;
// @ts-expect-error a token is a text
export const token = <kryptos-connect generateLinkToken={async () => 1} />;
// @ts-expect-error success has no status
export const detail = <kryptos-connect on:success={({ detail }) => detail?.status} />;
