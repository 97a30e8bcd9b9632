import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Zurück',
  'shell.close': 'Schließen',
  'shell.poweredBy': 'Bereitgestellt von Kryptos',
  'shell.language': 'Sprache',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Nur Testdaten',

  'wait.slow': 'Das dauert länger als sonst.',
  'wait.tryAgain': 'Erneut versuchen',
  'error.offline': 'Sie sind offline.',
  'error.unreachable': 'Kryptos ist gerade nicht erreichbar.',
  'error.ours': 'Bei uns ist etwas schiefgelaufen. Versuchen Sie es erneut.',
  'error.requestId': 'Anfrage-ID: {id}',

  'loading.title': 'Wird geladen',

  'signIn.title': 'Verknüpfen Sie Ihre Konten mit {appName}',
  'signIn.fast': 'Schnell und sicher eingerichtet',
  'signIn.fastMeaning': 'Konten mit wenigen Klicks verknüpfen – und die Kontrolle behalten.',
  'signIn.viewOnly': 'Nur Lesezugriff',
  'signIn.viewOnlyMeaning': 'Kryptos liest Ihre Daten. Ihr Guthaben kann es nie bewegen.',
  'signIn.email': 'E-Mail-Adresse',
  'signIn.emailMissing': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'signIn.emailNoAt': 'Eine E-Mail-Adresse enthält ein „@“.',
  'signIn.emailIncomplete': 'Das sieht unvollständig aus. Beispiel: name@example.com.',
  'signIn.continue': 'Weiter',
  'signIn.guest': 'Als Gast fortfahren',
  'signIn.or': 'oder',
  'signIn.privacy': 'Datenschutz',
  'signIn.terms': 'Nutzungsbedingungen',
};
