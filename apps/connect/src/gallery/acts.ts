import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What a person has done by the time of a scene, on the element that it is put on: `html`<kc-x-step ${after(press('.stop'))}>``. */
type Act = (step: LitElement) => unknown;

/** Resolves when everything in a place has drawn itself. */
export const drawn = async (place: ParentNode): Promise<void> => {
  for (const element of place.querySelectorAll<LitElement>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
};

let acted: Promise<unknown> = Promise.resolve();

/** Resolves when what belongs to the scene has been done. */
export const allActed = (): Promise<unknown> => acted;

/** Does it once the element has drawn itself. */
export const after = (act: Act) =>
  ref((element) => {
    if (!element) return;
    const step = element as LitElement;
    acted = step.updateComplete.then(() => drawn(step.renderRoot)).then(() => act(step));
  });

/** The first element of a selector, through all shadow roots. */
const find = (root: ParentNode, selector: string): HTMLElement | undefined => {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot && find(shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
};

/** Presses what a selector finds, and there what the next one finds. */
export const press =
  (...selectors: readonly string[]): Act =>
  ({ renderRoot }) => {
    let found: HTMLElement | undefined;
    for (const selector of selectors) found = find(found?.shadowRoot ?? renderRoot, selector);
    found?.click();
  };

/** Unfolds every section, and goes to the end of what scrolls. */
export const scrollDown: Act = ({ renderRoot }) => {
  for (const section of renderRoot.querySelectorAll('details')) section.open = true;
  const place = find(renderRoot, '.scroller') ?? find(renderRoot, '.body');
  if (place) place.scrollTop = place.scrollHeight;
};

/** Types into the first field. */
export const type =
  (text: string): Act =>
  ({ renderRoot }) => {
    const field = find(renderRoot, 'input');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
