import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A program of the server as it is built, which is what an integrator talks to, and starts in half the time. */
const built = (file: string): string => {
  const place = join(root, 'apps/server/dist', file);
  if (!existsSync(place))
    throw new Error('The server is not built, and this test runs the built one. Run: npm run build');
  return place;
};

/** V8 is not to spend a second of two processors on making WebAssembly fast that soon ends. */
const SHORT_LIVED = ['--liftoff-only'];

/** The server outlives nothing here, so its data needs no disk where the system has a place in memory. */
const place = () => join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kryptos-');

/** The real server, as a process of its own with an empty embedded database, and a client registered with it. */
export const realKryptos = async (t: TestContext, origin: string) => {
  const folder = await mkdtemp(place());
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, NODE_ENV: 'test', DATABASE_URL: '' };
  const server = spawn(process.execPath, [...SHORT_LIVED, built('main.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'close');
  t.after(async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  });

  const written: string[] = [];
  createInterface({ input: server.stderr }).on('line', (line) => written.push(line));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      written.push(line);
      if (!line.includes('"msg":"listening"')) return;
      const { port: listeningOn } = JSON.parse(line) as { port: number };
      resolve(listeningOn);
    });
    void ended.then(() => reject(new Error(`The server did not start:\n${written.join('\n')}`)));
  });

  const register = [...SHORT_LIVED, built('client-command.js'), 'create', '--json'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...register, '--name', 'Ledgerleaf', '--origin', origin, '--required-scopes', 'openid portfolios:read'],
    { cwd: root, env },
  );
  const client = JSON.parse(stdout) as { client_id: string; client_secret: string };
  return { url: new URL(`http://localhost:${port}`), ...client };
};

/** What a person does in the widget, as its requests: a guest who agrees to all that is asked and links the test address. */
export const walkThroughWidget = async (
  url: URL,
  linkToken: string,
  origin: string,
): Promise<string | null> => {
  const ask = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { 'x-link-token': linkToken, 'x-host-origin': origin, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { data?: Record<string, unknown> };
    if (!response.ok || !answer.data)
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const session = await ask('GET', '/connect/session');
  if (session['is_authorized'] !== true) {
    const scopes = session['scopes'] as { scope: string }[];
    await ask('POST', '/connect/auth/anonymous', {});
    await ask('POST', '/connect/consent', { scopes: scopes.map(({ scope }) => scope) });
  }
  const address = '0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa';
  await ask('POST', '/connect/integrations', { provider: 'ethereum', address });
  const { public_token } = await ask('POST', '/connect/finish', {});
  return typeof public_token === 'string' ? public_token : null;
};
