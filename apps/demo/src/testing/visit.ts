import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Kryptos } from '@kryptos_connect/server-sdk';
import type { LightMyRequestResponse } from 'fastify';
import { createDemo } from '../app.js';
import { openConnections } from '../connections.js';
import { sealWith } from '../seal.js';
import { type Answers, scriptedKryptos } from './scripted-kryptos.js';

/** The demo in front of a scripted Kryptos, and a browser's cookie. All of it ends with the test. */
export const visit = async (t: TestContext, answers: Answers) => {
  const kryptos = await scriptedKryptos(answers);
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const file = join(folder, 'demo-connections.json');
  const logged: string[] = [];
  const open = async () =>
    createDemo({
      kryptos: new Kryptos({
        clientId: 'client_abc',
        clientSecret: 'secret_abc',
        baseUrl: kryptos.url.href,
        maxRetries: 0,
      }),
      connections: await openConnections(file, sealWith('secret_abc')),
      kryptosPublicUrl: kryptos.url,
      clientId: 'client_"abc',
      logger: { level: 'warn', stream: { write: (line: string) => void logged.push(line) } },
    });
  let app = await open();
  t.after(async () => {
    await app.close();
    await kryptos.stop();
    await rm(folder, { recursive: true });
  });

  let cookie = '';
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> => {
    const response = await app.inject({
      method,
      url,
      headers: { cookie, ...headers },
      ...(payload !== undefined && { payload }),
    });
    cookie = String(response.headers['set-cookie'] ?? cookie).split(';')[0] ?? '';
    return response;
  };
  return {
    ask,
    kryptos,
    file,
    logged,
    restart: async () => {
      await app.close();
      app = await open();
    },
  };
};
