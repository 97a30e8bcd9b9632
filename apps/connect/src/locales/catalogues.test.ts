import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SCOPES } from '@kryptos_connect/protocol';
import { catalogues } from './catalogues.js';
import { endings } from './en/endings.js';
import { first } from './en/first.js';
import { steps } from './en/steps.js';
import { LANGUAGE_NAMES } from './language-names.js';
import type { Text, Texts } from './text.js';

/** What says the same in several languages: names, and words that others have taken over. */
const SHARED: ReadonlySet<string> = new Set([
  'Kryptos',
  'Sandbox',
  'Client',
  'Origin',
  'Workspace',
  'Admin',
  'Service',
  'Exchange',
  'Exchanges',
  'Blockchain',
  'Blockchains',
  'Wallet',
  'Wallets',
  'Instructions',
]);

/** In English these come from the server, which has them from the contract. */
const scopeWords: Texts = Object.fromEntries(
  Object.entries(SCOPES).flatMap(([scope, { title, description }]) => [
    [`scope.${scope}`, title],
    [`scope.${scope}.meaning`, description],
  ]),
);
const english: Texts = { ...first, ...endings, ...steps, ...scopeWords };
const isServers = (key: string) => key.startsWith('failure.') || key.startsWith('scope.');

const formsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));
const placeholdersOf = (text: string): string => [...text.matchAll(/\{\w+\}/g)].sort().join(' ');
const textsOf = async (language: (typeof LANGUAGES)[number]): Promise<Texts> => {
  const { first, more } = await catalogues[language]();
  return { ...first, ...(await more()).steps };
};

test('each language is offered by its own name', () => {
  assert.deepEqual(Object.keys(LANGUAGE_NAMES).sort(), [...LANGUAGES].sort());
});

for (const language of LANGUAGES.filter((each) => each !== 'en')) {
  test(`${language} has every text, and none that English has not`, async () => {
    const keys = Object.keys(await textsOf(language));
    const failures = keys.filter((key) => key.startsWith('failure.'));
    assert.deepEqual(keys.sort(), [...Object.keys(english), ...failures].sort());
    const german = Object.keys(await textsOf('de')).filter((key) => key.startsWith('failure.'));
    assert.deepEqual(failures.sort(), german.sort());
  });

  test(`${language} has translated every text`, async () => {
    const texts = await textsOf(language);
    const same = Object.entries(texts).filter(
      ([key, text]) =>
        JSON.stringify(text) === JSON.stringify(english[key]) && !SHARED.has(formsOf(text)[0] ?? ''),
    );
    assert.deepEqual(same, []);
  });

  test(`${language} has the same values in its texts`, async () => {
    for (const [key, text] of Object.entries(await textsOf(language))) {
      const wanted = isServers(key) ? '' : placeholdersOf(formsOf(english[key] ?? '').at(-1) ?? '');
      for (const form of formsOf(text)) {
        // One, two and none of a thing are often said without the number.
        const said = typeof text === 'string' || wanted !== '{count}' || /\{/.test(form);
        assert.equal(placeholdersOf(form), said ? wanted : '', `${key}: ${form}`);
        assert.equal(form, form.trim(), `${key}: ${form}`);
        assert.notEqual(form, '', key);
      }
    }
  });

  test(`${language} has the plural forms of its numbers`, async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, text] of Object.entries(await textsOf(language))) {
      assert.equal(typeof text, typeof english[key] === 'object' ? 'object' : 'string', key);
      if (typeof text === 'object') assert.deepEqual(Object.keys(text).sort(), categories, key);
    }
  });
}
