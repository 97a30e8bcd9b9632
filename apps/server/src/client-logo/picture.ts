import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { LogoRefused } from './logo-refused.js';

/** A logo that we made ourselves out of what came: a PNG of at most 256 × 256 pixels, without metadata. */
export interface Picture {
  readonly png: Buffer;
  /** The first 16 hex digits of the SHA-256 of `png`: it names the version in its URL. */
  readonly hash: string;
}

const SIDE = 256;
const INPUT_PIXELS_MAX = 4096 * 4096;

const startsWith = (bytes: Buffer, offset: number, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[offset + index] === byte);

/** By what the file begins with, never by what its sender calls it. */
const isTakenFormat = (bytes: Buffer): boolean =>
  startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || // PNG
  startsWith(bytes, 0, 0xff, 0xd8, 0xff) || // JPEG
  (startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes, 8, 0x57, 0x45, 0x42, 0x50)); // WebP

/** Draws a stranger's picture anew, so that nothing in it but its pixels reaches a page. Throws {@link LogoRefused}. */
export const redraw = async (bytes: Buffer): Promise<Picture> => {
  if (!isTakenFormat(bytes)) throw new LogoRefused('The logo has to be a PNG, JPEG or WebP picture.');
  try {
    const png = await sharp(bytes, { limitInputPixels: INPUT_PIXELS_MAX, failOn: 'error', pages: 1 })
      .timeout({ seconds: 5 })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return { png, hash: createHash('sha256').update(png).digest('hex').slice(0, 16) };
  } catch (cause) {
    throw new LogoRefused('The logo is damaged or too large: at most 16 million pixels.', { cause });
  }
};
