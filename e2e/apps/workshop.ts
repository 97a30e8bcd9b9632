import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** By what a text or a file is known. */
export const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/**
 * Where the apps are made: outside the checkout, so that nothing of it is found by looking in the folders above. Kept from
 * run to run for what npm has installed there.
 */
export const workshop = path.join(tmpdir(), `kryptos-apps-${digest(root)}`);

/** The folder of one of them. */
export const placeOf = (name: string): string => path.join(workshop, name);

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
