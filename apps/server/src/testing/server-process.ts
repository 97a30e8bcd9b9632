import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const built = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const run = promisify(execFile);

/** Variables of a server process, over those that any program needs. */
export type Variables = Readonly<Record<string, string>>;

const environment = (variables: Variables) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  PORT: '0',
  ...variables,
});

/** Real processes run what was built, as `npm start` does: half the time of a start from the sources. */
const requireBuilt = (): void => {
  if (!existsSync(built('main.js')))
    throw new Error('The server is not built, and this test runs the built one. Run: npm run build');
};

/** A real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  /** Everything that it has logged. */
  readonly lines: readonly string[];
  /** Ends it with a signal, and resolves to its exit code; `null` when the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const exitOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};

/** A server of a test soon ends: V8 is not to spend a second of two processors on making its WebAssembly fast. */
const SHORT_LIVED = ['--liftoff-only'];

/** Starts the built server, and resolves when it listens. Rejects with what it said when it ends before. */
export const startServer = async (variables: Variables): Promise<ServerProcess> => {
  requireBuilt();
  const child = spawn(process.execPath, [...SHORT_LIVED, built('main.js')], {
    env: environment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const { msg, port } = JSON.parse(line) as { msg: string; port: number };
      if (msg === 'listening') resolve(port);
    });
    child.once('close', () => reject(new Error(complaint)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    lines,
    end(signal) {
      child.kill(signal);
      return exitOf(child);
    },
  };
};

/** Runs `npm run client -- …` as it is built, and gives what it printed. */
export const runClientCommand = async (variables: Variables, ...args: string[]): Promise<string> => {
  requireBuilt();
  const { stdout } = await run(process.execPath, [...SHORT_LIVED, built('client-command.js'), ...args], {
    env: environment(variables),
  });
  return stdout;
};

/**
 * A folder for data that has to outlive its process, not the machine: in memory where the system has such a place.
 * What a killed process wrote is kept by the kernel there as on a disk, which would only make it slower.
 */
export const folderForProcesses = (): string => {
  const memory = '/dev/shm';
  return mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'kryptos-'));
};
