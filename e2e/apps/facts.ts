import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workshop } from './workshop.js';

/** What the journeys have to know of the running stack: the client that all apps are registered as. */
interface Facts {
  readonly client_id: string;
  readonly client_secret: string;
}

const file = path.join(workshop, 'facts.json');

export const writeFacts = (facts: Facts): void => writeFileSync(file, JSON.stringify(facts));
export const readFacts = (): Facts => JSON.parse(readFileSync(file, 'utf8'));
