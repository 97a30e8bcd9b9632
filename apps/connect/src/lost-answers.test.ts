import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiClient } from './api-client.js';
import type { Request } from './flow/requests.js';
import { Link } from './link.js';
import { createPerform } from './perform.js';

const EMAIL = 'ada@example.com';
const SIGNED_IN = {
  user: { user_id: 'user_1', email: EMAIL },
  workspaces: [{ workspace_id: 'ws_1', name: 'Personal', role: 'owner' as const }],
  workspace_id: 'ws_1',
};

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: object;
}

const refusal = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { success: false, code, error: 'No.' },
});
const session = (data: object): Answer => ({ status: 200, body: { success: true, data } });

/** Asks a server that answers each path as it is told. */
const performing = (request: Request, answers: Readonly<Record<string, Answer>>) => {
  const fetcher = async (url: unknown) => {
    const { status, headers, body } = answers[String(url)] as Answer;
    return new Response(JSON.stringify(body), { status, ...(headers && { headers }) });
  };
  const link = new Link();
  link.linkToken = 'link_x';
  const perform = createPerform({
    api: new ApiClient(link, fetcher as typeof fetch, () => true),
    link,
    nextInit: async () => ({ linkToken: 'link_x', config: {} }),
    onRenewed: () => {},
  });
  return perform(request, new AbortController().signal);
};

const verify = { kind: 'verify-code', email: ' Ada@Example.com ', code: '123456' } as const;
const send = { kind: 'send-code', email: EMAIL } as const;

test('a code that was right, and whose answer was lost, signs in when it is sent again', async () => {
  const answer = await performing(
    { ...verify, repeated: true },
    { '/connect/auth/email/verify': refusal(401, 'INVALID_CODE'), '/connect/session': session(SIGNED_IN) },
  );
  assert.deepEqual(answer, SIGNED_IN);
});

for (const [name, request, said] of [
  ['a wrong code, whoever is signed in', verify, session(SIGNED_IN)],
  ['a code that was wrong both times', { ...verify, repeated: true }, session({})],
  [
    'a wrong code where somebody else is signed in',
    { ...verify, repeated: true },
    session({ user: { user_id: 'user_2', email: 'bob@example.com' }, workspaces: [] }),
  ],
  ['a wrong code of a guest', { ...verify, repeated: true }, session({ user: { user_id: 'user_3' } })],
] as const)
  test(`${name}, is refused`, async () => {
    await assert.rejects(
      performing(request, {
        '/connect/auth/email/verify': refusal(401, 'INVALID_CODE'),
        '/connect/session': said,
      }),
      { code: 'INVALID_CODE' },
    );
  });

test('a code that was sent, and of which the answer was lost, is waited for when it is asked for again', async () => {
  const before = Date.now();
  const tooSoon = { '/connect/auth/email': refusal(429, 'RATE_LIMITED', { 'retry-after': '12' }) };
  const answer = (await performing({ ...send, repeated: true }, tooSoon)) as { readonly resendAt: number };
  assert.ok(answer.resendAt >= before + 12_000 && answer.resendAt <= Date.now() + 12_000);
});

for (const [name, request, headers] of [
  ['asked for too soon by a person', send, { 'retry-after': '12' }],
  ['that was not sent, since there were too many', { ...send, repeated: true }, { 'retry-after': '3600' }],
  ['of which nobody says when', { ...send, repeated: true }, {}],
] as const)
  test(`a code ${name} is refused`, async () => {
    await assert.rejects(
      performing(request, { '/connect/auth/email': refusal(429, 'RATE_LIMITED', headers) }),
      { code: 'RATE_LIMITED' },
    );
  });
