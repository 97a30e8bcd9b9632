import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { stack } from './addresses.js';
import { stackFacts } from './stack-facts.js';

/** All that the server and the demo have logged, a line each, when they have logged a request that is made last. */
export const logged = async (): Promise<string[]> => {
  const [server, demo] = stackFacts().logs;
  const id = randomUUID();
  await fetch(`${stack.serverApi}/health`, { headers: { 'x-request-id': id } });
  await expect(async () => expect(await readFile(server, 'utf8')).toContain(id)).toPass();
  return [await readFile(server, 'utf8'), await readFile(demo, 'utf8')].flatMap((text) => text.split('\n'));
};
