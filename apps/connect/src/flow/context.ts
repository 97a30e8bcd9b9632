import type { ClientMode, Copy, Language, Theme, WidgetUser } from '@kryptos_connect/protocol';
import { createContext } from '@lit/context';

/** What a page of its own says of the way back. */
export interface OwnPage {
  /** Whom it leads back to; empty until the server has told it. */
  readonly appName: string;
  /** Whether it goes back by itself; else it is a window that can be closed. */
  readonly returns: boolean;
}

/** Whom the app works for, and how it speaks to them. */
export interface Session {
  /** The app that asks; its name is empty until the server has told it. */
  readonly app: { readonly name: string; readonly logo: string | undefined };
  readonly mode: ClientMode | undefined;
  readonly user: WidgetUser | undefined;
  /** The origin of the page that opened us. */
  readonly hostOrigin: string | undefined;
  /** Set where this is a page of its own, not one that a host has opened and speaks with. */
  readonly ownPage: OwnPage | undefined;
  /** The host's own words for the first screen. */
  readonly copy: Copy | undefined;
  readonly clientId: string | undefined;
  readonly theme: Theme;
  readonly language: Language;
}

/** The session, given by `kc-app` to everything inside it. */
export const sessionContext = createContext<Session>(Symbol('session'));
