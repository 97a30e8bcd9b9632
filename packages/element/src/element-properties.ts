import type { Copy, CssVariableName, WidgetConfig } from '@kryptos_connect/protocol';

/** What `generateLinkToken` and the answer of `link-token-url` hold. */
export interface LinkTokenAnswer {
  readonly link_token: string;
  /** Whether the token is a returning user's. */
  readonly isAuthorized?: boolean | undefined;
  /** Where the flow is a page of its own: what `POST /link-token` answers with a `redirect_uri`. `mode="redirect"` needs it. */
  readonly hosted_url?: string | undefined;
}

/** The attributes that are properties too, as text or `null`. Which of them means what: the element's own comment. */
export interface TextProperties {
  clientId: string | null;
  appName: string | null;
  appLogo: string | null;
  linkToken: string | null;
  linkTokenUrl: string | null;
  exchangeUrl: string | null;
  theme: string | null;
  language: string | null;
  authMethods: string | null;
  integration: string | null;
  mode: string | null;
  size: string | null;
  walletConnectProjectId: string | null;
  connectOrigin: string | null;
  name: string | null;
}

/** What is set by script alone. */
export interface ScriptProperties {
  /** Asks the page's backend for a link token. Its rejection becomes the `cause` of an `error` event. */
  generateLinkToken?: (() => Promise<string | LinkTokenAnswer>) | null | undefined;
  /** `--kc-*` variables by name, which win over those of the page's CSS. */
  cssVars?: Readonly<Partial<Record<CssVariableName, string>>> | null | undefined;
  /** What stands in the widget's fields from the start. */
  prefill?: WidgetConfig['prefill'] | null;
  /** The page's own words on the first screen, in place of the widget's: text, never markup. */
  copy?: Readonly<Copy> | null | undefined;
}

/** What an open widget follows. */
export type WidgetChanges = Partial<Pick<TextProperties, 'theme' | 'language'>> &
  Pick<ScriptProperties, 'cssVars' | 'copy'>;

export interface ElementProperties extends TextProperties, ScriptProperties {
  disabled: boolean;
  /** The public token of the last success: the form field's value. */
  value: string | null;
  /** How many messages of the frame were not taken: malformed, replayed, too many, or out of place. */
  droppedMessages: number;
}

const names =
  'prefill copy appName appLogo theme language authMethods integration walletConnectProjectId clientId linkToken linkTokenUrl exchangeUrl mode size connectOrigin name'.split(
    ' ',
  );

/** Those that are wishes of how the widget is to be. The first two can't be written as attributes. */
export const wishes = names.slice(0, 9) as readonly (keyof TextProperties | 'prefill' | 'copy')[];

/** Gives a class of elements the properties of `TextProperties`, each the mirror of its attribute. */
export const mirrorAttributes = (prototype: HTMLElement): void => {
  for (const name of names.slice(2)) {
    // In an HTML document the case of an attribute's name does not count.
    const attribute = name.replace(/[A-Z]/g, '-$&');
    Object.defineProperty(prototype, name, {
      get(this: HTMLElement) {
        return this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: string | null | undefined) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
};
