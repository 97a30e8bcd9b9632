import type { CssVars, WidgetConfig } from '@kryptos_connect/protocol';
import type { ElementProperties } from './element-properties.js';

type ConnectElement = HTMLElement & ElementProperties;

/** Whether the element is to look dark or light now. */
export const schemeOf = ({ theme }: ElementProperties): 'dark' | 'light' =>
  theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme:dark)').matches)
    ? 'dark'
    : 'light';

/** The `--kc-*` variables that hold for the element, its `cssVars` before the page's CSS. */
const cssVarsOf = (element: ConnectElement): CssVars => {
  const style = getComputedStyle(element);
  const vars: CssVars = {};
  for (const name of 'primary primary-hover primary-text bg-primary text-primary border border-radius'.split(
    ' ',
  ))
    vars[`--kc-${name}`] = style.getPropertyValue(`--kc-${name}`);
  return { ...vars, ...element.cssVars };
};

/**
 * What the page asks of the widget, as it stands: the frame leaves out what does not fit. A copy, since a port
 * refuses to carry functions.
 */
export const configOf = (element: ConnectElement): WidgetConfig =>
  JSON.parse(
    JSON.stringify({
      appName: element.appName?.slice(0, 200),
      appLogo: element.appLogo,
      theme: element.theme,
      language: element.language?.slice(0, 2),
      authMethods: element.authMethods?.split(' '),
      integration: element.integration,
      walletConnectProjectId: element.walletConnectProjectId,
      cssVars: cssVarsOf(element),
      prefill: element.prefill,
    }),
  );
