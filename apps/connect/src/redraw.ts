import type { LitElement } from 'lit';

/** Draws every element below anew, with what was typed and chosen in it: texts are read when they are drawn. */
export const redraw = (root: ParentNode): void => {
  for (const element of root.querySelectorAll<LitElement>('*')) {
    element.requestUpdate?.();
    if (element.shadowRoot) redraw(element.shadowRoot);
  }
};
