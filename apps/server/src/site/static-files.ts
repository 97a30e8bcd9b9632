import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** A file that is served as it is: read once, and packed when somebody first asks for it packed. */
export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  /** How to pack it; missing where that does not pay. Packed once for each encoding, and kept. */
  readonly pack?: (encoding: Encoding) => Promise<Buffer>;
}

/** An encoding that every browser takes, the better one first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Files by their path inside a folder, with `/` between its parts. */
export type StaticFolder = ReadonlyMap<string, StaticFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const PACKED_TYPES = /^(?:text\/|application\/json|image\/svg)/;
const [packGzip, packBrotli] = [promisify(gzip), promisify(brotliCompress)];

const packerOf = (bytes: Buffer): ((encoding: Encoding) => Promise<Buffer>) => {
  const packed: Partial<Record<Encoding, Promise<Buffer>>> = {};
  return (encoding) => {
    packed[encoding] ??= encoding === 'br' ? packBrotli(bytes) : packGzip(bytes, { level: 9 });
    return packed[encoding];
  };
};

/** Makes a static file out of bytes. */
export const staticFile = (name: string, bytes: Buffer): StaticFile => {
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const isPacked = PACKED_TYPES.test(type) && bytes.length >= 1024;
  return { bytes, type, etag, ...(isPacked ? { pack: packerOf(bytes) } : {}) };
};

/** Reads a folder and all in it. A folder that is not there is empty: what it holds is not built. */
export const readFolder = async (folder: string): Promise<StaticFolder> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, StaticFile]> => {
      const place = path.join(entry.parentPath, entry.name);
      return [
        path.relative(folder, place).split(path.sep).join('/'),
        staticFile(entry.name, await readFile(place)),
      ];
    });
  return new Map(await Promise.all(files));
};
