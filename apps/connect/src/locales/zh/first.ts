import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': '返回',
  'shell.close': '关闭',
  'shell.poweredBy': '由 Kryptos 提供支持',
  'shell.language': '语言',
  'shell.sandbox': '沙盒',
  'shell.sandboxMeaning': '仅测试数据',
  'loading.title': '正在加载',

  'signIn.title': '将您的账户关联到 {appName}',
  'signIn.fast': '快速安全的设置',
  'signIn.fastMeaning': '点击几下即可关联账户，一切由您掌控。',
  'signIn.viewOnly': '仅查看权限',
  'signIn.viewOnlyMeaning': 'Kryptos 只读取您的数据，绝不能动用您的资金。',
  'signIn.email': '电子邮箱',
  'signIn.continue': '继续',
  'signIn.guest': '以访客身份继续',
  'signIn.or': '或',
  'signIn.privacy': '隐私政策',
  'signIn.terms': '服务条款',
};
