import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Indietro',
  'shell.close': 'Chiudi',
  'shell.poweredBy': 'Con tecnologia Kryptos',
  'shell.language': 'Lingua',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Solo dati di prova',
  'loading.title': 'Caricamento',

  'signIn.title': 'Collega i tuoi conti a {appName}',
  'signIn.fast': 'Rapido e sicuro',
  'signIn.fastMeaning': 'Collega i tuoi conti in pochi clic e mantieni il controllo.',
  'signIn.viewOnly': 'Accesso in sola lettura',
  'signIn.viewOnlyMeaning': 'Kryptos legge i tuoi dati. Non può mai spostare i tuoi fondi.',
  'signIn.email': 'Indirizzo e-mail',
  'signIn.continue': 'Continua',
  'signIn.guest': 'Continua come ospite',
  'signIn.or': 'oppure',
  'signIn.privacy': 'Informativa sulla privacy',
  'signIn.terms': 'Termini di servizio',
};
