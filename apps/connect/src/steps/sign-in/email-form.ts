import type { MessageKey } from '../../locales/message.js';

/** What keeps an e-mail address from being one, or `undefined`. The server has the last word. */
export const emailFault = (email: string): (MessageKey & `signIn.email${string}`) | undefined => {
  if (email === '') return 'signIn.emailMissing';
  if (!email.includes('@')) return 'signIn.emailNoAt';
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email) ? undefined : 'signIn.emailIncomplete';
};
