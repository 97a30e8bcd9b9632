import { join } from 'node:path';
import { Kryptos } from '@kryptos_connect/server-sdk';
import { createDemo } from './app.js';
import { openConnections } from './connections.js';
import { sealWith } from './seal.js';
import { readSettings } from './settings.js';

const { port, kryptosUrl, kryptosPublicUrl, clientId, clientSecret, dataDir } = readSettings(process.env);

const app = createDemo({
  kryptos: new Kryptos({ clientId, clientSecret, baseUrl: kryptosUrl.href }),
  connections: await openConnections(join(dataDir, 'demo-connections.json'), sealWith(clientSecret)),
  kryptosPublicUrl,
  clientId,
  logger: { level: 'info' },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());

// By this name fastify listens on both address families of the loopback.
await app.listen({ host: 'localhost', port });
const bound = app.server.address();
app.log.info({ url: `http://localhost:${typeof bound === 'object' ? bound?.port : port}` }, 'listening');
