import type { ErrorCode, Scope } from '@kryptos_connect/protocol';
import type { endings } from './en/endings.js';
import type { first } from './en/first.js';
import type { steps } from './en/steps.js';
import type { Text } from './text.js';

/** Every text in English, from which the names of all texts and of their values come. */
export type English = typeof first & typeof endings & typeof steps;

/** The name of a text. */
export type MessageKey = keyof English;

/** What counts in English counts in every language. */
type Translated<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Text };

/** What the server says to integrators alone. */
type DeveloperCode = 'INVALID_CLIENT' | 'INSUFFICIENT_SCOPE' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE';

type FailureTexts = { readonly [C in Exclude<ErrorCode, DeveloperCode> as `failure.${C}`]: string };
type ScopeTexts = { readonly [S in Scope as `scope.${S}` | `scope.${S}.meaning`]: string };

/** What a language says until a person has signed in. */
export type FirstTexts = Translated<typeof first>;

/**
 * All else that a language says. What the server says in English, its failures and the words for scopes, other
 * languages say themselves, by the failure's code and the scope's name.
 */
export type StepTexts = Translated<typeof endings & typeof steps> & FailureTexts & ScopeTexts;
