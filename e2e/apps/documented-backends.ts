import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flaskPython } from '../../scripts/machine.mjs';
import { type AppName, connectOrigin, ports } from './apps.js';
import type { BackendEnv } from './backends.js';
import { startDocumentedApi } from './documented-api.js';
import { startServer } from './server-process.js';
import { placeOf, root } from './workshop.js';

/** The backends of the published documentation: their two endpoints, and where they have a page that uses them. */
export const documentedBackends = [
  {
    name: 'documented-express',
    page: '/page.html',
    create: '/api/kryptos/create-link-token',
    exchange: '/api/kryptos/exchange-token',
  },
  {
    name: 'documented-flask',
    page: '/static/page.html',
    create: '/api/kryptos/create-link-token',
    exchange: '/api/kryptos/exchange-token',
  },
  {
    name: 'documented-php',
    page: '/page.html',
    create: '/create-link-token.php',
    exchange: '/exchange-token.php',
  },
] as const satisfies readonly { name: AppName; page: string; create: string; exchange: string }[];

/** Where a backend keeps the tokens, as the documentation leaves it to its reader. */
export const tokensFile = (name: string): string => path.join(placeOf(name), 'tokens.json');

const documentation = readFileSync(path.join(root, 'packages/protocol/fixtures/kryptos-connect.md'), 'utf8');

/** The samples of a language under the two steps, as they stand. */
const samplesIn = (language: string): [create: string, exchange: string] => {
  const sampleAfter = (heading: string): string => {
    const code = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(
      documentation.slice(documentation.indexOf(heading)),
    )?.[1];
    if (!code) throw new Error(`The documentation has no ${language} under "${heading}".`);
    return code;
  };
  return [sampleAfter('### Step 1: Create Link Token'), sampleAfter('### Step 2: Exchange Public Token')];
};

const pageOf = (clientId: string, create: string, exchange: string): string =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="${connectOrigin}/v1/kryptos-connect.js"></script>
<kryptos-connect client-id="${clientId}" link-token-url="${create}" exchange-url="${exchange}"></kryptos-connect></html>`;

/** Starts them, each as it stands, behind what the documentation leaves to its reader. */
export const startDocumentedBackends = async (client: BackendEnv): Promise<void> => {
  const { proxy, certificate } = await startDocumentedApi();
  const env = {
    ...client,
    HTTPS_PROXY: proxy,
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
  };
  /** Gives the folder, with the page in it. */
  const prepare = (name: AppName): string => {
    const folder = placeOf(name);
    rmSync(tokensFile(name), { force: true });
    for (const { page, create, exchange } of documentedBackends.filter((each) => each.name === name)) {
      mkdirSync(path.join(folder, path.dirname(page)), { recursive: true });
      writeFileSync(path.join(folder, page), pageOf(client.KRYPTOS_CLIENT_ID, create, exchange));
    }
    return folder;
  };
  const before = (file: string) => path.join(root, 'e2e/apps/documented-backends', file);

  const express = prepare('documented-express');
  const rest = `app.get('/page.html', (_request, response) => response.sendFile(__dirname + '/page.html'));
app.listen(${ports.app('documented-express')}, () => console.log('listening'));`;
  writeFileSync(
    path.join(express, 'server.cjs'),
    ["require('./before.cjs');", ...samplesIn('javascript'), rest].join('\n'),
  );
  await startServer('node', ['server.cjs'], { cwd: express, env });

  const flask = prepare('documented-flask');
  copyFileSync(before('before.py'), path.join(flask, 'before.py'));
  const run = `app.run(port=${ports.app('documented-flask')})`;
  writeFileSync(
    path.join(flask, 'server.py'),
    ['from before import *', ...samplesIn('python'), run].join('\n'),
  );
  await startServer(flaskPython() ?? 'python3', ['server.py'], { cwd: flask, env });

  const php = prepare('documented-php');
  const first = path.join(php, 'before.php');
  copyFileSync(before('before.php'), first);
  const [create, exchange] = samplesIn('php');
  writeFileSync(path.join(php, 'create-link-token.php'), create);
  writeFileSync(path.join(php, 'exchange-token.php'), exchange);
  const settings = ['-d', `curl.cainfo=${certificate}`, '-d', `auto_prepend_file=${first}`];
  await startServer('php', [...settings, '-S', `localhost:${ports.app('documented-php')}`], {
    cwd: php,
    env,
  });
};
