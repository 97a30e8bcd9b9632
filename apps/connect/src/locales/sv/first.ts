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
  'loading.title': 'Läser in',

  'signIn.title': 'Koppla dina konton till {appName}',
  'signIn.fast': 'Snabbt och säkert',
  'signIn.fastMeaning': 'Koppla dina konton med några klick och behåll kontrollen.',
  'signIn.viewOnly': 'Endast läsåtkomst',
  'signIn.viewOnlyMeaning': 'Kryptos läser dina uppgifter men kan aldrig flytta dina pengar.',
  'signIn.email': 'E-postadress',
  'signIn.continue': 'Fortsätt',
  'signIn.guest': 'Fortsätt som gäst',
  'signIn.or': 'eller',
  'signIn.privacy': 'Integritetspolicy',
  'signIn.terms': 'Användarvillkor',
};
