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
  'wait.slow': 'Está demorando mais que o normal.',
  'wait.tryAgain': 'Tentar de novo',
  'error.offline': 'Você está sem conexão.',
  'error.unreachable': 'Não é possível acessar a Kryptos agora.',
  'error.ours': 'Algo deu errado do nosso lado. Tente de novo.',
  'error.requestId': 'ID da solicitação: {id}',
  'loading.title': 'Carregando',

  'signIn.title': 'Vincule suas contas a {appName}',
  'signIn.fast': 'Configuração rápida e segura',
  'signIn.fastMeaning': 'Vincule suas contas em poucos cliques e mantenha o controle.',
  'signIn.viewOnly': 'Acesso somente leitura',
  'signIn.viewOnlyMeaning': 'A Kryptos lê seus dados. Ela nunca pode movimentar seus fundos.',
  'signIn.email': 'Endereço de e-mail',
  'signIn.emailMissing': 'Informe seu endereço de e-mail.',
  'signIn.emailNoAt': 'Um endereço de e-mail tem um “@”.',
  'signIn.emailIncomplete': 'Parece incompleto. Exemplo: name@example.com.',
  'signIn.continue': 'Continuar',
  'signIn.guest': 'Continuar como convidado',
  'signIn.or': 'ou',
  'signIn.privacy': 'Política de Privacidade',
  'signIn.terms': 'Termos de Serviço',
};
