import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

// Playwright's own selectors, waits and expectations are a script that it puts into every document. The same script
// does that here, out of the pinned playwright-core: a version that keeps it elsewhere fails at once, by name.

const require = createRequire(import.meta.url);

/** The part of the script that is used here. */
export interface Injected {
  parseSelector(selector: string): unknown;
  querySelectorAll(selector: unknown, root: Document): Element[];
  retarget(element: Element, behavior: 'none' | 'follow-label'): Element | null;
  elementState(element: Element, state: string, frameVisible: boolean): { readonly matches: boolean };
  expectHitTarget(
    point: { readonly x: number; readonly y: number },
    element: Element,
  ): 'done' | { readonly hitTargetDescription: string };
  /** Sets what can be set, and gives `needsinput` where the text has to be typed over the selection. */
  fill(element: Element, value: string): 'done' | 'needsinput' | `error:${string}`;
  expect(
    element: Element | undefined,
    options: object,
    elements: readonly Element[],
    frameVisible: boolean,
  ): Promise<{ readonly matches: boolean; readonly received?: unknown }>;
}

const sourceIn = (bundle: string): string => {
  const start = bundle.indexOf('// packages/playwright-core/src/generated/injectedScriptSource.ts');
  const literal = /source\d* = ('(?:[^'\\]|\\.)*')/.exec(start < 0 ? '' : bundle.slice(start))?.[1];
  if (!literal)
    throw new Error('This playwright-core keeps its injected script elsewhere: use the pinned version.');
  return runInNewContext(literal) as string;
};

const options = {
  isUnderTest: false,
  sdkLanguage: 'javascript',
  frameSeq: 0,
  testIdAttributeName: 'data-testid',
  stableRafCount: 1,
  browserName: 'webkit',
  shouldPrependErrorPrefix: false,
  isUtilityWorld: false,
  customEngines: [],
};

let expression: string | undefined;

/** An expression that makes the script's object in a document. */
export const injectedScript = (): string => {
  expression ??= `(() => { const module = {};
${sourceIn(readFileSync(require.resolve('playwright-core/lib/coreBundle'), 'utf8'))}
return new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)}); })()`;
  return expression;
};

/** The part of Playwright's own code outside of the browser that is used here. */
interface Isomorphic {
  escapeForTextSelector(text: string | RegExp, exact: boolean): string;
  escapeForAttributeSelector(value: string | RegExp, exact: boolean): string;
  parseAriaSnapshotUnsafe(yaml: unknown, text: string): unknown;
}

/** How Playwright writes texts into selectors. */
export const { escapeForTextSelector, escapeForAttributeSelector, parseAriaSnapshotUnsafe } =
  require('playwright-core/lib/coreBundle').iso as Isomorphic;

/** An ARIA snapshot as it stands in a test, in the form that the script compares with. */
export const parseAriaSnapshot = (text: string): unknown =>
  parseAriaSnapshotUnsafe(require('playwright-core/lib/utilsBundle').yaml, text);
