import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { type Look, looks, sheetSize } from './looks.js';

/** Where the sheets lie: one a scene, with all its looks. */
const folder = path.join(import.meta.dirname, '../pictures');

/** Whether pictures are taken anew: `npm run scenes`. */
export const takesAnew = Boolean(process.env['TAKE_PICTURES']);

/** By how much, of 255, a colour may differ: a sheet has a palette. */
const CLOSE = 40;
/** How many pixels of a picture may differ by more: an edge of a letter, and no letter. */
const MAY_DIFFER = 60;

const CHANNELS = 3;
const rowOf = (sheet: Buffer, y: number, left: number, width: number): Buffer =>
  sheet.subarray((y * sheetSize.width + left) * CHANNELS, (y * sheetSize.width + left + width) * CHANNELS);

/** How many pixels of a picture differ from where it stands on a sheet. Both without transparency, three bytes a pixel. */
const differing = (picture: Buffer, sheet: Buffer, { left, top, width, height }: Look): number => {
  let count = 0;
  for (let y = 0; y < height; y++) {
    const is = picture.subarray(y * width * CHANNELS, (y + 1) * width * CHANNELS);
    const was = rowOf(sheet, top + y, left, width);
    if (is.equals(was)) continue;
    for (let at = 0; at < is.length; at += CHANNELS)
      if ([0, 1, 2].some((channel) => Math.abs((is[at + channel] ?? 0) - (was[at + channel] ?? 0)) > CLOSE))
        count++;
  }
  return count;
};

const raw = (picture: Buffer | string): Promise<Buffer> => sharp(picture).removeAlpha().raw().toBuffer();

/** The file of a scene's sheet. */
export const sheetFile = (scene: string): string => path.join(folder, `${scene.replace('/', '--')}.webp`);

/** The scenes of a step that have a sheet. */
export const sheetsOf = async (step: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => file.startsWith(`${step}--`))
    .map((file) => file.replace('--', '/').replace('.webp', ''));

/** Lays pictures, PNG files in the order of `looks`, on one sheet. */
export const layOut = (pictures: readonly Buffer[]): Promise<Buffer> =>
  sharp({ create: { ...sheetSize, channels: CHANNELS, background: '#808080' } })
    .composite(looks.map(({ left, top }, at) => ({ input: pictures[at] ?? Buffer.of(), left, top })))
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();

/** The looks that differ from those on the scene's sheet, and by how many pixels; all of them where there is no sheet. */
export const changesOf = async (
  scene: string,
  pictures: readonly Buffer[],
  mayDiffer = MAY_DIFFER,
): Promise<string[]> => {
  const sheet = await readFile(sheetFile(scene)).then(raw, () => undefined);
  const found = await Promise.all(
    looks.map(async (look, at) => {
      const picture = await raw(pictures[at] ?? Buffer.of());
      const count = sheet ? differing(picture, sheet, look) : picture.length / CHANNELS;
      return count > mayDiffer ? [`${look.name}: ${count} pixels`] : [];
    }),
  );
  return found.flat();
};

/** Keeps pictures as the scene's sheet, in as few colours as differ nowhere by more than is close: half as large. */
export const keep = async (scene: string, pictures: readonly Buffer[]): Promise<void> => {
  const sheet = await layOut(pictures);
  await mkdir(folder, { recursive: true });
  for (const quality of [80, 90, 100]) {
    const few = await sharp(sheet).png({ palette: true, quality, dither: 0, effort: 8 }).toBuffer();
    await writeFile(sheetFile(scene), await sharp(few).webp({ lossless: true, effort: 4 }).toBuffer());
    if ((await changesOf(scene, pictures, 0)).length === 0) return;
  }
  await writeFile(sheetFile(scene), await sharp(sheet).webp({ lossless: true, effort: 4 }).toBuffer());
};
