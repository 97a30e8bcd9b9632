import { pause } from './actions.js';
import type { WebKitDocument } from './document.js';
import { type Injected, parseAriaSnapshot } from './injected-script.js';

/** What Playwright's matchers ask of a locator. The names are theirs. */
export interface Asked {
  readonly isNot: boolean;
  readonly timeout?: number;
  readonly expectedText?: readonly unknown[];
  readonly expectedNumber?: number;
  readonly expectedValue?: unknown;
  readonly expressionArg?: unknown;
  readonly useInnerText?: boolean;
}

/** What they take for an answer: `matches` is as if `isNot` had not been asked. */
export interface Verdict {
  readonly matches: boolean;
  readonly received?: unknown;
  readonly timedOut?: boolean;
  readonly errorMessage?: string;
  readonly log?: readonly string[];
}

interface Look {
  readonly matches: boolean;
  readonly received?: unknown;
  readonly missing?: boolean;
  readonly tooMany?: number;
}

const takesMany = (expression: string) => expression === 'to.have.count' || expression.endsWith('.array');

/** Runs in the document. */
const look = (
  elements: Element[],
  injected: Injected,
  { many, options }: { readonly many: boolean; readonly options: object },
): Promise<Look> | Look => {
  if (!many && elements.length > 1) return { matches: false, tooMany: elements.length };
  if (!many && elements.length === 0) return { matches: false, missing: true };
  return injected.expect(elements[0], options, elements, true);
};

/** What holds of an element that is not there. */
const lookAtNothing = (expression: string, asked: Asked): Look => {
  if (expression === 'to.have.count') return { matches: asked.expectedNumber === 0, received: { value: 0 } };
  if (takesMany(expression))
    return { matches: (asked.expectedText?.length ?? 0) === 0, received: { value: [] } };
  if (expression === 'to.be.hidden' || expression === 'to.be.detached') return { matches: true };
  if (['to.be.visible', 'to.be.attached', 'to.be.in.viewport'].includes(expression))
    return { matches: false };
  return { matches: asked.isNot, missing: true };
};

/** Looks at what a selector finds until it is as expected, as Playwright's own locators do. */
export const meets = async (
  document: WebKitDocument,
  selector: string,
  expression: string,
  { timeout = 0, ...asked }: Asked,
): Promise<Verdict> => {
  const deadline = Date.now() + timeout;
  const options = {
    ...asked,
    expression,
    ...(expression === 'to.match.aria'
      ? { expectedValue: parseAriaSnapshot(String(asked.expectedValue)) }
      : {}),
  };
  for (;;) {
    const seen = await document.session.alone(() =>
      document.query(selector, look, { many: takesMany(expression), options }),
    );
    if (seen?.value.tooMany) throw new Error(`Not one element but ${seen.value.tooMany}: ${selector}`);
    const { matches, received, missing } =
      seen && !seen.value.missing ? seen.value : lookAtNothing(expression, asked);
    if (matches !== asked.isNot) return { matches };
    if (Date.now() > deadline)
      return {
        matches,
        received,
        timedOut: true,
        log: [`  in WebKitGTK: ${selector}`],
        ...(missing ? { errorMessage: 'element(s) not found' } : {}),
      };
    await pause();
  }
};
