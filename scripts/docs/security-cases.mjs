const server = 'apps/server/src';
const lookAlikes = `${server}/look-alike-origins.test.ts`;
const codes = `${server}/endpoints/email-codes.test.ts`;

/**
 * What others got wrong, and the tests of ours that it would fail. A test is named by its file and by its title as it
 * stands there, with `{…}` for what is put into it; `security.mjs` refuses a title that is not there any more.
 *
 * @type {readonly { readonly wrong: string, readonly tests: readonly (readonly [file: string, title: string])[] }[]}
 */
export const cases = [
  {
    wrong:
      'An origin compared by a pattern, a beginning or an end: another suffix, user name, port, scheme, dot, script',
    tests: [
      [
        lookAlikes,
        'none is taken for one by the check that every list of origins and redirect URIs goes through',
      ],
      [lookAlikes, 'none is taken for our own'],
      [lookAlikes, 'none is a host of the widget'],
      [lookAlikes, 'none may read what has become of a window'],
    ],
  },
  {
    wrong: 'A missing or empty Referer that opens the frame to all, or closes it to honest pages',
    tests: [
      [
        `${server}/site/frame-ancestors.test.ts`,
        "framed from {referer ?? 'a page that sends no Referer'}: {expected.join(' ') || 'by nobody'}",
      ],
      [lookAlikes, 'none that is another place is named in the policy of the app’s page'],
      ['e2e/host-pages.spec.ts', 'a guest gets to the end {where}, and leaves the page as it was'],
    ],
  },
  {
    wrong: 'A port that is taken from anyone',
    tests: [
      [
        'apps/connect/src/bridge/window-bridge.wtr.ts',
        'drops 10,000 messages that are no hello, and what another window or a script of this one says',
      ],
      [
        'apps/connect/src/bridge/window-bridge.wtr.ts',
        'takes one hello: a second one, and whatever comes after it, is not even heard',
      ],
      ['e2e/attacks.spec.ts', 'another window of the host’s own origin can not take the conversation over'],
      ['e2e/attacks.spec.ts', 'a stranger who frames a registered page, or opens the app, gets neither'],
    ],
  },
  {
    wrong: 'A message that has an effect and should not: 10,000 to each side, by each way in',
    tests: [
      [
        'packages/element/src/hostile.wtr.ts',
        'from every window but the port change nothing, throw nothing and get no answer',
      ],
      ['packages/element/src/hostile.wtr.ts', 'over the port are dropped, counted and not answered'],
      ['packages/element/src/hostile.wtr.ts', 'that are well-formed are taken at no more than 200 a second'],
      [
        'apps/connect/src/bridge/testing/bridge-contract.ts',
        'drops 10,000 hostile messages: nothing is given, nothing answered, nothing thrown',
      ],
    ],
  },
  {
    wrong: 'A frame that is led elsewhere after the handshake',
    tests: [
      [
        'e2e/attacks.spec.ts',
        'a frame that is led elsewhere gets no hello and no token, and the person is told',
      ],
    ],
  },
  {
    wrong: 'A token in a URL, a Referer, a log, the title, storage, the database',
    tests: [
      [
        'e2e/secrets.spec.ts',
        'no token, code or address of a journey is in a log, the database, a URL, storage or the metrics',
      ],
      [`${server}/telemetry/logger.test.ts`, 'a {kind} token is in no log line, wherever it stands'],
      [`${server}/telemetry/logger.test.ts`, 'the handle of a page of its own is in no log line'],
      [`${server}/endpoints/exchange-token.test.ts`, 'stores no token as it is'],
    ],
  },
  {
    wrong: 'Two exchanges of one token at once',
    tests: [
      [`${server}/endpoints/exchange-token.test.ts`, 'lets one of 1,000 at once win, and makes one grant'],
      [
        `${server}/endpoints/hosted.test.ts`,
        'lets one of a thousand browsers in that come at once with keys of their own',
      ],
    ],
  },
  {
    wrong: 'A code that is guessed by a race',
    tests: [
      [codes, '500 guesses at once are at most 5 guesses'],
      [codes, 'of fifty who use a code at once one signs in'],
    ],
  },
  {
    wrong: 'A new code that gives back the tries',
    tests: [[codes, 'only the newest code works, and a new one does not give back the tries of the day']],
  },
  {
    wrong: 'The one-time code of another address',
    tests: [[codes, 'a code is of its address and its session alone']],
  },
  {
    wrong: 'The public token of another client',
    tests: [
      [
        `${server}/endpoints/exchange-token.test.ts`,
        "treats another client's token like one that never was, and leaves it usable",
      ],
    ],
  },
  {
    wrong: 'A token that is used up by a step that failed',
    tests: [
      [codes, 'a failure after the code was right leaves the code as good as it was'],
      [
        `${server}/endpoints/exchange-token.test.ts`,
        'gives 1,000 at once with one key the same answer, and makes one grant',
      ],
      [
        `${server}/crash.slow.test.ts`,
        'loses no acknowledged grant on PostgreSQL, and every other one is recovered by its key',
      ],
    ],
  },
  {
    wrong: 'A scope that is added at the consent',
    tests: [
      [`${server}/endpoints/widget-journey.test.ts`, 'agreeing to {name} is refused, and nothing is agreed'],
      [
        `${server}/domain/scopes.test.ts`,
        'is never for more than was asked, and never for less than is required',
      ],
    ],
  },
  {
    wrong: 'A redirect URI by its beginning, or not looked at on the way of an error',
    tests: [
      [lookAlikes, 'none is where a person is sent back to'],
      [`${server}/endpoints/backend.test.ts`, 'takes a redirect URI only as a whole'],
      [
        `${server}/endpoints/hosted.test.ts`,
        'sends nobody back to a redirect URI that was taken away meanwhile, nor to one that is near it',
      ],
    ],
  },
  {
    wrong: 'An open redirect through the state',
    tests: [
      [
        'apps/connect/src/hosted/way-back.test.ts',
        'whatever the state is, it is one value of the query, and comes back as it was',
      ],
    ],
  },
  {
    wrong: 'Keys of a prototype in JSON and in messages',
    tests: [
      [`${server}/endpoints/widget-bad-input.test.ts`, '{url}: a body that is not JSON, or not in UTF-8'],
      ['packages/protocol/src/messages.test.ts', 'prototype keys in a message reach nobody'],
      ['apps/connect/src/bridge/incoming.test.ts', 'what is read has no prototype, at any depth'],
    ],
  },
  {
    wrong: 'A script, a page or a tracking pixel for a logo',
    tests: [
      [
        'apps/connect/src/injections.wtr.ts',
        'none as the name and the logo of the app changes the consent screen but for its words',
      ],
      ['e2e/hostile-host.spec.ts', '{name} reaches the screen as text or not at all'],
      [
        `${server}/client-logo/client-logo.test.ts`,
        'an SVG, a GIF, HTML and nothing are refused, whatever they are called',
      ],
      [
        `${server}/client-logo/client-logo.test.ts`,
        'an address that is not public is not spoken to, however it is written',
      ],
    ],
  },
  {
    wrong: 'HTML in a name, an alias, an address; CSS in a theme; a name that turns the words around it',
    tests: [
      [
        'apps/connect/src/injections.wtr.ts',
        'none as the theme, or any of its values, changes the consent screen at all',
      ],
      [
        'apps/connect/src/injections.wtr.ts',
        'none as the alias and the address of an account is more than text',
      ],
      [
        'e2e/hostile-host.spec.ts',
        'an app of markup by name, with a theme that is none, leaves the consent where it is all the way',
      ],
      [`${server}/mail/mail.test.ts`, 'the name of an app is text in the HTML, whatever is in it'],
      [
        `${server}/admin/client-settings.test.ts`,
        'the name of an app turns no words around it, hides nothing, and can be seen',
      ],
    ],
  },
  {
    wrong: 'A rate limit by a header that the caller writes',
    tests: [
      [
        `${server}/checks/rate-limit.test.ts`,
        'count each address, whatever the caller writes into X-Forwarded-For',
      ],
    ],
  },
  {
    wrong: 'Addresses that can be told apart by how they are answered',
    tests: [
      [codes, 'a known and an unknown address are answered alike, to the byte'],
      [
        `${server}/endpoints/bad-input.test.ts`,
        'refuses wrong credentials alike, at every endpoint, and tells nobody which part was wrong',
      ],
      [
        `${server}/endpoints/hosted.test.ts`,
        'is opened by one browser alone: another key, another handle and a made-up one are answered alike',
      ],
    ],
  },
  {
    wrong: 'Write access that is allowed where nobody can see what lies over the button',
    tests: [
      [
        'apps/connect/src/steps/consent/kc-consent-step.wtr.ts',
        'asks for what can change data in a window, and allows the rest as it is',
      ],
      [
        `${server}/endpoints/hand-over.test.ts`,
        'is handed over by nobody but the widget in which the person signed in',
      ],
      [
        `${server}/endpoints/hand-over.test.ts`,
        'is handed over to no request of another origin, though it had the key',
      ],
      [
        `${server}/endpoints/hand-over.test.ts`,
        'goes over to the first browser that opens the window, and to no other',
      ],
      [
        `${server}/endpoints/hand-over.test.ts`,
        'takes along what was chosen, as far as it was asked for, and nobody is told but the window',
      ],
      [`${server}/endpoints/hand-over.test.ts`, 'is asked anew for what it agreed to before'],
    ],
  },
  {
    wrong: 'Secrets in the labels of the metrics',
    tests: [
      [
        `${server}/telemetry/metrics.test.ts`,
        'no label holds an address, an id, a token or a secret, and there is an end to labels',
      ],
    ],
  },
  {
    wrong: 'A route, an error or a policy that nobody looked at',
    tests: [
      [
        `${server}/headers.test.ts`,
        'every route that the server has is in the table above, or an endpoint of the contract',
      ],
      [`${server}/headers.test.ts`, '{code}: {ERRORS[code].status} with exactly the headers of JSON'],
      [
        `${server}/headers.test.ts`,
        'csp_evaluator has nothing serious to say about any policy that was sent',
      ],
      [
        `${server}/openapi/conformity.test.ts`,
        'every endpoint has exactly the headers of JSON on every success and every failure',
      ],
    ],
  },
];
