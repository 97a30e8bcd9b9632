import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const KEPT_LINES = 60;
let printed = '';

/** The last lines that the programs printed since this was last asked: none where a person watches, who has seen them. */
export const lastLines = () => {
  const lines = printed.trimEnd().split('\n').slice(-KEPT_LINES);
  printed = '';
  return lines;
};

const show = (from, to) =>
  from?.on('data', (chunk) => {
    to.write(chunk);
    printed = (printed + chunk).slice(-KEPT_LINES * 200);
  });

/**
 * Runs a program of the checkout with its output shown, and resolves to its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export const run = (command, args, env = process.env) =>
  new Promise((resolve, reject) => {
    const output = process.stdout.isTTY ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', output, output], env });
    show(child.stdout, process.stdout);
    show(child.stderr, process.stderr);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const end = () => resolve(signal ? 1 : (code ?? 1));
      child.once('close', end);
      // A program that it has left behind may hold its output open: what it printed itself is there by then.
      setTimeout(end, 1000).unref();
    });
  });

/**
 * Runs a binary that npm installed in the checkout.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const bin = (name, args, env) =>
  run(
    process.platform === 'win32'
      ? `${root}node_modules/.bin/${name}.cmd`
      : `${root}node_modules/.bin/${name}`,
    args,
    env,
  );
