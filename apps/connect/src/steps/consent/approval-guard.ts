import { type Watch, watchVisibility } from './visibility.js';

/** How long `Allow` has to be in plain sight before a press counts. */
export const IN_SIGHT_MS = 800;

/** What a press is taken for. `covered` is worth telling the person; `early` passes by itself. */
export type Verdict = 'approved' | 'early' | 'covered' | 'untrusted';

interface Senses {
  readonly now?: () => number;
  readonly watch?: Watch;
}

/**
 * Believes a press only where a person can have meant it, against clickjacking:
 * - the button has been in plain sight for {@link IN_SIGHT_MS}, and still is;
 * - the pointer or the key went down after that;
 * - the browser says that a person did it (`isTrusted`).
 *
 * A press that comes too early is forgotten: the next one starts anew.
 */
export class ApprovalGuard {
  private readonly now: () => number;
  private readonly watch: Watch;
  private seenSince: number | undefined;
  private downAt: number | undefined;
  private heldSince = Number.NEGATIVE_INFINITY;
  private watching: AbortController | undefined;

  constructor({ now = () => performance.now(), watch = watchVisibility }: Senses = {}) {
    this.now = now;
    this.watch = watch;
  }

  /** Watches a button, until `release`. */
  guard(button: Element): void {
    this.release();
    this.watching = new AbortController();
    const { signal } = this.watching;
    const down = (event: Event) => {
      if (!event.isTrusted) return;
      // A key that is held down goes down once, however often the browser repeats it; perhaps elsewhere.
      if (!(event as Partial<KeyboardEvent>).repeat) this.heldSince = this.now();
      this.downAt = this.heldSince;
    };
    button.addEventListener('pointerdown', down, { signal });
    button.addEventListener('keydown', down, { signal });
    this.watch(button, (seen) => this.see(seen), signal);
  }

  /** Stops watching. Nothing is approved until it guards again. */
  release(): void {
    this.watching?.abort();
    this.watching = undefined;
    this.seenSince = undefined;
    this.downAt = undefined;
    this.heldSince = Number.NEGATIVE_INFINITY;
  }

  /** What a `click` is taken for. Assistive technology clicks without going down before. */
  judge(click: Pick<Event, 'isTrusted'>): Verdict {
    const start = this.downAt ?? this.now();
    this.downAt = undefined;
    if (!click.isTrusted) return 'untrusted';
    if (this.seenSince === undefined) return 'covered';
    return start - this.seenSince >= IN_SIGHT_MS ? 'approved' : 'early';
  }

  private see(seen: boolean): void {
    if (!seen) this.seenSince = undefined;
    else this.seenSince ??= this.now();
  }
}
