import type { KryptosConnectElement } from '@kryptos_connect/element';
import type { ReactElement } from 'react';
import type { KryptosConnectConfig } from './config.js';

/** What else of a button or a hook reaches the element. */
export interface WidgetOptions {
  /** Asks your backend for a link token. Needed to open; the type lets a button be shown before it is wired up. */
  readonly generateLinkToken?:
    | (() => Promise<string | { link_token: string; isAuthorized?: boolean | undefined }>)
    | undefined;
  /** The id of an integration to begin with. */
  readonly integrationName?: string | undefined;
  readonly extraConfig?:
    | {
        /** What stands in the widget's fields from the start. */
        readonly prefill?: KryptosConnectElement['prefill'];
      }
    | undefined;
}

/** By this attribute the page's CSS gives a theme its variables. */
export const setTheme = (widget: KryptosConnectElement, theme: string | null | undefined): void => {
  widget.dataset['kcTheme'] = theme ?? 'light';
};

/** A logo can cross into another window only as an address. */
const addressOf = (logo: KryptosConnectConfig['appLogo']): string =>
  (logo as ReactElement<{ src: string }> | undefined)?.props?.src ?? (logo as string);

/**
 * A `<kryptos-connect>` that is only there while it is open: the button on the page is React's. It stands in the dialog
 * that has the focus, where there is one, since a dialog may give the focus to nothing outside.
 */
export const createWidget = (
  config: Partial<KryptosConnectConfig>,
  { generateLinkToken, integrationName, extraConfig }: WidgetOptions,
): KryptosConnectElement => {
  const widget = Object.assign(document.createElement('kryptos-connect'), config, {
    appLogo: addressOf(config.appLogo),
    authMethods: config.authMethods?.join(' '),
    integration: integrationName,
    prefill: extraConfig?.prefill,
    generateLinkToken,
  });
  setTheme(widget, config.theme);
  widget.style.cssText = 'position:fixed;width:0;height:0;overflow:hidden';
  (document.activeElement?.closest('dialog,[role=dialog]') ?? document.body).append(widget);
  return widget;
};
