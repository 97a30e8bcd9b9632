import { isPassing, type WebKitDocument } from './document.js';
import type { ElementReference } from './session.js';

/** How long an action waits for its element, as long as an expectation does. In milliseconds. */
export const PATIENCE_MS = 10_000;

/** What an element has to be before something is done with it. `hittable`: nothing lies over its middle. */
export type State = 'visible' | 'enabled' | 'editable' | 'stable' | 'hittable';

type Readiness = { readonly element: Element; readonly box: string } | { readonly why: string };

/** Runs in the document: the one element that is meant, scrolled into view, or what it still lacks. */
const readiness = (
  elements: Element[],
  injected: import('./injected-script.js').Injected,
  states: readonly State[],
): Readiness => {
  const [found] = elements;
  if (!found) return { why: 'it is not there' };
  if (elements.length > 1) return { why: `it is not one element but ${elements.length}` };
  const element = injected.retarget(found, states.includes('editable') ? 'follow-label' : 'none') ?? found;
  for (const state of states)
    if (state !== 'stable' && state !== 'hittable' && !injected.elementState(element, state, true).matches)
      return { why: `it is not ${state}` };
  if (states.length > 0) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  if (states.includes('hittable')) {
    const hit = injected.expectHitTarget({ x: x + width / 2, y: y + height / 2 }, element);
    if (hit !== 'done') return { why: `${hit.hitTargetDescription} lies over it` };
  }
  return { element, box: [x, y, width, height].join() };
};

export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

/**
 * Waits until the element that a selector finds is as it has to be, and then does something with it. The session is
 * free between two looks.
 */
export const perform = async <Result>(
  document: WebKitDocument,
  selector: string,
  states: readonly State[],
  action: (element: ElementReference) => Promise<Result>,
  timeout = PATIENCE_MS,
): Promise<Result> => {
  const deadline = Date.now() + timeout;
  let why = 'its frame is not there';
  let box = '';
  const attempt = async (): Promise<{ readonly result: Result } | undefined> => {
    const found = (await document.query(selector, readiness, states))?.value;
    if (!found || 'why' in found) {
      why = found?.why ?? why;
      return undefined;
    }
    if (states.includes('stable') && found.box !== box) {
      box = found.box;
      why = 'it moves';
      return undefined;
    }
    try {
      // What is an element in the document is a reference out here.
      return { result: await action(found.element as unknown as ElementReference) };
    } catch (error) {
      if (!isPassing(error)) throw error;
      return undefined;
    }
  };
  for (;;) {
    const done = await document.session.alone(attempt);
    if (done) return done.result;
    if (Date.now() > deadline) throw new Error(`After ${timeout} ms ${why}: ${selector}`);
    await pause();
  }
};
