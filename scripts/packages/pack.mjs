import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

/**
 * Packs every package as `npm publish` would, into one folder.
 * @param {string} folder
 * @returns {{name: string, folder: string, tarball: string, manifest: any, files: string[]}[]}
 */
export const packAll = (folder) => {
  mkdirSync(folder, { recursive: true });
  const places = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  const { stdout, stderr } = spawnSync(
    'npm',
    [
      ...['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      ...places.flatMap((place) => ['-w', place]),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  const packed = JSON.parse(stdout || '[]');
  if (packed.length !== places.length) throw new Error(`npm pack: ${stderr}`);
  return places.map((place) => {
    const manifest = JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8'));
    const { filename, files } = packed.find(({ name }) => name === manifest.name);
    return {
      name: manifest.name,
      folder: place,
      tarball: path.join(folder, filename.replace('@', '').replace('/', '-')),
      manifest,
      files: files.map((file) => file.path),
    };
  });
};
