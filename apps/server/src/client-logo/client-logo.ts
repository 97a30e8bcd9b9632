import { type DownloadOptions, download } from './download.js';
import { LogoRefused } from './logo-refused.js';
import { type Picture, redraw } from './picture.js';

const DATA_URL = /^data:image\/(?:png|jpeg|webp);base64,([0-9A-Za-z+/]+={0,2})$/;
const DATA_URL_LENGTH_MAX = 1_400_000;

/**
 * Reads the logo of a client when it is registered: from an `https:` URL, or out of a `data:image/png|jpeg|webp`
 * URL. What comes back is a picture of our own making, which we serve. Throws {@link LogoRefused}.
 */
export const readClientLogo = async (source: string, options?: DownloadOptions): Promise<Picture> => {
  if (!source.startsWith('data:')) return redraw(await download(source, options));
  const base64 = source.length <= DATA_URL_LENGTH_MAX ? DATA_URL.exec(source)?.[1] : undefined;
  if (base64 === undefined)
    throw new LogoRefused('A data: logo has to be a base64 PNG, JPEG or WebP picture of at most 1 MB.');
  return redraw(Buffer.from(base64, 'base64'));
};
