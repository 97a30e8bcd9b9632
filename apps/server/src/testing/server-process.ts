import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
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

/**
 * Builds the server where its sources are newer than what was built. Wrong types stop no emit, and are for
 * `npm run check` to say.
 */
export const buildServer = () =>
  run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b', 'apps/server'], { cwd: root }).catch(
    (error: unknown) => {
      if (!existsSync(built('main.js'))) throw error;
    },
  );

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

/** Starts the built server, and resolves when it listens. Rejects with what it said when it ends before. */
export const startServer = async (variables: Variables): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [built('main.js')], {
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
export const runClientCommand = async (variables: Variables, ...args: string[]): Promise<string> =>
  (await run(process.execPath, [built('client-command.js'), ...args], { env: environment(variables) }))
    .stdout;
