import type { MessageKey } from '../../locales/message.js';

/**
 * What keeps a text from being an address. `unfinished`: it could still become one as it is typed.
 * `count` and `character` are values of the message.
 */
export interface AddressFault {
  readonly message: MessageKey & `address.${string}`;
  readonly unfinished?: boolean;
  readonly count?: number;
  readonly character?: string;
}
