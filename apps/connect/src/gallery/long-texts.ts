import { endings } from '../locales/en/endings.js';
import { first } from '../locales/en/first.js';
import { steps } from '../locales/en/steps.js';
import { learn } from '../locales/message.js';
import type { Texts } from '../locales/text.js';

const english: Texts = { ...first, ...endings, ...steps };

const repeated = (text: string, times: number): string => Array(times).fill(text).join(' ');

/** Speaks English with every text so many times as long, as a language might be that has many words for it. */
export const speakAtLength = (times: number): void =>
  learn(
    'en',
    Object.fromEntries(
      Object.entries(english).map(([key, text]) => [
        key,
        typeof text === 'string'
          ? repeated(text, times)
          : Object.fromEntries(
              Object.entries(text).map(([form, sentence]) => [form, repeated(sentence, times)]),
            ),
      ]),
    ) as Texts,
  );
