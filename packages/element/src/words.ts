import type { Language } from '@kryptos_connect/protocol';
import type { TextProperties } from './element-properties.js';

/**
 * The words of the element's cards in the languages of the widget, loaded where a person reads another language than
 * English. Where this can't be had, English stays. The hosted app has catalogues of its own.
 */

/** What a card may say: its title and its buttons. */
export type Word =
  | 'Kryptos Connect could not be loaded'
  | 'The connection could not be completed'
  | 'Continue in the window that has opened'
  | 'Try again'
  | 'Open in a new window'
  | 'Open the window again'
  | 'Close';

type Words = Readonly<Record<Word, string>>;

const catalogues: Readonly<Record<Exclude<Language, 'en'> | '__proto__', Words>> = {
  __proto__: null as never,
  fr: {
    'Kryptos Connect could not be loaded': 'Impossible de charger Kryptos Connect',
    'The connection could not be completed': 'La connexion n’a pas pu aboutir',
    'Continue in the window that has opened': 'Continuez dans la fenêtre qui s’est ouverte',
    'Try again': 'Réessayer',
    'Open in a new window': 'Ouvrir dans une nouvelle fenêtre',
    'Open the window again': 'Rouvrir la fenêtre',
    Close: 'Fermer',
  },
  de: {
    'Kryptos Connect could not be loaded': 'Kryptos Connect konnte nicht geladen werden',
    'The connection could not be completed': 'Die Verbindung konnte nicht abgeschlossen werden',
    'Continue in the window that has opened': 'Fahren Sie in dem Fenster fort, das sich geöffnet hat',
    'Try again': 'Erneut versuchen',
    'Open in a new window': 'In neuem Fenster öffnen',
    'Open the window again': 'Fenster erneut öffnen',
    Close: 'Schließen',
  },
  pt: {
    'Kryptos Connect could not be loaded': 'Não foi possível carregar o Kryptos Connect',
    'The connection could not be completed': 'Não foi possível concluir a conexão',
    'Continue in the window that has opened': 'Continue na janela que foi aberta',
    'Try again': 'Tentar de novo',
    'Open in a new window': 'Abrir em uma nova janela',
    'Open the window again': 'Abrir a janela de novo',
    Close: 'Fechar',
  },
  sv: {
    'Kryptos Connect could not be loaded': 'Kryptos Connect kunde inte läsas in',
    'The connection could not be completed': 'Kopplingen kunde inte slutföras',
    'Continue in the window that has opened': 'Fortsätt i fönstret som har öppnats',
    'Try again': 'Försök igen',
    'Open in a new window': 'Öppna i ett nytt fönster',
    'Open the window again': 'Öppna fönstret igen',
    Close: 'Stäng',
  },
  es: {
    'Kryptos Connect could not be loaded': 'No se ha podido cargar Kryptos Connect',
    'The connection could not be completed': 'No se ha podido completar la conexión',
    'Continue in the window that has opened': 'Continúa en la ventana que se ha abierto',
    'Try again': 'Reintentar',
    'Open in a new window': 'Abrir en una ventana nueva',
    'Open the window again': 'Volver a abrir la ventana',
    Close: 'Cerrar',
  },
  pl: {
    'Kryptos Connect could not be loaded': 'Nie udało się wczytać Kryptos Connect',
    'The connection could not be completed': 'Nie udało się dokończyć połączenia',
    'Continue in the window that has opened': 'Kontynuuj w oknie, które się otworzyło',
    'Try again': 'Spróbuj ponownie',
    'Open in a new window': 'Otwórz w nowym oknie',
    'Open the window again': 'Otwórz okno ponownie',
    Close: 'Zamknij',
  },
  it: {
    'Kryptos Connect could not be loaded': 'Non è stato possibile caricare Kryptos Connect',
    'The connection could not be completed': 'Non è stato possibile completare la connessione',
    'Continue in the window that has opened': 'Continua nella finestra che si è aperta',
    'Try again': 'Riprova',
    'Open in a new window': 'Apri in una nuova finestra',
    'Open the window again': 'Riapri la finestra',
    Close: 'Chiudi',
  },
  ar: {
    'Kryptos Connect could not be loaded': 'تعذّر تحميل Kryptos Connect',
    'The connection could not be completed': 'تعذّر إكمال الربط',
    'Continue in the window that has opened': 'تابع في النافذة التي فُتحت',
    'Try again': 'حاول مجددًا',
    'Open in a new window': 'فتح في نافذة جديدة',
    'Open the window again': 'إعادة فتح النافذة',
    Close: 'إغلاق',
  },
  ja: {
    'Kryptos Connect could not be loaded': 'Kryptos Connect を読み込めませんでした',
    'The connection could not be completed': '接続を完了できませんでした',
    'Continue in the window that has opened': '開いたウィンドウで続けてください',
    'Try again': 'もう一度試す',
    'Open in a new window': '新しいウィンドウで開く',
    'Open the window again': 'ウィンドウをもう一度開く',
    Close: '閉じる',
  },
  zh: {
    'Kryptos Connect could not be loaded': '无法加载 Kryptos Connect',
    'The connection could not be completed': '无法完成连接',
    'Continue in the window that has opened': '请在打开的窗口中继续',
    'Try again': '重试',
    'Open in a new window': '在新窗口中打开',
    'Open the window again': '重新打开窗口',
    Close: '关闭',
  },
};

/**
 * Says a card in the language that the page asks for, else in the first of the browser's that the widget speaks, as the
 * hosted app does. A language is known by its first part: `pt-BR` is `pt`. Where nothing is to be said it does nothing.
 */
export const translate = ({
  shadowRoot,
  language: asked,
}: Element & Pick<TextProperties, 'language'>): void => {
  const card = shadowRoot?.querySelector('div');
  for (const tag of [asked ?? '', ...navigator.languages]) {
    const language = tag.toLowerCase().split('-')[0] as keyof typeof catalogues | 'en';
    if (!card || language === 'en') return;
    const words: Words | undefined = catalogues[language];
    if (!words) continue;
    card.lang = language;
    card.dir = language === 'ar' ? 'rtl' : 'ltr';
    for (const part of card.children) part.textContent = words[part.textContent as Word] ?? part.textContent;
    return;
  }
};
