import { createElement } from './create-element.js';

/** What stands in the frame's place until it answers: the shape of the sign-in card. */
export const loadingCard = (): HTMLElement =>
  createElement('div', { part: 'loading', role: 'status', 'aria-label': 'Loading' });

const button = (label: string, action: () => void): HTMLElement => {
  const element = createElement('button', { type: 'button' }, label);
  element.onclick = action;
  return element;
};

/** What stands there when it can't go on: what happened, and the ways out. */
export const failedCard = (title: string, retry: () => void, close: () => void): HTMLElement =>
  createElement(
    'div',
    { part: 'failed', role: 'alert' },
    createElement('h2', {}, title),
    button('Try again', retry),
    button('Close', close),
  );

/** The hosted app's frame, with no more rights than it needs. Its address holds the client's id and no secret. */
export const hostedFrame = (connectOrigin: string, clientId: string): HTMLIFrameElement =>
  createElement('iframe', {
    part: 'frame',
    title: 'Kryptos Connect',
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    // Without a list of origins each is for the origin of `src` alone.
    allow: 'clipboard-write;publickey-credentials-get;publickey-credentials-create;ethereum',
    referrerpolicy: 'strict-origin',
    src: `${connectOrigin}/connect?client_id=${encodeURIComponent(clientId)}`,
  });
