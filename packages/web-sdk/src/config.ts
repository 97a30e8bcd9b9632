import type { ElementProperties } from '@kryptos_connect/element';
import type { ReactNode } from 'react';

/** What holds for every button and hook: given to the provider, or to `KryptosConnect.init`. */
export interface KryptosConnectConfig {
  /** The application's name, as the widget shows it. */
  readonly appName: string;
  /** Its logo: an `https:` or `data:image/` URL, or an image element, of which `src` is taken. */
  readonly appLogo?: ReactNode;
  /** The application's client id. */
  readonly clientId: string;
  /** Light without it; `auto` follows the system. */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /** A WalletConnect project of one's own. */
  readonly walletConnectProjectId?: string | undefined;
  /** One of `en fr de pt sv es pl it ar ja zh`. */
  readonly language?: string | undefined;
  /** How a person may sign in: all ways without it. */
  readonly authMethods?: readonly ('email' | 'anonymous')[] | undefined;
  /** `--kc-*` variables by name, which win over those of the page's CSS. */
  readonly cssVars?: ElementProperties['cssVars'];
  /** The page's own words on the first screen, in place of the widget's: text, never markup. */
  readonly copy?: ElementProperties['copy'];
  /** A dialog without it. */
  readonly mode?: 'modal' | 'popup' | 'redirect' | undefined;
  /** The element's code from here, for example `https://connect.kryptos.io/v1/kryptos-connect.js`, and not out of the bundle. */
  readonly scriptUrl?: string | undefined;
  /** The origin of the hosted app, where it is not the usual one: `http://localhost:4400`, for example. */
  readonly connectOrigin?: string | undefined;
}
