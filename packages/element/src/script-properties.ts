import type { ScriptProperties } from './element-properties.js';

/** All of them, or this does not compile. */
const names: Record<keyof ScriptProperties, true> = {
  generateLinkToken: true,
  cssVars: true,
  prefill: true,
  copy: true,
};

/**
 * Gives a class of elements accessors for what is set by script alone. Without a framework it needs none: a framework looks
 * whether an element has them, and writes an attribute where it does not. For bundles, which frameworks are in: the loader
 * does without.
 */
export const declareScriptProperties = (prototype: HTMLElement): void => {
  for (const name in names) {
    const values = new WeakMap<HTMLElement, unknown>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return values.get(this);
      },
      set(this: HTMLElement, value: unknown) {
        values.set(this, value);
      },
    });
  }
};
