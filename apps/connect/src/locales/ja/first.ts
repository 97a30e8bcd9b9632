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
  'wait.slow': '通常より時間がかかっています。',
  'wait.tryAgain': 'もう一度試す',
  'error.offline': 'オフラインです。',
  'error.unreachable': '現在 Kryptos に接続できません。',
  'error.ours': '問題が発生しました。もう一度お試しください。',
  'error.requestId': 'リクエスト ID: {id}',
  'loading.title': '読み込み中',

  'signIn.title': '{appName} にアカウントを連携',
  'signIn.fast': 'すばやく安全に設定',
  'signIn.fastMeaning': '数回のクリックで連携でき、管理はいつでもお手元に。',
  'signIn.viewOnly': '閲覧のみのアクセス',
  'signIn.viewOnlyMeaning': 'Kryptos はデータを読み取るだけです。資金を動かすことはできません。',
  'signIn.email': 'メールアドレス',
  'signIn.emailMissing': 'メールアドレスを入力してください。',
  'signIn.emailNoAt': 'メールアドレスには「@」が必要です。',
  'signIn.emailIncomplete': '入力が完了していないようです。例: name@example.com',
  'signIn.continue': '続ける',
  'signIn.guest': 'ゲストとして続ける',
  'signIn.or': 'または',
  'signIn.privacy': 'プライバシーポリシー',
  'signIn.terms': '利用規約',
};
