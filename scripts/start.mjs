// `npm start`: builds what is stale, starts the server and the demo in front of it, and stops both together.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';
import { demoClient } from './start/demo-client.mjs';
import { requireFreePort } from './start/free-port.mjs';
import { startProgram } from './start/program.mjs';

const port = Number(process.env.PORT || 4400);
const demoPort = Number(process.env.DEMO_PORT || 4500);
const dataDir = process.env.DATA_DIR || '.data';
const kryptosUrl = `http://localhost:${port}`;
const publicUrl = process.env.PUBLIC_URL || kryptosUrl;
const demoUrl = `http://localhost:${demoPort}`;
const log = (name) => path.resolve(root, dataDir, `${name}.log`);

const running = [];
let stopping;

/** Stops everything, the demo before the server that it needs; the exit code is that of the first call. */
const stop = (code) => {
  if (stopping) return stopping;
  process.exitCode = code;
  stopping = (async () => {
    for (const program of [...running].reverse()) await program.stop();
  })();
  return stopping;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!stopping) return void stop(0);
    // Asked twice: who asks does not want to wait.
    for (const program of running) program.kill();
  });

const start = async (program) => {
  if (stopping) return;
  const started = startProgram(program);
  running.push(started);
  await started.listening;
  void started.ended.then((how) => {
    if (stopping) return;
    console.error(`${started.name} has stopped (${how}). Its log is ${program.log}.`);
    void stop(1);
  });
};

const main = async () => {
  for (const [name, value] of Object.entries({ PORT: port, DEMO_PORT: demoPort }))
    if (!Number.isInteger(value) || value < 1 || value > 65_535)
      throw new Error(`${name} must be a number from 1 to 65535.`);
  await requireFreePort(port, 'PORT');
  await requireFreePort(demoPort, 'DEMO_PORT');

  console.log('Building what has changed (the first time this takes a minute or two) …');
  if ((await build()) !== 0) throw new Error('The build failed; what is above says why.');
  mkdirSync(path.resolve(root, dataDir), { recursive: true, mode: 0o700 });

  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  console.log('Starting the server; the first time it sets up its database …');
  await start({ name: 'Kryptos server', file: 'apps/server/dist/main.js', env, log: log('server') });
  if (stopping) return;

  const origins = [demoUrl, `http://127.0.0.1:${demoPort}`];
  const { client_id, client_secret } = await demoClient({ dataDir, kryptosUrl, origins, env });
  await start({
    name: 'Demo',
    file: 'apps/demo/dist/main.js',
    env: {
      ...process.env,
      PORT: String(demoPort),
      DATA_DIR: dataDir,
      KRYPTOS_URL: kryptosUrl,
      KRYPTOS_PUBLIC_URL: publicUrl,
      KRYPTOS_CLIENT_ID: client_id,
      KRYPTOS_CLIENT_SECRET: client_secret,
    },
    log: log('demo'),
  });
  if (stopping) return;

  console.log(`
  Demo page            ${demoUrl}
  Kryptos server       ${publicUrl}
  Development outbox   ${publicUrl}/dev/outbox   (e-mail codes arrive here)
  Gallery of screens   ${publicUrl}/dev/gallery

  Ctrl-C stops both. Logs are in ${path.join(dataDir, 'server.log')} and ${path.join(dataDir, 'demo.log')}.
`);
};

try {
  await main();
} catch (error) {
  // What fails because it is being stopped has nothing to say.
  if (!stopping) console.error(`\nnpm start: ${error.message}`);
  await stop(1);
}
