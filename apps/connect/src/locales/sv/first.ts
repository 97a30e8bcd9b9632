import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Tillbaka',
  'shell.close': 'Stäng',
  'shell.poweredBy': 'Drivs av Kryptos',
  'shell.language': 'Språk',
  'shell.sandbox': 'Sandlåda',
  'shell.sandboxMeaning': 'Endast testdata',
  'wait.slow': 'Det tar längre tid än vanligt.',
  'wait.tryAgain': 'Försök igen',
  'error.offline': 'Du är offline.',
  'error.unreachable': 'Kryptos går inte att nå just nu.',
  'error.ours': 'Något gick fel hos oss. Försök igen.',
  'error.requestId': 'Begärans ID: {id}',
  'loading.title': 'Läser in',

  'signIn.title': 'Koppla dina konton till {appName}',
  'signIn.fast': 'Snabbt och säkert',
  'signIn.fastMeaning': 'Koppla dina konton med några klick och behåll kontrollen.',
  'signIn.viewOnly': 'Endast läsåtkomst',
  'signIn.viewOnlyMeaning': 'Kryptos läser dina uppgifter. Det kan aldrig flytta dina pengar.',
  'signIn.email': 'E-postadress',
  'signIn.emailMissing': 'Ange din e-postadress.',
  'signIn.emailNoAt': 'En e-postadress innehåller ”@”.',
  'signIn.emailIncomplete': 'Den ser ofullständig ut. Exempel: name@example.com.',
  'signIn.continue': 'Fortsätt',
  'signIn.guest': 'Fortsätt som gäst',
  'signIn.or': 'eller',
  'signIn.privacy': 'Integritetspolicy',
  'signIn.terms': 'Användarvillkor',
};
