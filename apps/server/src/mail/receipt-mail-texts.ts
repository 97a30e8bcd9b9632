import type { Language } from '@kryptos_connect/protocol';

/** What the receipt says beside the widget's own words for it (`widgetWords`). */
export interface ReceiptMailTexts {
  readonly subject: string;
  readonly may: string;
  readonly ignore: string;
}

/** The receipt's texts in each language. */
export const receiptMailTexts: Readonly<Record<Language, ReceiptMailTexts>> = {
  en: {
    subject: 'Your receipt: what you share with {appName}',
    may: 'What the app may do',
    ignore: 'If this was not you, stop it in the same way, and tell us.',
  },
  fr: {
    subject: 'Votre reçu : ce que vous partagez avec {appName}',
    may: 'Ce que l’application peut faire',
    ignore: 'Si ce n’était pas vous, arrêtez le partage de la même façon et dites-le-nous.',
  },
  de: {
    subject: 'Ihre Quittung: was Sie mit {appName} teilen',
    may: 'Was die App darf',
    ignore: 'Wenn Sie das nicht waren, beenden Sie es auf demselben Weg, und sagen Sie uns Bescheid.',
  },
  pt: {
    subject: 'Seu recibo: o que você compartilha com {appName}',
    may: 'O que o app pode fazer',
    ignore: 'Se não foi você, pare de compartilhar da mesma forma e avise-nos.',
  },
  sv: {
    subject: 'Ditt kvitto: det du delar med {appName}',
    may: 'Vad appen får göra',
    ignore: 'Om det inte var du, avsluta på samma sätt och hör av dig till oss.',
  },
  es: {
    subject: 'Tu recibo: lo que compartes con {appName}',
    may: 'Qué puede hacer la aplicación',
    ignore: 'Si no has sido tú, detenlo de la misma forma y avísanos.',
  },
  pl: {
    subject: 'Twoje potwierdzenie: co udostępniasz dla {appName}',
    may: 'Co może robić aplikacja',
    ignore: 'Jeśli to nie Ty, zakończ to w ten sam sposób i daj nam znać.',
  },
  it: {
    subject: 'La tua ricevuta: cosa condividi con {appName}',
    may: 'Cosa può fare l’app',
    ignore: 'Se non riconosci questa condivisione, interrompila allo stesso modo e avvisaci.',
  },
  ar: {
    subject: 'إيصالك: ما تشاركه مع {appName}',
    may: 'ما يمكن للتطبيق فعله',
    ignore: 'إذا لم تكن أنت من فعل ذلك، فأوقفه بالطريقة نفسها وأخبرنا.',
  },
  ja: {
    subject: '控え：{appName} との共有内容',
    may: 'アプリができること',
    ignore: 'お心当たりがない場合は、同じ方法で共有を停止し、お知らせください。',
  },
  zh: {
    subject: '您的回执：您与 {appName} 共享的内容',
    may: '该应用可以做什么',
    ignore: '如果不是您本人的操作，请以同样的方式停止共享，并告知我们。',
  },
};
