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
  'wait.slow': 'To trwa dłużej niż zwykle.',
  'wait.tryAgain': 'Spróbuj ponownie',
  'error.offline': 'Jesteś offline.',
  'error.unreachable': 'Nie można teraz połączyć się z Kryptos.',
  'error.ours': 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
  'error.requestId': 'ID żądania: {id}',
  'loading.title': 'Wczytywanie',

  'signIn.title': 'Połącz swoje konta z {appName}',
  'signIn.fast': 'Szybko i bezpiecznie',
  'signIn.fastMeaning': 'Połącz konta kilkoma kliknięciami i zachowaj kontrolę.',
  'signIn.viewOnly': 'Tylko podgląd',
  'signIn.viewOnlyMeaning': 'Kryptos odczytuje Twoje dane. Nigdy nie może przenieść Twoich środków.',
  'signIn.email': 'Adres e-mail',
  'signIn.emailMissing': 'Podaj swój adres e-mail.',
  'signIn.emailNoAt': 'Adres e-mail zawiera znak „@”.',
  'signIn.emailIncomplete': 'Adres wygląda na niepełny. Przykład: name@example.com.',
  'signIn.continue': 'Dalej',
  'signIn.guest': 'Kontynuuj jako gość',
  'signIn.or': 'lub',
  'signIn.privacy': 'Polityka prywatności',
  'signIn.terms': 'Warunki korzystania',
};
