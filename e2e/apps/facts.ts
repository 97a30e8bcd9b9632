import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workshop } from './workshop.js';

/** What the journeys have to know of the running stack. */
interface Facts {
  /** The packed packages: each name, and its file. */
  readonly packages: readonly (readonly [string, string])[];
  /** The id of the client that the quick start is registered as. */
  readonly sampleClientId: string;
  /** The clients of the documentation's own backends, by their names. */
  readonly documentedClients: Readonly<
    Record<string, { readonly client_id: string; readonly client_secret: string }>
  >;
}

const file = path.join(workshop, 'facts.json');

export const writeFacts = (facts: Facts): void => writeFileSync(file, JSON.stringify(facts));
export const readFacts = (): Facts => JSON.parse(readFileSync(file, 'utf8'));
