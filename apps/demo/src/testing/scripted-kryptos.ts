import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the fake Kryptos answers to `METHOD /path`. A route without an answer breaks the connection. */
export type Answers = Record<string, { readonly status: number; readonly json: unknown } | undefined>;

export interface Received {
  readonly route: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** A Kryptos over real HTTP that says what a test wants it to say, for the failures that a real one does not make. */
export const scriptedKryptos = async (answers: Answers) => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const route = `${request.method} ${new URL(request.url ?? '/', 'http://x').pathname}`;
    received.push({ route, headers: request.headers, body: JSON.parse(text || '{}') });
    const answer = answers[route];
    if (!answer) return response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', 'x-request-id': 'req-1' });
    return response.end(JSON.stringify(answer.json));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    answers,
    received,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

/** An envelope of success. */
export const ok = (data: unknown) => ({ status: 200, json: { success: true, data } });

/** A failure of the contract. */
export const failed = (status: number, code: string) => ({
  status,
  json: { success: false, error: 'A sentence for a developer.', code },
});

export const linkToken = { link_token: 'link_abc', expires_at: '2024-01-28T10:30:00Z' };

export const exchanged = (number: number) => ({
  access_token: `cat_access${number}`,
  grant_id: `cgrant_${number}`,
  token_type: 'Bearer',
  expires_in: 473040000,
  scope: 'openid portfolios:read',
  workspace_id: 'workspace-1',
});

export const session = {
  has_valid_session: true,
  user_id: 'user-1',
  workspace_id: 'workspace-1',
  workspace_name: 'My Workspace',
  granted_scopes: 'openid portfolios:read',
  grant_id: 'cgrant_1',
};

export const holdings = {
  holdings: [],
  summary: {
    totalValue: 10,
    totalValueExact: '10',
    totalCostBasis: 8,
    totalCostBasisExact: '8',
    totalUnrealizedPnL: 2,
    totalUnrealizedPnLExact: '2',
    roiPercentage: 25,
    total24hrChange: 1,
    total24hrChangeExact: '1',
  },
  user_id: 'user-1',
  timestamp: '2024-01-28T10:30:00Z',
};

export const linkedAccounts = {
  integrations: [],
  pagination: { page: 1, pageSize: 100, totalCount: 0, hasNextPage: false, hasPreviousPage: false },
  user_id: 'user-1',
  timestamp: '2024-01-28T10:30:00Z',
};
