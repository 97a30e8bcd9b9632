import type { ErrorCode, Scope } from '@kryptos_connect/protocol';
import type { first } from './en/first.js';
import type { steps } from './en/steps.js';
import type { Text } from './text.js';

/** Every text in English, from which the names of all texts and of their values come. */
export type English = typeof first & typeof steps;

/** The name of a text. */
export type MessageKey = keyof English;

/** What counts in English counts in every language. */
type Translated<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Text };

/** What the server may say before a person has signed in, and at any time. */
type EarlyCode =
  | 'INVALID_REQUEST'
  | 'INVALID_TOKEN'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_ALREADY_USED'
  | 'RATE_LIMITED'
  | 'INTERNAL_ERROR'
  | 'UNAVAILABLE';

/** What it says to integrators alone. */
type DeveloperCode = 'INVALID_CLIENT' | 'INSUFFICIENT_SCOPE' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE';

type FailureTexts<Code extends string> = { readonly [C in Code as `failure.${C}`]: string };
type ScopeTexts = { readonly [S in Scope as `scope.${S}` | `scope.${S}.meaning`]: string };

/**
 * What is said until a person has signed in, and when it can't go on. English has the server's own words; other
 * languages have them here, by the code of the failure.
 */
export type FirstTexts = Translated<typeof first> & FailureTexts<EarlyCode>;

/** What is said by the steps behind the sign-in, with the words for scopes, which in English come from the server. */
export type StepTexts = Translated<typeof steps> &
  FailureTexts<Exclude<ErrorCode, EarlyCode | DeveloperCode>> &
  ScopeTexts;
