import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Project, projects } from './projects.js';
import { digest, npm, placeOf, root, workshop } from './workshop.js';

/** What everything that the projects need was resolved to: written by lock.ts. */
export const lockFile = path.join(root, 'e2e/apps/package-lock.json');

/** Our packages, packed: by name, each as a file of the workshop. Without versions in the files' names: the lock file has those. */
export const packages = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path.join(root, 'packages')).map((folder) => {
      const manifest = readFileSync(path.join(root, 'packages', folder, 'package.json'), 'utf8');
      return [(JSON.parse(manifest) as { name: string }).name, placeOf(`packages/${folder}.tgz`)];
    }),
  );

/** Packs our packages as they would be published. */
const packPackages = async (): Promise<void> => {
  const { packAll } = (await import('../../scripts/packages/pack.mjs')) as {
    packAll: (folder: string) => { name: string; tarball: string }[];
  };
  const files = packages();
  for (const { name, tarball } of packAll(placeOf('packages')))
    renameSync(tarball, files.get(name) ?? tarball);
};

/** Puts a project into its folder, where what was there before is gone, and gives its package.json: ours out of the packed files. */
const lay = ({ name, from, versions }: Project, files: ReadonlyMap<string, string>): string => {
  const folder = placeOf(name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder))
    if (entry !== 'node_modules') rmSync(path.join(folder, entry), { recursive: true });
  for (const place of from)
    cpSync(path.join(root, place), folder, {
      recursive: true,
      filter: (source) => !/[\\/](node_modules|dist|\.next|\.angular)$/.test(source),
    });
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  Object.assign(manifest.dependencies, versions);
  for (const each of Object.keys(manifest.dependencies)) {
    const packed = files.get(each);
    if (packed) manifest.dependencies[each] = `file:${path.relative(folder, packed)}`;
  }
  // A name of its own, and not that of the framework.
  const text = JSON.stringify({ ...manifest, name: `app-${name}` }, null, 2);
  writeFileSync(file, text);
  return text;
};

/** Lays out all projects as workspaces of one. Gives what an installation depends on, but for the lock file. */
export const layOut = async (): Promise<string[]> => {
  mkdirSync(workshop, { recursive: true });
  await packPackages();
  const files = packages();
  const manifests = projects.map((project) => lay(project, files));
  const ours = [...files].map(([name, file]) => [name, `file:${path.relative(workshop, file)}`]);
  const all = JSON.stringify({
    name: 'apps',
    private: true,
    workspaces: projects.map(({ name }) => name),
    dependencies: Object.fromEntries(ours),
  });
  writeFileSync(path.join(workshop, 'package.json'), all);
  return [all, ...manifests, ...[...files.values()].map((file) => digest(readFileSync(file)))];
};

/**
 * Installs what all projects need, at once and as the lock file has it, next to our packed packages. Nothing where that was
 * done before, from the same.
 */
export const install = async (): Promise<void> => {
  const state = [...(await layOut()), readFileSync(lockFile, 'utf8')].join('\n');
  const stamp = path.join(workshop, 'node_modules/.state');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(state)) return;
  copyFileSync(lockFile, path.join(workshop, 'package-lock.json'));
  await npm(workshop, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']).catch(
    ({ message }: Error) => {
      throw new Error(`${message}\nIs the lock file out of date? node --import tsx e2e/apps/lock.ts`);
    },
  );
  writeFileSync(stamp, digest(state));
};
