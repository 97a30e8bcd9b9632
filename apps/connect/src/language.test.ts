import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { firstSpoken, knowAllTexts, speakLanguage, wantedLanguage } from './language.js';
import { LanguageChoice } from './language-choice.js';
import { message, speak, wordsFor } from './locales/message.js';

const page = () => ({ documentElement: { lang: 'en', dir: 'ltr' } }) as Document;

afterEach(() => speak('en'));

const matches = [
  [['de'], 'de'],
  [['pt-BR', 'en'], 'pt'],
  [['zh-Hant-TW'], 'zh'],
  [['ZH'], 'zh'],
  [['nl-NL', 'fr-CA', 'de'], 'fr'],
  [['nl', 'tlh'], undefined],
  [['', '*', 'x-klingon', 'constructor'], undefined],
  [[], undefined],
] as const;
for (const [tags, spoken] of matches)
  test(`of ${JSON.stringify(tags)} we speak ${spoken ?? 'none'}`, () =>
    assert.equal(firstSpoken(tags), spoken));

test('a language is spoken on the page too, and from right to left where it is written so', async () => {
  const { documentElement } = page();
  assert.equal(await speakLanguage('ar', { documentElement } as Document), true);
  assert.deepEqual(documentElement, { lang: 'ar', dir: 'rtl' });
  assert.equal(message('signIn.continue'), 'متابعة');
  await speakLanguage('sv', { documentElement } as Document);
  assert.deepEqual(documentElement, { lang: 'sv', dir: 'ltr' });
});

test('of two languages wanted one after the other the last is spoken', async () => {
  const { documentElement } = page();
  const both = [speakLanguage('ja', { documentElement } as Document), speakLanguage('pl', page())];
  assert.equal(wantedLanguage(), 'pl');
  assert.deepEqual(await Promise.all(both), [false, true]);
  assert.equal(documentElement.lang, 'en');
  assert.equal(message('signIn.continue'), 'Dalej');
});

test('what the steps say is known from the first of them on, in each language', async () => {
  await speakLanguage('de', page());
  assert.equal(message('consent.allow'), 'consent.allow');
  await knowAllTexts();
  assert.equal(message('consent.allow'), 'Zulassen');
  assert.equal(wordsFor('failure.INVALID_CODE')?.startsWith('Der Code'), true);
  await speakLanguage('it', page());
  assert.equal(message('consent.allow'), 'Consenti');
});

/** The storage of a tab. */
const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};

test('the person comes before the host, the host before the session, the session before the browser', () => {
  const choice = new LanguageChoice(memory, ['nl', 'fr-CA']);
  assert.equal(choice.current, 'fr');
  choice.suggest('es');
  assert.equal(choice.current, 'es');
  choice.wish('de');
  assert.equal(choice.current, 'de');
  choice.choose('ja');
  assert.equal(choice.current, 'ja');
});

test('without any wish it is English', () => {
  assert.equal(new LanguageChoice(memory, ['nl']).current, 'en');
});

test('a choice is remembered in the tab', () => {
  const tab = memory();
  new LanguageChoice(() => tab, []).choose('ja');
  const reloaded = new LanguageChoice(() => tab, ['fr']);
  reloaded.wish('de');
  assert.equal(reloaded.current, 'ja');
});

test('a wish that the host repeats leaves the choice alone, another one is newer', () => {
  const tab = memory();
  const choice = new LanguageChoice(() => tab, []);
  choice.wish('de');
  choice.choose('ja');
  choice.wish('de');
  assert.equal(choice.current, 'ja');
  choice.wish('sv');
  assert.equal(choice.current, 'sv');
  assert.equal(new LanguageChoice(() => tab, []).current, 'en');
});

test('without storage a choice holds as long as the page', () => {
  const choice = new LanguageChoice(() => {
    throw new Error('The operation is insecure.');
  }, []);
  choice.choose('it');
  assert.equal(choice.current, 'it');
});

test('what was stored is believed only as a language', () => {
  const tab = memory();
  tab.setItem('kc-language', '<script>');
  assert.equal(new LanguageChoice(() => tab, []).current, 'en');
});
