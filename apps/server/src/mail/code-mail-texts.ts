import type { Language } from '@kryptos_connect/protocol';

/** What the mail with a sign-in code says. `{minutes}` is a time with its unit, as the language writes it. */
export interface CodeMailTexts {
  readonly subject: string;
  readonly title: string;
  readonly enter: string;
  readonly valid: string;
  readonly never: string;
  readonly ignore: string;
}

/** The mail's texts in each language. */
export const codeMailTexts: Readonly<Record<Language, CodeMailTexts>> = {
  en: {
    subject: '{code} is your Kryptos verification code',
    title: 'Your verification code',
    enter: 'Enter it to link your accounts to {appName}.',
    valid: 'It is valid for {minutes} and works once. A newer code replaces it.',
    never: 'Nobody from Kryptos will ever ask you for this code.',
    ignore: 'If you did not ask for it, ignore this email: nothing happens without the code.',
  },
  fr: {
    subject: '{code} est votre code de vérification Kryptos',
    title: 'Votre code de vérification',
    enter: 'Saisissez-le pour associer vos comptes à {appName}.',
    valid: 'Il est valable {minutes} et ne sert qu’une fois. Un code plus récent le remplace.',
    never: 'Personne chez Kryptos ne vous demandera jamais ce code.',
    ignore: 'Si vous ne l’avez pas demandé, ignorez cet e-mail : rien ne se passe sans le code.',
  },
  de: {
    subject: '{code} ist Ihr Kryptos-Bestätigungscode',
    title: 'Ihr Bestätigungscode',
    enter: 'Geben Sie ihn ein, um Ihre Konten mit {appName} zu verknüpfen.',
    valid: 'Er gilt {minutes} und nur einmal. Ein neuerer Code ersetzt ihn.',
    never: 'Niemand von Kryptos wird Sie je nach diesem Code fragen.',
    ignore:
      'Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese E-Mail: Ohne den Code geschieht nichts.',
  },
  pt: {
    subject: '{code} é seu código de verificação da Kryptos',
    title: 'Seu código de verificação',
    enter: 'Informe-o para vincular suas contas a {appName}.',
    valid: 'Ele vale por {minutes} e só uma vez. Um código mais novo o substitui.',
    never: 'Ninguém da Kryptos vai pedir este código a você.',
    ignore: 'Se você não o pediu, ignore este e-mail: nada acontece sem o código.',
  },
  sv: {
    subject: '{code} är din verifieringskod från Kryptos',
    title: 'Din verifieringskod',
    enter: 'Ange den för att koppla dina konton till {appName}.',
    valid: 'Den gäller i {minutes} och bara en gång. En nyare kod ersätter den.',
    never: 'Ingen på Kryptos kommer någonsin att fråga dig efter koden.',
    ignore: 'Om du inte har bett om den kan du bortse från detta mejl: inget händer utan koden.',
  },
  es: {
    subject: '{code} es tu código de verificación de Kryptos',
    title: 'Tu código de verificación',
    enter: 'Introdúcelo para vincular tus cuentas a {appName}.',
    valid: 'Es válido durante {minutes} y una sola vez. Un código más reciente lo sustituye.',
    never: 'Nadie de Kryptos te pedirá nunca este código.',
    ignore: 'Si no lo has pedido, ignora este correo: sin el código no ocurre nada.',
  },
  pl: {
    subject: '{code} to Twój kod weryfikacyjny Kryptos',
    title: 'Twój kod weryfikacyjny',
    enter: 'Wpisz go, aby połączyć swoje konta z {appName}.',
    valid: 'Jest ważny przez {minutes} i działa tylko raz. Nowszy kod go zastępuje.',
    never: 'Nikt z Kryptos nigdy nie poprosi Cię o ten kod.',
    ignore: 'Jeśli to nie Ty prosisz o ten kod, zignoruj tę wiadomość: bez kodu nic się nie stanie.',
  },
  it: {
    subject: '{code} è il tuo codice di verifica Kryptos',
    title: 'Il tuo codice di verifica',
    enter: 'Inseriscilo per collegare i tuoi conti a {appName}.',
    valid: 'È valido per {minutes} e una sola volta. Un codice più recente lo sostituisce.',
    never: 'Nessuno di Kryptos ti chiederà mai questo codice.',
    ignore: 'Se non l’hai richiesto, ignora questa e-mail: senza il codice non succede nulla.',
  },
  ar: {
    subject: '{code} هو رمز التحقق الخاص بك من Kryptos',
    title: 'رمز التحقق الخاص بك',
    enter: 'أدخله لربط حساباتك مع {appName}.',
    valid: 'يصلح لمدة {minutes} ولمرة واحدة. ويحل محله أي رمز أحدث.',
    never: 'لن يطلب منك أحد من Kryptos هذا الرمز أبدًا.',
    ignore: 'إذا لم تطلبه فتجاهل هذه الرسالة: لا يحدث شيء من دون الرمز.',
  },
  ja: {
    subject: '{code} は Kryptos の確認コードです',
    title: '確認コード',
    enter: '{appName} にアカウントを連携するには、このコードを入力してください。',
    valid: '有効期間は {minutes}で、使えるのは 1 回だけです。新しいコードが届くと無効になります。',
    never: 'Kryptos の担当者がこのコードをお尋ねすることは決してありません。',
    ignore: 'お心当たりがない場合は、このメールを無視してください。コードがなければ何も起こりません。',
  },
  zh: {
    subject: '{code} 是您的 Kryptos 验证码',
    title: '您的验证码',
    enter: '输入此验证码，即可将您的账户关联到 {appName}。',
    valid: '验证码在{minutes}内有效，仅可使用一次。新的验证码会取代它。',
    never: 'Kryptos 的任何人都不会向您索要此验证码。',
    ignore: '如果您没有请求验证码，请忽略此邮件：没有验证码就不会发生任何事。',
  },
};
