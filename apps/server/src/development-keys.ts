import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RandomBytes } from './domain/tokens.js';
import type { EncryptionKey } from './environment.js';

const ID = 'development';

const read = async (file: string): Promise<EncryptionKey> => {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold a key. Remove it to have a new one made.`);
  return { id: ID, key };
};

/** The key that a development server made for itself at its first start, in its data folder. */
export const developmentKey = async (dataDir: string, randomBytes: RandomBytes): Promise<EncryptionKey> => {
  const file = path.join(dataDir, 'development-key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two that start at once one writes, and both read what it wrote.
    const text = `${Buffer.from(randomBytes(32)).toString('base64')}\n`;
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return read(file);
};
