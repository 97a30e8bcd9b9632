'use client';

import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';
import type { KryptosConnectConfig } from './config.js';
import { initial } from './kryptos-connect.js';

export interface KryptosConnectProviderProps {
  readonly config: KryptosConnectConfig;
  readonly children?: ReactNode;
}

const Config = createContext<Partial<KryptosConnectConfig>>({});

/** The config that holds here: what `init` was given, and over it what the nearest provider has. */
export const useConfig = (): Partial<KryptosConnectConfig> => ({
  ...initial.config,
  ...useContext(Config),
});

/** Gives its config to every button and hook inside. */
export const KryptosConnectProvider = ({ config, children }: KryptosConnectProviderProps): ReactElement =>
  createElement(Config.Provider, { value: config }, children);
