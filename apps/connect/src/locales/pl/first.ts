import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Wstecz',
  'shell.close': 'Zamknij',
  'shell.poweredBy': 'Obsługiwane przez Kryptos',
  'shell.language': 'Język',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Tylko dane testowe',
  'loading.title': 'Wczytywanie',

  'signIn.title': 'Połącz swoje konta z {appName}',
  'signIn.fast': 'Szybko i bezpiecznie',
  'signIn.fastMeaning': 'Połącz konta kilkoma kliknięciami i zachowaj kontrolę.',
  'signIn.viewOnly': 'Tylko podgląd',
  'signIn.viewOnlyMeaning': 'Kryptos odczytuje Twoje dane. Nigdy nie może przenieść Twoich środków.',
  'signIn.email': 'Adres e-mail',
  'signIn.continue': 'Dalej',
  'signIn.guest': 'Kontynuuj jako gość',
  'signIn.or': 'lub',
  'signIn.privacy': 'Polityka prywatności',
  'signIn.terms': 'Warunki korzystania',
};
