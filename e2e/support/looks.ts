import type { SceneLook } from './gallery.js';

/** One way in which every scene is looked at, and where it stands on the scene's sheet. All lengths are in CSS px. */
export interface Look extends SceneLook {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** The smallest phone in use, and the modal of a wider screen. */
const SIZES = [
  { width: 360, height: 640, top: 0 },
  { width: 400, height: 700, top: 640 },
] as const;

const COLUMN = 400;

/** Every look, a column a language and theme and a row a size: a language that is short, one that is long, one from right to left. */
export const looks: readonly Look[] = ['en', 'de', 'ar']
  .flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme })))
  .flatMap((look, column) =>
    SIZES.map((size) => ({
      ...look,
      ...size,
      name: `${look.language}, ${look.theme}, ${size.width}`,
      left: column * COLUMN,
    })),
  );

/** The size of a sheet with every look. */
export const sheetSize = {
  width: Math.max(...looks.map(({ left }) => left)) + COLUMN,
  height: Math.max(...looks.map(({ top, height }) => top + height)),
} as const;
