import type { ClientMode, Language, Theme, WidgetUser } from '@kryptos_connect/protocol';
import { createContext } from '@lit/context';

/** Whom the app works for, and how it speaks to them. */
export interface Session {
  /** The app that asks; its name is empty until the server has told it. */
  readonly app: { readonly name: string; readonly logo: string | undefined };
  readonly mode: ClientMode | undefined;
  readonly user: WidgetUser | undefined;
  /** The origin of the page that opened us. */
  readonly hostOrigin: string | undefined;
  readonly clientId: string | undefined;
  readonly theme: Theme;
  readonly language: Language;
}

/** The session, given by `kc-app` to everything inside it. */
export const sessionContext = createContext<Session>(Symbol('session'));
