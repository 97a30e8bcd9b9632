import { execFile } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run.mjs';

const SCOPES =
  'openid profile offline_access email portfolios:read transactions:read integrations:read tax:read reports:read';
const REQUIRED = 'openid portfolios:read';

const readKept = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Whether the server takes these credentials: it may have another database than the one they were made in. */
const isKnown = async ({ client_id, client_secret }, kryptosUrl) => {
  const response = await fetch(`${kryptosUrl}/link-token/check-session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-client-id': String(client_id),
      'x-client-secret': String(client_secret),
    },
    body: JSON.stringify({ access_token: 'cat_none' }),
  });
  return (await response.json()).code !== 'INVALID_CLIENT';
};

const create = async (origins, env) => {
  const args = ['apps/server/dist/client-command.js', 'create', '--name', 'Ledgerleaf', '--json'];
  for (const origin of origins) args.push('--origin', origin);
  args.push('--scopes', SCOPES, '--required-scopes', REQUIRED);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    const { client_id, client_secret } = JSON.parse(stdout);
    return { client_id, client_secret, origins };
  } catch (error) {
    throw new Error(
      `The demo could not be registered with the server. ${error.stderr?.trim() || 'No reason given.'}`,
    );
  }
};

/**
 * The demo's credentials: those of last time, or, where the server does not know them or the demo has moved, new ones.
 *
 * @param {{dataDir: string, kryptosUrl: string, origins: string[], env: NodeJS.ProcessEnv}} options
 * @returns {Promise<{client_id: string, client_secret: string}>}
 */
export const demoClient = async ({ dataDir, kryptosUrl, origins, env }) => {
  const file = path.resolve(root, dataDir, 'demo-client.json');
  const kept = await readKept(file);
  if (kept && kept.origins?.join() === origins.join() && (await isKnown(kept, kryptosUrl))) return kept;
  const created = await create(origins, env);
  await writeFile(`${file}.new`, `${JSON.stringify(created, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return created;
};
