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

  'loading.title': 'Wird geladen',

  'signIn.title': 'Verknüpfen Sie Ihre Konten mit {appName}',
  'signIn.fast': 'Schnell und sicher eingerichtet',
  'signIn.fastMeaning': 'Konten mit wenigen Klicks verknüpfen – und die Kontrolle behalten.',
  'signIn.viewOnly': 'Nur Lesezugriff',
  'signIn.viewOnlyMeaning': 'Kryptos liest Ihre Daten. Ihr Guthaben kann es nie bewegen.',
  'signIn.email': 'E-Mail-Adresse',
  'signIn.continue': 'Weiter',
  'signIn.guest': 'Als Gast fortfahren',
  'signIn.or': 'oder',
  'signIn.privacy': 'Datenschutz',
  'signIn.terms': 'Nutzungsbedingungen',
};
