import type { Page } from '@playwright/test';
import sharp from 'sharp';

// In forced colours a browser paints in other colours than it tells a page of, so that axe has nothing to judge by: what
// was painted is looked at itself.

/** A line of text that nothing covers, and where it stands. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The lines in the window, the first of each text. What can't be pressed may be faint, and so may decoration. Runs in the page. */
const linesInSight = (): Line[] => {
  const textsOf = (root: Document | ShadowRoot): Text[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.childNodes].filter((node) => node instanceof Text),
      ...(element.shadowRoot ? textsOf(element.shadowRoot) : []),
    ]);
  const deepest = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
    const found = root.elementFromPoint(x, y);
    // An element without a shadow tree, or a slotted child of this one, is the last.
    return found?.shadowRoot && found.getRootNode() === root ? deepest(found.shadowRoot, x, y) : found;
  };
  return textsOf(document).flatMap((node) => {
    const text = node.data.trim();
    const around = node.parentElement;
    if (
      !text ||
      !around ||
      around.closest('.only-heard, option, :disabled, [aria-disabled=true], [aria-hidden=true]')
    )
      return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getClientRects()[0];
    if (!box || box.width < 4 || box.left < 0 || box.top < 0) return [];
    if (box.right > innerWidth || box.bottom > innerHeight) return [];
    const { left, top, width, height } = box;
    return deepest(document, left + width / 2, top + height / 2) === around
      ? [{ text, left, top, width, height }]
      : [];
  });
};

/** WCAG 2.2's relative luminance of a pixel. */
const luminance = (pixel: Buffer): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, part, channel) => {
    const value = (pixel[channel] ?? 0) / 255;
    return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);

/** The highest contrast that a pixel of the line has with the colour that most of them have: that of the letters with their ground. */
const contrastIn = (pixels: Buffer): number => {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.toString('hex', at, at + 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, one], [, other]) => other - one);
  const [ground = 0, ...others] = colours.map(([colour]) => luminance(Buffer.from(colour, 'hex')));
  return Math.max(
    1,
    ...others.map((other) => (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05)),
  );
};

/** The texts in sight that have less than 4.5:1 as they are painted, a line a text; and how many were looked at. */
export const faintTexts = async (
  page: Page,
): Promise<{ readonly seen: number; readonly faint: string[] }> => {
  const lines = await page.evaluate(linesInSight);
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const faint = lines.flatMap(({ text, left, top, width, height }) => {
    const from = Math.floor(left) * 3;
    const rows = Array.from({ length: Math.floor(height) }, (_, row) => {
      const start = (Math.floor(top) + row) * info.width * 3 + from;
      return data.subarray(start, start + Math.ceil(width) * 3);
    });
    const found = contrastIn(Buffer.concat(rows));
    return found < 4.5 ? [`“${text}” has ${found.toFixed(2)}:1`] : [];
  });
  return { seen: lines.length, faint };
};
