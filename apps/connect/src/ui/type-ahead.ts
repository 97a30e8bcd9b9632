/** Letters typed within this time belong together. */
const TOGETHER_MS = 700;

/** Finds a row by the letters that are typed on a list, as native lists do. */
export class TypeAhead {
  private typed = '';
  private lastMs = Number.NEGATIVE_INFINITY;

  /** Takes a letter typed at `nowMs`; the index of the row it leads to from `current`, or -1. */
  find(letter: string, nowMs: number, labels: readonly string[], current: number): number {
    this.typed = nowMs - this.lastMs < TOGETHER_MS ? this.typed + letter : letter;
    this.lastMs = nowMs;
    // The same letter again and again goes through all that start with it.
    const same = [...this.typed].every((each) => each === this.typed[0]);
    const wanted = (same ? letter : this.typed).toLocaleLowerCase();
    const start = this.typed.length === 1 || same ? current + 1 : current;
    for (let step = 0; step < labels.length; step += 1) {
      const index = (start + step) % labels.length;
      if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index;
    }
    return -1;
  }
}
