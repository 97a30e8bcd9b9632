import path from 'node:path';
import { stack } from './addresses.js';
import type { Client } from './hosts.js';
import { runProgram } from './program.js';
import { stackFacts } from './stack-facts.js';

/** Registers another app of this name (and with these scopes) for the host pages, and creates a link token as its backend would. */
export const anotherClient = async (
  name: string,
  scopes?: string,
): Promise<{ readonly clientId: string; readonly linkToken: string }> => {
  const { databaseUrl, tap } = stackFacts();
  const printed = await runProgram(
    [
      'apps/server/dist/client-command.js',
      'create',
      ...['--name', name, '--origin', stack.hostsOrigin, '--json'],
      ...(scopes ? ['--scopes', scopes] : []),
    ],
    { DATABASE_URL: databaseUrl, DATA_DIR: path.dirname(tap) },
  );
  const { client_id, client_secret }: Client = JSON.parse(printed);
  const answer = await fetch(`${stack.serverApi}/link-token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-client-id': client_id,
      'x-client-secret': client_secret,
    },
    body: '{}',
  });
  const { data } = (await answer.json()) as { readonly data: { readonly link_token: string } };
  return { clientId: client_id, linkToken: data.link_token };
};
