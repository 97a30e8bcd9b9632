import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Retour',
  'shell.close': 'Fermer',
  'shell.poweredBy': 'Propulsé par Kryptos',
  'shell.language': 'Langue',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Données de test uniquement',
  'loading.title': 'Chargement',

  'signIn.title': 'Associez vos comptes à {appName}',
  'signIn.fast': 'Rapide et sécurisé',
  'signIn.fastMeaning': 'Associez vos comptes en quelques clics et gardez le contrôle.',
  'signIn.viewOnly': 'Accès en lecture seule',
  'signIn.viewOnlyMeaning': 'Kryptos lit vos données. Il ne peut jamais déplacer vos fonds.',
  'signIn.email': 'Adresse e-mail',
  'signIn.continue': 'Continuer',
  'signIn.guest': 'Continuer en tant qu’invité',
  'signIn.or': 'ou',
  'signIn.privacy': 'Politique de confidentialité',
  'signIn.terms': 'Conditions d’utilisation',
};
