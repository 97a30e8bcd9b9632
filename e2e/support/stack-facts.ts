import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from './hosts.js';

/** Where the running stack writes down what the journeys have to know of it. */
export const stackFile = fileURLToPath(new URL('../../.cache/e2e/stack.json', import.meta.url));

/** What the running stack has made for this run: its database, and its clients with their secrets. */
export const stackFacts = (): { databaseUrl: string; demoClient: Client; hostsClient: Client } =>
  JSON.parse(readFileSync(stackFile, 'utf8'));
