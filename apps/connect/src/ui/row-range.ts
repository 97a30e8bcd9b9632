/** Which rows of a long list have to be drawn: `first` to `last`, both drawn. Empty: `last` is `first - 1`. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The rows in view, and `margin` rows more on either side, so that a quick scroll does not meet a gap. */
export const rowRange = (
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  margin = 6,
): RowRange => {
  const first = Math.max(0, Math.min(count - 1, Math.floor(scrollTop / rowHeight)) - margin);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) - 1 + margin);
  return count === 0 ? { first: 0, last: -1 } : { first, last: Math.max(first, last) };
};

/** Where to scroll so that a row is wholly in view, moving as little as possible. */
export const scrollTopFor = (index: number, scrollTop: number, height: number, rowHeight: number): number =>
  Math.min(index * rowHeight, Math.max(scrollTop, (index + 1) * rowHeight - height));
