import type { StepName } from './flow/state.js';
import { knowAllTexts } from './language.js';
import { knowAllViews } from './views.js';

type Load = () => Promise<unknown>;

/**
 * Where each step's element comes from. What is seen first, and what is seen when nothing can be loaded any more,
 * is part of the app itself; the others come when they are near.
 */
const MODULES: { readonly [S in StepName]: Load | undefined } = {
  loading: undefined,
  'sign-in': undefined,
  problem: undefined,
  ended: undefined,
  code: () => import('./steps/code/kc-code-step.js'),
  workspace: () => import('./steps/workspace/kc-workspace-step.js'),
  consent: () => import('./steps/consent/kc-consent-step.js'),
  elsewhere: () => import('./steps/elsewhere/kc-elsewhere-step.js'),
  accounts: () => import('./steps/accounts/kc-accounts-step.js'),
  'connect-address': () => import('./steps/connect-address/kc-connect-address-step.js'),
  connecting: () => import('./steps/connecting/kc-connecting-step.js'),
  sharing: () => import('./steps/sharing/kc-sharing-step.js'),
  done: () => import('./steps/done/kc-done-step.js'),
};

/** What may come after each step, the likeliest first. */
const AFTER: { readonly [S in StepName]: readonly StepName[] } = {
  loading: [],
  'sign-in': ['consent', 'code', 'workspace'],
  code: ['consent', 'workspace'],
  workspace: ['consent'],
  consent: ['accounts', 'elsewhere'],
  elsewhere: [],
  accounts: ['connect-address', 'done', 'sharing'],
  'connect-address': ['connecting', 'accounts'],
  connecting: ['accounts'],
  sharing: [],
  done: [],
  problem: [],
  ended: [],
};

/** Loads the elements that draw the steps, each once. */
export class StepModules {
  readonly #loaded = new Set<StepName>();

  /** Whether a step can be drawn now. */
  has(step: StepName): boolean {
    return MODULES[step] === undefined || this.#loaded.has(step);
  }

  /** Loads what draws a step. Rejects if that can not be had. */
  async load(step: StepName): Promise<void> {
    if (this.has(step)) return;
    await Promise.all([MODULES[step]?.(), knowAllTexts(), knowAllViews()]);
    this.#loaded.add(step);
  }

  /** Loads what may come next while nothing else is to be done. A failure is met again when it is needed. */
  prefetchAfter(step: StepName): void {
    const prefetch = async () => {
      for (const following of AFTER[step]) await this.load(following).catch(() => {});
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void prefetch());
    else setTimeout(() => void prefetch(), 200);
  }
}
