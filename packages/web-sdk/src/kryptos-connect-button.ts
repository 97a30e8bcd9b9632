'use client';

import { type ButtonHTMLAttributes, createElement, type MouseEvent, type ReactElement } from 'react';
import { useConfig } from './kryptos-connect-provider.js';
import { type KryptosConnectOptions, useKryptosConnect } from './use-kryptos-connect.js';

/** What a button takes: the flow's options, and all that a `<button>` does. */
export interface KryptosConnectButtonProps
  extends KryptosConnectOptions,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof KryptosConnectOptions> {
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
}

/** A button that opens Kryptos Connect. */
export const KryptosConnectButton = ({
  generateLinkToken,
  onSuccess,
  onError,
  onConnectSuccess,
  onConnectError,
  integrationName,
  extraConfig,
  size = 'md',
  className = '',
  children = 'Connect to Kryptos',
  onClick,
  ...attributes
}: KryptosConnectButtonProps): ReactElement => {
  const { theme = 'light' } = useConfig();
  const { open } = useKryptosConnect({
    generateLinkToken,
    onSuccess,
    onError,
    onConnectSuccess,
    onConnectError,
    integrationName,
    extraConfig,
  });
  return createElement(
    'button',
    {
      type: 'button',
      'data-kc-theme': theme,
      ...attributes,
      className: `kc-button kc-${size} ${className}`,
      onClick(event: MouseEvent<HTMLButtonElement>) {
        onClick?.(event);
        if (event.defaultPrevented) return;
        // Safari does not focus a pressed button, and the dialog gives the focus back to what had it.
        event.currentTarget.focus();
        open();
      },
    },
    children,
  );
};
