/**
 * What a developer sees, what is behind it and what to do, for each cause that the element's `error` can name.
 * `docs/causes/<cause>.md` is made of this, in the contract's order.
 * @type {Readonly<Record<string, {readonly seen: string, readonly cause: readonly string[], readonly advice: readonly string[]}>>}
 */
export const CAUSE_ADVICE = {
  'frame-blocked-csp': {
    seen: 'The widget says `Kryptos Connect could not be loaded`, and the console names a Content-Security-Policy.',
    cause: [
      'The page’s policy has no `frame-src` for Kryptos’ origin, and its `default-src` does not allow it either.',
    ],
    advice: [
      'Add `frame-src https://connect.kryptos.io` to the header: [policies](../guides/csp-and-sri.md).',
      'A policy may also stand in a `<meta>` element, or be added by a proxy: what counts is all of them together.',
    ],
  },
  'frame-refused-origin': {
    seen: 'The widget says `Kryptos Connect could not be loaded`, and the console says that framing was refused.',
    cause: [
      'The origin of the page is not registered for the client: scheme, host and port all count.',
      'The client id is not known, or the client is disabled.',
      'The page is itself in a frame of an origin that is not registered.',
    ],
    advice: [
      'Compare `location.origin` with the client’s origins, character by character: `npm run client -- list`.',
      'Check the client id, and that it is of this server: sandbox and production are two.',
    ],
  },
  'frame-timeout': {
    seen: 'The widget waits for 10 seconds, then says `Kryptos Connect could not be loaded`.',
    cause: [
      'Kryptos’ origin can not be reached: a network, a proxy, or a content blocker.',
      '`connect-origin` names a server that is not there.',
      'The frame has crashed, or was navigated elsewhere.',
    ],
    advice: [
      'Open the origin in a tab of its own: `/health` answers with `OK`.',
      'Let the person try again, or open it in a new window: both stand on the card.',
    ],
  },
  'link-token-failed': {
    seen: 'The widget says `Kryptos Connect could not be loaded`; the message names your backend’s address and its status.',
    cause: [
      'There is none of `generateLinkToken`, `link-token-url` and `link-token`.',
      'Your backend failed, or its answer has no `link_token`.',
      'Your backend was refused: [`INVALID_CLIENT`](../errors/INVALID_CLIENT.md), [`INVALID_SCOPE`](../errors/INVALID_SCOPE.md).',
    ],
    advice: [
      'Ask your own endpoint by hand: it takes a POST, and answers `{"link_token": "link_…"}`.',
      'Read your backend’s log: the `KryptosError` there has a code with a page of its own.',
      'In development a proxy has to lead `/api` to your backend.',
    ],
  },
  'exchange-failed': {
    seen: 'The widget says `The connection could not be completed`, after the person has finished.',
    cause: [
      'Your backend at `exchange-url` failed, answered with another status than 2xx, or took more than 10 seconds.',
      'The public token was exchanged before: [`TOKEN_ALREADY_USED`](../errors/TOKEN_ALREADY_USED.md).',
    ],
    advice: [
      'The person’s `Try again` sends the same token once more: exchange with an `Idempotency-Key`, and it works.',
      'Answer when the token is kept. What takes longer, reading holdings say, comes after.',
    ],
  },
  offline: {
    seen: 'The widget says that it could not be loaded, and the browser has no network.',
    cause: ['The device is offline, or the browser was told to be.'],
    advice: ['Nothing to change. The person’s `Try again` goes on once the network is back.'],
  },
  'popup-blocked': {
    seen: 'With `mode="popup"`, or after `Open in a new window`, no window comes.',
    cause: [
      'The browser lets a page open windows only in a press, and `open()` was called later than that: after an `await`, say.',
      'The page is in a sandbox without `allow-popups`.',
    ],
    advice: [
      'Call `open()` in the press itself. Tokens are asked for behind the window.',
      'Give the outer frame `allow-popups allow-popups-to-escape-sandbox`.',
    ],
  },
  'storage-blocked': {
    seen: 'An `error` that ends nothing. The widget works; a reload of it begins anew.',
    cause: ['The browser keeps nothing for frames of other sites, or nothing at all.'],
    advice: ['Nothing to change. Do not show it as a failure: the opening goes on.'],
  },
  'unsupported-browser': {
    seen: 'The widget says `This browser is not supported`.',
    cause: ['The browser is older than Chrome 111, Firefox 113 or Safari 16.4.'],
    advice: ['Offer another way to those who can not update, or `mode="redirect"` into another browser.'],
  },
};
