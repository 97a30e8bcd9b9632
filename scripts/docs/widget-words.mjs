// Writes what the receipt's mail says in the widget's own words, out of the widget's catalogues; with --check it
// compares. `npm run generate`.
import { execFileSync } from 'node:child_process';
import { catalogues } from '../../apps/connect/src/locales/catalogues.ts';
import { LANGUAGES } from '../../packages/protocol/src/choices.ts';
import { SCOPES } from '../../packages/protocol/src/scopes.ts';
import { root } from '../run.mjs';
import { writeGenerated } from './write-generated.mjs';

const FILE = 'apps/server/src/mail/widget-words.ts';

const wordsOf = async (language) => {
  const { steps } = await (await catalogues[language]()).more();
  return {
    title: steps['sharing.title'],
    since: steps['sharing.since'],
    endsOn: steps['consent.endsOn'],
    lasts: steps['consent.lasts'],
    howToStop: steps['consent.howToStop'],
    stop: steps['consent.howToStopMeaning'],
    scopes: Object.fromEntries(
      Object.entries(SCOPES).map(([scope, { title }]) => [scope, steps[`scope.${scope}`] ?? title]),
    ),
  };
};

const words = {};
for (const language of LANGUAGES) words[language] = await wordsOf(language);

const source = `// Written by \`npm run generate\` out of apps/connect/src/locales. Change the words there.
import type { Language, Scope } from '@kryptos_connect/protocol';

/** What the widget says of what a person shares, and what the receipt repeats. */
interface WidgetWords {
  readonly title: string;
  readonly since: string;
  readonly endsOn: string;
  readonly lasts: string;
  readonly howToStop: string;
  readonly stop: string;
  readonly scopes: Readonly<Record<Scope, string>>;
}

/** The widget's own words in each language. */
export const widgetWords: Readonly<Record<Language, WidgetWords>> = ${JSON.stringify(words, null, 2)};
`;
const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${FILE}`];
const text = execFileSync(process.execPath, biome, { cwd: root, input: source, encoding: 'utf8' });
await writeGenerated(new Map([[FILE, text]]));
