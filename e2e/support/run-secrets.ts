// Runs when all journeys have ended and the stack still stands: no secret that was given out in the whole run is
// anywhere where others can come to see it. It throws if one is, and the run has failed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stack } from './addresses.js';
import { dump } from './database.js';
import type { Kept } from './kept.js';
import { logged } from './logged.js';
import { formsOf, type Place, type SecretKind, searchFor } from './secret-search.js';
import { keptFile, type StackFacts, stackFacts } from './stack-facts.js';

/** What `tap.mjs` writes of one answer. */
interface Tapped {
  readonly port: number;
  readonly url: string;
  readonly referer?: string;
  /** A test puts a secret where it does not belong, to see that it is not logged. */
  readonly onPurpose?: string;
  readonly location?: string;
  readonly page?: string;
  readonly issued: readonly (readonly [SecretKind, string])[];
}

const linesOf = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/**
 * What an address may hold: a page of its own is named by its one-time handle, and a redirect brings the one-time public
 * token to the app's own callback.
 */
const mayHold = (address: string): readonly SecretKind[] => {
  if (/^(http:\/\/connect\.localhost:\d+)?\/hosted\/[\w-]{43}$/.test(address)) return ['handle'];
  return /^(http:\/\/hosts\.localhost:\d+)?\/callback\?from=kryptos&public_token=/.test(address)
    ? ['public']
    : [];
};

const ofAnswer = ({ url, referer = '', onPurpose, location = '', page = '' }: Tapped): Place[] => [
  ...(onPurpose ? [] : [{ where: 'an address', text: url, mayHold: mayHold(url) }]),
  { where: 'a referrer', text: referer },
  { where: 'a redirect', text: location, mayHold: mayHold(location) },
  { where: `the page ${url.slice(0, 20)}`, text: page, mayHold: mayHold(url) },
];

const ofDocument = ({ address, session, referrer, ...rest }: Kept): Place[] => [
  { where: 'the address of a document', text: address, mayHold: mayHold(address) },
  { where: 'the referrer of a document', text: referrer },
  // The key of a widget, which is of no use without the link token, is how it finds itself again after a reload.
  {
    where: `the session storage of ${address}`,
    text: session,
    ...(new URL(address).hostname === 'connect.localhost' ? { mayHold: ['widget key'] } : {}),
  },
  { where: `a document at ${address}`, text: JSON.stringify(rest) },
];

const secretsOf = (tapped: readonly Tapped[], { demoClient, hostsClient }: StackFacts) =>
  new Map<string, SecretKind>([
    ...tapped.flatMap(({ issued }) => issued.map(([kind, secret]) => [secret, kind] as const)),
    [demoClient.client_secret, 'secret'],
    [hostsClient.client_secret, 'secret'],
  ]);

/** A search that would not find what is there proves nothing. */
const expectToFind = (search: (places: Place[]) => string[], secrets: ReadonlyMap<string, SecretKind>) => {
  for (const [secret, kind] of secrets)
    for (const form of kind === 'code' ? [secret] : formsOf(secret))
      if (search([{ where: 'here', text: `{"msg":"at /x?y=${form}&z"}` }]).length === 0)
        throw new Error(`The search does not find a ${kind} that was put there.`);
};

const lookThrough = async (): Promise<void> => {
  const facts = stackFacts();
  const tapped = await linesOf<Tapped>(facts.tap);
  const kept = await linesOf<Kept>(keptFile);
  const secrets = secretsOf(tapped, facts);
  const search = searchFor(secrets);
  expectToFind(search, secrets);
  const [log, rows] = [await logged(), await dump()];
  const demoFile = await readFile(path.join(path.dirname(facts.tap), 'demo-connections.json'), 'utf8').catch(
    () => '',
  );
  if (!tapped.some(({ port }) => port === stack.serverPort))
    throw new Error('Nobody listened in on the server.');
  if (kept.length === 0 && secrets.size > 2) throw new Error('No test wrote down what its documents keep.');
  const leaks = search([
    ...log.map((text) => ({ where: 'the log', text })),
    { where: 'what the demo keeps', text: demoFile },
    ...rows.map((text) => ({ where: 'the database', text })),
    ...tapped.flatMap(ofAnswer),
    ...kept.flatMap(ofDocument),
  ]);
  const counts = new Map<SecretKind, number>();
  for (const kind of secrets.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const issued = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  process.stdout.write(
    `\nSecrets given out in this run: ${secrets.size} (${issued}). Looked for in ${log.length} lines of log, ${rows.length} rows, ${tapped.length} answers, ${kept.length} documents: ${leaks.length} found.\n`,
  );
  if (leaks.length > 0)
    throw new Error(`Secrets where others can see them:\n${leaks.slice(0, 20).join('\n')}`);
};

export default lookThrough;
