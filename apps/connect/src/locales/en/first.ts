import type { EnglishTexts } from '../text.js';

/**
 * What the widget says until a person has signed in, in English. `{name}` stands for a value, and a text that counts has
 * one form for each plural category of its language (`Intl.PluralRules`).
 */
export const first = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Back',
  'shell.close': 'Close',
  'shell.poweredBy': 'Powered by Kryptos',
  'shell.language': 'Language',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Test data only',

  'loading.title': 'Loading',

  'signIn.title': 'Link your accounts to {appName}',
  'signIn.fast': 'Fast and secure setup',
  'signIn.fastMeaning': 'Link your accounts in a few clicks, and stay in control.',
  'signIn.viewOnly': 'View-only access',
  'signIn.viewOnlyMeaning': 'Kryptos reads your data. It can never move your funds.',
  'signIn.email': 'Email address',
  'signIn.continue': 'Continue',
  'signIn.guest': 'Continue as guest',
  'signIn.or': 'or',
  'signIn.privacy': 'Privacy Policy',
  'signIn.terms': 'Terms of Service',
} as const satisfies EnglishTexts;
