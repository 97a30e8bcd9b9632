import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const running: ChildProcess[] = [];

/** Starts a server, and resolves when it says that it listens. What it wrote is in the error where it ends before that. */
export const startServer = async (
  command: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<void> => {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (/listening|\bReady in\b|Running on http|Development Server .* started/.test(said)) resolve();
      });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`)),
    );
  });
};

/** Ends them all. */
export const stopServers = async (): Promise<void> => {
  await Promise.all(
    running.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }),
  );
};
