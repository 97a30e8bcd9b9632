import { html, type LitElement, render } from 'lit';
import { steps } from '../../locales/en/steps.js';
import { learn } from '../../locales/message.js';
import { adoptTokens } from '../tokens.js';

learn('en', steps);

/** Draws a template into the page and gives its first element when it stands. What stood there before goes. */
export const mount = async <E extends LitElement>(template: unknown): Promise<E> => {
  adoptTokens();
  document.querySelector('#stage')?.remove();
  const stage = document.createElement('div');
  stage.id = 'stage';
  document.body.append(stage);
  render(html`${template}`, stage);
  const element = stage.firstElementChild as E;
  await settled(element);
  return element;
};

/** Waits until an element and what it is made of has been drawn. */
export const settled = async (element: LitElement): Promise<void> => {
  await element.updateComplete;
  const parts = [...element.renderRoot.querySelectorAll<LitElement>('*')].filter(
    (part) => part.updateComplete,
  );
  for (const part of parts) await settled(part);
  await element.updateComplete;
};

/** The first element that fits, however deep the shadow roots are in which it stands. */
export const deep = <E extends Element = HTMLElement>(root: ParentNode, selector: string): E => {
  const found = find(root, selector);
  if (!found) throw new Error(`Nothing fits ${selector}.`);
  return found as E;
};

const find = (root: ParentNode, selector: string): Element | null => {
  const here = root.querySelector(selector);
  if (here) return here;
  const hosts = [
    ...(root instanceof Element && root.shadowRoot ? [root] : []),
    ...root.querySelectorAll('*'),
  ];
  for (const { shadowRoot } of hosts) {
    const there = shadowRoot && find(shadowRoot, selector);
    if (there) return there;
  }
  return null;
};

/** Collects the events of a name from now on. */
export const collect = <E extends Event = CustomEvent>(target: EventTarget, name: string): E[] => {
  const events: E[] = [];
  target.addEventListener(name, (event) => events.push(event as E));
  return events;
};
