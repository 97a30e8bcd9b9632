import { STEPS } from '@kryptos_connect/protocol';
import type { ResumeHint } from './flow/requests.js';
import { type State, stepOf } from './flow/state.js';
import { storageName } from './storage-name.js';

const PREFIX = 'kc-resume:';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 320 ? value : undefined;

/** What was stored, as far as it is what we store. */
const parse = (stored: string | null): ResumeHint | undefined => {
  const value: unknown = JSON.parse(stored ?? 'null');
  if (typeof value !== 'object' || value === null) return undefined;
  const { step, email, workspaceId, integration } = value as Record<string, unknown>;
  return STEPS.some((known) => known === step)
    ? {
        step: step as ResumeHint['step'],
        email: text(email),
        workspaceId: text(workspaceId),
        integration: text(integration),
      }
    : undefined;
};

/** What is worth remembering of a state, for a reload of the frame. No token, no code, no address of a wallet. */
export const hintOf = (state: State): ResumeHint | undefined => {
  if (state.step === 'loading' || state.step === 'problem' || state.step === 'ended') return undefined;
  return {
    step: stepOf(state.step),
    email: state.step === 'code' ? state.email : undefined,
    workspaceId: stepOf(state.step) === 'consent' ? state.drafts.workspaceId : undefined,
    integration: 'integration' in state ? state.integration.id : undefined,
  };
};

/**
 * Remembers in this tab where a person was. A frame of a third party may be without storage or without digests;
 * then nothing is remembered, and the server's facts alone say how it goes on.
 */
export class ResumeHints {
  #key: Promise<string | undefined> = Promise.resolve(undefined);

  /** From now on it is about this link token. */
  use(linkToken: string): void {
    this.#key = storageName(PREFIX, linkToken).catch(() => undefined);
  }

  /** From now on it is about another link token, which takes over what was remembered. */
  async moveTo(linkToken: string): Promise<void> {
    const before = this.#key;
    this.use(linkToken);
    try {
      const [from, to] = await Promise.all([before, this.#key]);
      if (from === undefined || to === undefined) return;
      const hint = sessionStorage.getItem(from);
      sessionStorage.removeItem(from);
      // What the person did meanwhile is newer.
      if (hint !== null && sessionStorage.getItem(to) === null) sessionStorage.setItem(to, hint);
    } catch {
      // Nothing was remembered.
    }
  }

  /** What was remembered with this link token. */
  async read(): Promise<ResumeHint | undefined> {
    try {
      const key = await this.#key;
      return key === undefined ? undefined : parse(sessionStorage.getItem(key));
    } catch {
      return undefined;
    }
  }

  /** Remembers a hint, or forgets what was remembered. */
  async write(hint: ResumeHint | undefined): Promise<void> {
    try {
      const key = await this.#key;
      if (key === undefined) return;
      if (hint) sessionStorage.setItem(key, JSON.stringify(hint));
      else sessionStorage.removeItem(key);
    } catch {
      // Without storage there is nothing to remember, and nothing to tell anyone.
    }
  }
}
