import type { Language } from '@kryptos_connect/protocol';
import { firstSpoken } from './language.js';

const NAME = 'kc-language';

/** Where a choice is kept: of the tab, so that it survives a reload of the frame and ends with the tab. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A frame of a third party may be without storage, where even asking for it throws. */
const attempt = <Result>(use: () => Result): Result | undefined => {
  try {
    return use();
  } catch {
    return undefined;
  }
};

/**
 * Which language is to be spoken: what the person chose, else what the host's page wishes, else what the session says,
 * else the browser's, else English. When the host's page changes its wish, that is newer than the person's choice.
 */
export class LanguageChoice {
  readonly #memory: () => Memory;
  readonly #browsers: Language | undefined;
  #chosen: Language | undefined;
  #hosts: Language | undefined;
  #sessions: Language | undefined;

  constructor(memory: () => Memory, browsers: readonly string[]) {
    this.#memory = memory;
    this.#browsers = firstSpoken(browsers);
    this.#chosen = firstSpoken([attempt(() => memory().getItem(NAME)) ?? '']);
  }

  /** The one that is to be spoken now. */
  get current(): Language {
    return this.#chosen ?? this.#hosts ?? this.#sessions ?? this.#browsers ?? 'en';
  }

  /** The person chose one. It is remembered in this tab. */
  choose(language: Language): void {
    this.#chosen = language;
    attempt(() => this.#memory().setItem(NAME, language));
  }

  /** The host's page wishes one, or repeats its wish. */
  wish(language: Language): void {
    if (this.#hosts !== undefined && this.#hosts !== language) {
      this.#chosen = undefined;
      attempt(() => this.#memory().removeItem(NAME));
    }
    this.#hosts = language;
  }

  /** The session has one. */
  suggest(language: Language): void {
    this.#sessions = language;
  }
}
