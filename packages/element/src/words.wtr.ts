import { LANGUAGES } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { stage } from './testing/stage.js';
import { translate } from './words.js';

/** A card that can't go on by itself: its origin is none. What it says, once it says it in `lang`. */
const cardOf = async (language: string, lang: string): Promise<{ card: HTMLElement; texts: string[] }> => {
  const made = stage({ 'connect-origin': 'none', language });
  made.button.click();
  const card = made.part('failed') as HTMLElement;
  while (card.lang !== lang) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { card, texts: Array.from(card.children, ({ textContent }) => textContent) };
};

const english = ['Kryptos Connect could not be loaded', 'Try again', 'Open in a new window', 'Close'];

describe('the words of a card', () => {
  const { languages } = navigator;
  const browserSpeaks = (tags: readonly string[]) =>
    Object.defineProperty(navigator, 'languages', { value: tags, configurable: true });
  afterEach(() => browserSpeaks(languages));

  it('are those of the language that the page asks for, whatever its region', async () => {
    const { card, texts } = await cardOf('de-AT', 'de');
    expect(texts).to.deep.equal([
      'Kryptos Connect konnte nicht geladen werden',
      'Erneut versuchen',
      'In neuem Fenster öffnen',
      'Schließen',
    ]);
    expect(card.dir).to.equal('ltr');
  });

  it('run from right to left in Arabic', async () => {
    const { card, texts } = await cardOf('ar', 'ar');
    expect(texts).to.include('تعذّر تحميل Kryptos Connect').and.not.to.include.members(['Close']);
    expect(getComputedStyle(card).direction).to.equal('rtl');
  });

  for (const language of LANGUAGES.filter((each) => each !== 'en'))
    it(`are all there in ${language}`, async () => {
      const { texts } = await cardOf(language, language);
      expect(texts.filter((text) => !text || english.includes(text))).to.deep.equal([]);
    });

  for (const [what, asked, browser] of [
    ['the page asks for English', 'en-GB', ['de']],
    ['neither speaks one of ours', 'nl', ['tlh']],
    ['the page asks for what is in every object', 'constructor', ['__proto__']],
  ] as const)
    it(`stay English where ${what}`, () => {
      const made = stage({ 'connect-origin': 'none', language: 'en' });
      made.button.click();
      browserSpeaks(browser);
      made.element.language = asked;
      translate(made.element);
      const card = made.part('failed') as HTMLElement;
      expect(Array.from(card.children, ({ textContent }) => textContent)).to.deep.equal(english);
      expect(card.lang).to.equal('');
    });

  it('are in the browser’s language where the page asks for none', () => {
    const made = stage({ 'connect-origin': 'none', language: 'en' });
    made.button.click();
    browserSpeaks(['nl', 'fr-CH', 'en']);
    made.element.language = null;
    translate(made.element);
    expect((made.part('failed') as HTMLElement).lang).to.equal('fr');
  });
});
