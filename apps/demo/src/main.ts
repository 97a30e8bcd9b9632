import { join } from 'node:path';
import { Kryptos } from '@kryptos_connect/server-sdk';
import { createDemo } from './app.js';
import { openConnections } from './connections.js';
import { listenOnLoopback } from './listen.js';
import { sealWith } from './seal.js';
import { readSettings } from './settings.js';

const main = async (): Promise<void> => {
  const { port, kryptosUrl, kryptosPublicUrl, clientId, clientSecret, dataDir } = readSettings(process.env);
  const app = createDemo({
    kryptos: new Kryptos({ clientId, clientSecret, baseUrl: kryptosUrl.href }),
    connections: await openConnections(join(dataDir, 'demo-connections.json'), sealWith(clientSecret)),
    kryptosPublicUrl,
    clientId,
    logger: { level: 'info' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
  const bound = await listenOnLoopback(app, port);
  app.log.info({ url: `http://localhost:${bound}` }, 'listening');
};

main().catch((error: unknown) => {
  process.stderr.write(
    `The demo could not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
