import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from '../run.mjs';

/** What is shown beside the log, by pino's two ways to write a level. */
const SHOWN = { 40: 'warning', 50: 'error', 60: 'fatal', warn: 'warning', error: 'error', fatal: 'fatal' };
const START_MS = 60_000;
const STOP_MS = 10_000;

const parse = (line) => {
  try {
    const entry = JSON.parse(line);
    return typeof entry === 'object' && entry !== null ? entry : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Starts one of our Node programs. All that it writes goes to its log file; warnings, errors and what is no log entry are
 * shown too. It gets a process group of its own, so that Ctrl-C reaches it once, through us, and in order.
 *
 * @param {{name: string, file: string, env: NodeJS.ProcessEnv, log: string}} program
 */
export const startProgram = ({ name, file, env, log }) => {
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = createWriteStream(log, { flags: 'a', mode: 0o600 });
  let heard;
  let gaveUp;
  const listening = new Promise((resolve, reject) => {
    heard = resolve;
    gaveUp = reject;
  });

  const follow = (stream) =>
    createInterface({ input: stream }).on('line', (line) => {
      written.write(`${line}\n`);
      const entry = parse(line);
      if (entry === undefined) return line.trim() && console.error(`${name}: ${line}`);
      if (entry.msg === 'listening') heard(entry);
      const level = SHOWN[entry.level];
      if (level) console.error(`${name} ${level}: ${entry.msg ?? ''} ${entry.err?.message ?? ''}`.trimEnd());
    });
  follow(child.stdout);
  follow(child.stderr);

  /** Resolves to how it ended, when it has and its output is read. */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const timer = setTimeout(
    () => gaveUp(new Error(`${name} is not ready after ${START_MS / 1000} s. See ${log}.`)),
    START_MS,
  );
  void ended.then((how) => {
    written.end();
    gaveUp(new Error(`${name} could not start (${how}). Its log is ${log}.`));
  });
  listening.then(
    () => clearTimeout(timer),
    () => clearTimeout(timer),
  );

  return {
    name,
    /** Resolves when it takes requests; rejects when it ended before. */
    listening,
    ended,
    /** Asks it to stop, insists after a while, and resolves when it has. */
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(insist);
    },
    kill: () => child.kill('SIGKILL'),
  };
};
