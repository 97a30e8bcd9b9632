import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'Voltar',
  'shell.close': 'Fechar',
  'shell.poweredBy': 'Com tecnologia Kryptos',
  'shell.language': 'Idioma',
  'shell.sandbox': 'Sandbox',
  'shell.sandboxMeaning': 'Apenas dados de teste',
  'loading.title': 'Carregando',

  'signIn.title': 'Vincule suas contas a {appName}',
  'signIn.fast': 'Configuração rápida e segura',
  'signIn.fastMeaning': 'Vincule suas contas em poucos cliques e mantenha o controle.',
  'signIn.viewOnly': 'Acesso somente leitura',
  'signIn.viewOnlyMeaning': 'A Kryptos lê seus dados. Ela nunca pode movimentar seus fundos.',
  'signIn.email': 'Endereço de e-mail',
  'signIn.continue': 'Continuar',
  'signIn.guest': 'Continuar como convidado',
  'signIn.or': 'ou',
  'signIn.privacy': 'Política de Privacidade',
  'signIn.terms': 'Termos de Serviço',
};
