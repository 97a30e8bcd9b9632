import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': '戻る',
  'shell.close': '閉じる',
  'shell.poweredBy': 'Kryptos が提供',
  'shell.language': '言語',
  'shell.sandbox': 'サンドボックス',
  'shell.sandboxMeaning': 'テストデータのみ',
  'loading.title': '読み込み中',

  'signIn.title': '{appName} にアカウントを連携',
  'signIn.fast': 'すばやく安全に設定',
  'signIn.fastMeaning': '数回のクリックで連携でき、管理はいつでもお手元に。',
  'signIn.viewOnly': '閲覧のみのアクセス',
  'signIn.viewOnlyMeaning': 'Kryptos はデータを読み取るだけです。資金を動かすことはできません。',
  'signIn.email': 'メールアドレス',
  'signIn.continue': '続ける',
  'signIn.guest': 'ゲストとして続ける',
  'signIn.or': 'または',
  'signIn.privacy': 'プライバシーポリシー',
  'signIn.terms': '利用規約',
};
