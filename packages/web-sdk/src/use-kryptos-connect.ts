'use client';

import type { KryptosConnectElement } from '@kryptos_connect/element';
import { useEffect, useReducer, useRef } from 'react';
import { errorOf, type KryptosConnectError } from './kryptos-connect-error.js';
import { useConfig } from './kryptos-connect-provider.js';
import { loadElement } from './load-element.js';
import { createWidget, setTheme, type WidgetOptions } from './widget.js';

/** What a person's consent gives: a token that your backend exchanges, once. */
export interface UserConsent {
  public_token: string;
}

export interface KryptosConnectOptions extends WidgetOptions {
  /** The person has connected. `null`: they had before, and there is nothing to exchange. */
  readonly onSuccess?: ((userConsent: UserConsent | null) => void) | undefined;
  /** Something went wrong. The widget stays open where the person can try again. */
  readonly onError?: ((error: KryptosConnectError) => void) | undefined;
  /** The same as `onSuccess`. */
  readonly onConnectSuccess?: ((userConsent: UserConsent | null) => void) | undefined;
  /** The same as `onError`, and also when the person leaves: then `code` is `DISMISSED`. */
  readonly onConnectError?: ((error: KryptosConnectError) => void) | undefined;
}

export interface KryptosConnectState {
  /** Whether the element's code is there. `open` waits for it. */
  readonly ready: boolean;
  /** Where the last opening stands, or how it ended. */
  readonly status: 'idle' | 'open' | 'success' | 'error' | 'exit';
  /** The last error of that opening. */
  readonly error?: KryptosConnectError | undefined;
}

export interface KryptosConnectHandle extends KryptosConnectState {
  /** Opens the widget, out of a press. Nothing where it is open. */
  readonly open: () => void;
  readonly close: () => void;
}

type Opening = { widget?: KryptosConnectElement };

/** Opens Kryptos Connect from a control of one's own. */
export const useKryptosConnect = (options: KryptosConnectOptions): KryptosConnectHandle => {
  const config = useConfig();
  const { theme, language, cssVars, copy, scriptUrl } = config;
  // As text: an object that is written down in a render is another each time.
  const look = JSON.stringify([theme, language, cssVars, copy]);
  const [state, tell] = useReducer(
    (before: KryptosConnectState, change: Partial<KryptosConnectState>) => ({ ...before, ...change }),
    { ready: false, status: 'idle' },
  );
  const latest = useRef({ config, options });
  const current = useRef<Opening | undefined>(undefined);

  useEffect(() => {
    latest.current = { config, options };
  });
  useEffect(() => {
    const widget = current.current?.widget;
    if (!widget) return;
    const [theme, language, cssVars, copy] = JSON.parse(look);
    setTheme(widget, theme);
    widget.update({ theme, language, cssVars, copy });
  }, [look]);
  useEffect(() => {
    let gone = false;
    loadElement(scriptUrl).then(
      () => gone || tell({ ready: true }),
      // It is tried again, and told, when someone wants it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [scriptUrl]);
  useEffect(
    () => () => {
      const widget = current.current?.widget;
      current.current = undefined;
      widget?.remove();
    },
    [],
  );

  const fail = (error: KryptosConnectError) => {
    const { onError, onConnectError } = latest.current.options;
    tell({ status: 'error', error });
    onError?.(error);
    onConnectError?.(error);
  };

  const show = (opening: Opening) => {
    const { config, options } = latest.current;
    const widget = createWidget(config, options);
    opening.widget = widget;
    const on: typeof widget.addEventListener = (type: string, listener: EventListener) =>
      // What ends because React took it off the page is no news.
      widget.addEventListener(type, (event) => current.current === opening && listener(event));
    on('success', ({ detail }) => {
      const { onSuccess, onConnectSuccess } = latest.current.options;
      tell({ status: 'success', error: undefined });
      onSuccess?.(detail);
      onConnectSuccess?.(detail);
    });
    on('error', ({ detail }) => fail(errorOf(detail)));
    on('exit', ({ detail }) => {
      tell({ status: 'exit' });
      // Where it could not go on, that was told.
      if (!detail.error)
        latest.current.options.onConnectError?.(
          errorOf({ code: 'DISMISSED', message: `Kryptos Connect was left: ${detail.status}`, ...detail }),
        );
    });
    on('close', () => {
      current.current = undefined;
      widget.remove();
    });
    tell({ status: 'open', error: undefined });
    widget.open();
  };

  return {
    ...state,
    open() {
      if (current.current) return;
      const opening: Opening = {};
      current.current = opening;
      loadElement(latest.current.config.scriptUrl).then(
        () => current.current === opening && show(opening),
        (reason: unknown) => {
          if (current.current !== opening) return;
          current.current = undefined;
          fail(errorOf({ code: 'UNAVAILABLE', message: `${reason}` }));
        },
      );
    },
    close() {
      const widget = current.current?.widget;
      if (widget) widget.close();
      else current.current = undefined;
    },
  };
};
