import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Atrás',
  'shell.close': 'Cerrar',
  'shell.poweredBy': 'Con tecnología de Kryptos',
  'shell.language': 'Idioma',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Solo datos de prueba',
  'loading.title': 'Cargando',

  'signIn.title': 'Vincula tus cuentas a {appName}',
  'signIn.fast': 'Configuración rápida y segura',
  'signIn.fastMeaning': 'Vincula tus cuentas en pocos clics y mantén el control.',
  'signIn.viewOnly': 'Acceso de solo lectura',
  'signIn.viewOnlyMeaning': 'Kryptos lee tus datos. Nunca puede mover tus fondos.',
  'signIn.email': 'Correo electrónico',
  'signIn.continue': 'Continuar',
  'signIn.guest': 'Continuar como invitado',
  'signIn.or': 'o',
  'signIn.privacy': 'Política de privacidad',
  'signIn.terms': 'Términos del servicio',
};
