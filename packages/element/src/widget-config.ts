import type { CssVars, WidgetConfig } from '@kryptos_connect/protocol';
import { type ElementProperties, wishes } from './element-properties.js';

type ConnectElement = HTMLElement & ElementProperties;

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
 * What the page asks of the widget, as it stands: the frame reads what fits, and leaves out the rest. A copy, since a
 * port refuses to carry functions, and of bounded size, since the frame refuses what is too large.
 */
export const configOf = (element: ConnectElement): WidgetConfig => {
  const config: Record<string, unknown> = { cssVars: cssVarsOf(element) };
  for (const name of wishes) config[name] = element[name];
  return JSON.parse(JSON.stringify(config, (_, value) => value?.slice?.(0, 40_000) ?? value));
};
