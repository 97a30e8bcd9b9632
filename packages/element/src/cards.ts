import { createElement } from './create-element.js';
import type { Word } from './words.js';

/** What a card's buttons do, by their labels. In English: what `words.ts` translates. */
export type Actions = Readonly<Partial<Record<Word, () => unknown>>>;

/** What stands there when it can't go on by itself: what happened, and the ways on. */
export const card = (title: Word, actions: Actions, part = 'failed'): HTMLElement =>
  createElement(
    'div',
    { part, role: 'alert' },
    createElement('h2', {}, title),
    ...Object.keys(actions).map((label) => {
      const button = createElement('button', {}, label);
      button.onclick = actions[label as Word] as () => unknown;
      return button;
    }),
  );

/** The hosted app's frame, with no more rights than it needs. Its address holds the client's id and no secret. */
export const hostedFrame = (connectOrigin: string, clientId: string | null): HTMLIFrameElement =>
  createElement('iframe', {
    part: 'frame',
    title: 'Kryptos Connect',
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    // Without a list of origins each is for the origin of `src` alone.
    allow: 'clipboard-write;publickey-credentials-get;publickey-credentials-create;ethereum',
    referrerpolicy: 'strict-origin',
    src: `${connectOrigin}/connect?client_id=${clientId}`,
  });
