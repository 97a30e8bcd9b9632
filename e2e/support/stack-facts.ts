import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from './hosts.js';

/** Where the running stack writes down what the journeys have to know of it. */
export const stackFile = fileURLToPath(new URL('../../.cache/e2e/stack.json', import.meta.url));

/** Where each test writes what its documents keep at its end. */
export const keptFile = fileURLToPath(new URL('../../.cache/e2e/kept.jsonl', import.meta.url));

/** What the running stack has made for this run. */
export interface StackFacts {
  readonly databaseUrl: string;
  /** The clients with their secrets. */
  readonly demoClient: Client;
  readonly hostsClient: Client;
  /** The files with all that the server and the demo have written to their logs, down to the finest. */
  readonly logs: readonly [server: string, demo: string];
  /** The file with what `tap.mjs` heard of the server, the demo and the hosts. */
  readonly tap: string;
}

/** Reads them. */
export const stackFacts = (): StackFacts => JSON.parse(readFileSync(stackFile, 'utf8'));
