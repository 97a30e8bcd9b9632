/**
 * What only a person can write about an error: what is usually behind it, and what to do. One entry a code, in
 * the contract's order; `docs/errors/<CODE>.md` is made of this and of the contract.
 * @type {Readonly<Record<string, {readonly cause: readonly string[], readonly advice: readonly string[]}>>}
 */
export const ERROR_ADVICE = {
  INVALID_REQUEST: {
    cause: [
      'A field is missing, has another type, or is longer than it may be; or the body is not JSON. `details` names each field and what is wrong with it.',
      'In the widget: a step was left out, for example an account was linked before anybody agreed. `error` says which.',
    ],
    advice: [
      'Read `details[].path` and `details[].message`, and compare with [the reference](../api.md).',
      'Fields that are not in the reference are ignored, so an extra one is never the reason.',
    ],
  },
  INVALID_CLIENT: {
    cause: [
      'The client id or the secret is not right, is of another environment, or was rotated away.',
      'The client is disabled.',
    ],
    advice: [
      'Check that `X-Client-Id` begins with `client_` and `X-Client-Secret` with `secret_`, without spaces or line ends.',
      'Rotate the secret if it is lost; the one before stays valid for a while, so that nothing stops.',
    ],
  },
  INVALID_TOKEN: {
    cause: [
      'The token was mistyped, cut off, is of another kind (a link token where a public token belongs), or is another client’s.',
      'Unknown, foreign and malformed tokens are answered alike on purpose.',
    ],
    advice: [
      'Look at the prefix: `link_` for the widget, `public_` for the exchange, `cat_` for the Data API.',
      'Use the client credentials with which the token was made.',
    ],
  },
  TOKEN_EXPIRED: {
    cause: [
      'A link token or a public token is older than 30 minutes, or an access token has reached the end that the user allowed.',
    ],
    advice: [
      'Create a link token when the person clicks, not when the page loads.',
      'Exchange a public token as soon as the widget hands it over.',
      'After the end of an access token let the user connect again.',
    ],
  },
  TOKEN_ALREADY_USED: {
    cause: [
      'The public token was exchanged before, often by a double click or by a retry after a lost answer.',
      'The link token’s session has finished.',
      'The `Idempotency-Key` was sent before with another public token.',
    ],
    advice: [
      'Send an `Idempotency-Key` with every exchange: a retry within 10 minutes then gets the first answer again.',
      'Create a new link token for each opening of the widget, and a new key for each public token.',
    ],
  },
  INVALID_GRANT: {
    cause: [
      'The user, or you, revoked the access; or it has reached its end.',
      'With `/token/revoke`: the grant is not one of this client’s.',
    ],
    advice: ['Forget the access token and let the user connect again. Retrying never helps.'],
  },
  INVALID_SCOPE: {
    cause: [
      'A scope is misspelt, or is not among those that the client registered.',
      'In the widget: more was agreed to than was asked for, or a required scope was left out.',
    ],
    advice: [
      'Separate scopes by single spaces. Leave `scopes` out to ask for all that the client registered.',
      'Register a further scope for the client before you ask for it.',
    ],
  },
  INSUFFICIENT_SCOPE: {
    cause: ['The grant is alive, but the user did not agree to what this endpoint reads.'],
    advice: [
      'Read the missing scope out of `WWW-Authenticate`, ask for it in a new link token, and let the user agree.',
      'Compare `scope` of the exchange’s answer with what you asked for: users may decline what is not required.',
    ],
  },
  INSUFFICIENT_PERMISSIONS: {
    cause: ['The user is a member or viewer of the workspace. Only owners and admins may share it.'],
    advice: ['Let the user choose another workspace, or ask its owner to connect it.'],
  },
  WORKSPACE_NOT_FOUND: {
    cause: ['There is no such workspace, or this user does not belong to it. Both are answered alike.'],
    advice: ['Leave `workspace_id` out and let the user choose.'],
  },
  ORIGIN_NOT_ALLOWED: {
    cause: [
      'The page that embeds the widget is not registered for the client. Scheme, host and port all count.',
      'An endpoint for backends was called from a browser.',
    ],
    advice: [
      'Register the exact origin, for example `https://app.example.com`: without a path, without a slash at its end, each port on its own.',
      'Call endpoints that take a client secret from your backend only. A secret that has been in a browser is lost: rotate it.',
    ],
  },
  SANDBOX_PROVIDER_NOT_ALLOWED: {
    cause: ['The client is in sandbox mode, in which only Ethereum and Solana can be linked.'],
    advice: ['Test with those two. Ask for production access when your integration works.'],
  },
  SANDBOX_ADDRESS_NOT_ALLOWED: {
    cause: ['The client is in sandbox mode, in which only the test addresses can be linked.'],
    advice: [
      'Ethereum: `0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa`.',
      'Solana: `2r8Hm938GzCQ2gXTP2deDarkn52ezYf1UUaEzMpkwrk1`.',
    ],
  },
  INVALID_CODE: {
    cause: [
      'The code is mistyped, older than 10 minutes, replaced by a newer one, used before, or was asked for in another session.',
      'There were five wrong tries with it, or twenty with this address in a day.',
    ],
    advice: ['Ask for a new code and use the newest email. A new code can be asked for every 30 seconds.'],
  },
  INVALID_CREDENTIALS: {
    cause: ['The exchange does not know the API key, or its secret or passphrase does not fit.'],
    advice: ['Create a new read-only key and paste all its parts. Nothing was stored.'],
  },
  WRITE_PERMISSION_REFUSED: {
    cause: ['The exchange says that the key can trade or withdraw. Such keys are never taken.'],
    advice: ['Create a key with read permission alone. Nothing was stored.'],
  },
  INVALID_SIGNATURE: {
    cause: [
      'The signature is not by this wallet, is for another message, came too late, or its nonce was used before.',
    ],
    advice: ['Ask for a new challenge and sign it within five minutes, unchanged.'],
  },
  INTEGRATION_NOT_FOUND: {
    cause: ['The provider is not in `GET /integrations/public/list`, or the linked account was removed.'],
    advice: ['Use the `id` of an integration exactly as it is listed.'],
  },
  NOT_FOUND: {
    cause: ['There is no such path, or not with this method.'],
    advice: ['Compare path and method with [the reference](../api.md).'],
  },
  PAYLOAD_TOO_LARGE: {
    cause: ['The request body is larger than 64 KiB.'],
    advice: ['Nothing in the API needs as much: look at what is sent.'],
  },
  UNSUPPORTED_MEDIA_TYPE: {
    cause: ['The body is not declared as `application/json`.'],
    advice: ['Send JSON in UTF-8, with `Content-Type: application/json`.'],
  },
  RATE_LIMITED: {
    cause: [
      'Too many requests in a minute from this address, client or link token.',
      'A new email code was asked for within 30 seconds of the last, or more than 20 went to one address in an hour.',
    ],
    advice: ['Wait for the seconds that `Retry-After` says, then go on. Do not retry in a loop.'],
  },
  UPSTREAM_UNAVAILABLE: {
    cause: ['A chain node or an exchange did not answer in time. Nothing is half stored.'],
    advice: ['Try again after a moment, with growing pauses.'],
  },
  INTERNAL_ERROR: {
    cause: ['Something failed on our side, and was logged there under the request id.'],
    advice: ['Try again once. If it stays, send `X-Request-Id` of the answer to support.'],
  },
  UNAVAILABLE: {
    cause: [
      'The service is starting, stopping, or can not reach its database.',
      'With linking: this provider is listed, but can not be linked at the moment.',
    ],
    advice: [
      'Try again after a moment, with growing pauses.',
      'Offer only integrations whose `isWorking` is true.',
    ],
  },
};
