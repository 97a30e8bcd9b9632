import { readFileSync } from 'node:fs';

/**
 * Reads and parses a JSON file of `apps/server/data`. The built files lie as deep as the sources (`dist/accounts` and
 * `src/accounts`), so one relative path leads there from both.
 */
export const readDataFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
