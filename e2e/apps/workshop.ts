import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/**
 * Where the apps are made: outside the checkout, so that nothing of it is found by looking in the folders above. Kept from
 * run to run for what npm has installed there.
 */
export const workshop = path.join(tmpdir(), `kryptos-apps-${digest(root)}`);

/** Without what npm tells the programs that it runs of the checkout. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_OPTIONS)/i.test(name)),
  );

/** Runs npm in a folder, and throws with all that it said where it fails. */
export const npm = async (
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> => {
  try {
    await run('npm', args, { cwd, env: { ...cleanEnv(), CI: '1', ...env }, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} in ${cwd}:\n${stdout}${stderr}`);
  }
};

/** Packs all packages as they would be published. By name, each as a file whose name changes with its content. */
export const packPackages = async (): Promise<ReadonlyMap<string, string>> => {
  const { packAll } = (await import('../../scripts/packages/pack.mjs')) as {
    packAll: (folder: string) => { name: string; tarball: string }[];
  };
  const folder = path.join(workshop, 'packages');
  rmSync(folder, { recursive: true, force: true });
  return new Map(
    packAll(folder).map(({ name, tarball }) => {
      const file = tarball.replace(/\.tgz$/, `-${digest(readFileSync(tarball))}.tgz`);
      copyFileSync(tarball, file);
      return [name, file];
    }),
  );
};

/** What of ours a package needs to be installed with, since no registry has it. */
const together: Readonly<Record<string, readonly string[]>> = {
  '@kryptos_connect/web-sdk': ['@kryptos_connect/element', '@kryptos_connect/protocol'],
  '@kryptos_connect/element': ['@kryptos_connect/protocol'],
  '@kryptos_connect/server-sdk': ['@kryptos_connect/protocol'],
};

/**
 * Copies folders of the checkout into one of the workshop's, and installs what its package.json asks for: ours out of the
 * packed files, all else from the registry, in other `versions` where they are named. Gives the folder.
 */
export const assemble = async (
  name: string,
  from: readonly string[],
  packages: ReadonlyMap<string, string>,
  versions: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const folder = path.join(workshop, name);
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
  const ours = Object.keys(manifest.dependencies).filter((each) => packages.has(each));
  for (const each of new Set(ours.flatMap((asked) => [asked, ...(together[asked] ?? [])])))
    manifest.dependencies[each] = `file:${packages.get(each)}`;
  const text = JSON.stringify(manifest, null, 2);
  writeFileSync(file, text);

  const installed = path.join(folder, 'node_modules/.installed');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === text) return folder;
  await npm(folder, [
    'install',
    ...['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--prefer-offline'],
  ]);
  writeFileSync(installed, text);
  return folder;
};
