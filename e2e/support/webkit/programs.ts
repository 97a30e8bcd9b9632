import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { send } from './webdriver.js';

/** What has been started to drive WebKitGTK, and how it ends. */
export interface Programs {
  /** Where the driver listens. */
  readonly origin: string;
  /** Whether the driver has ended. */
  isOver(): boolean;
  /** Waits until it has. */
  over(): Promise<unknown>;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
};

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const ended = (child: ChildProcess): Promise<unknown> =>
  isOver(child) ? Promise.resolve() : once(child, 'exit');

/** Rejects when a program could not be started, or ends by itself. */
const failure = (child: ChildProcess, name: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}.`)));
  });

/** A screen in memory, since WebKitGTK has no way to run without one; it chooses its own number. */
const startScreen = async (): Promise<{ screen: ChildProcess; display: string }> => {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: screen.stdio[3] as Readable });
  const [number] = (await Promise.race([once(lines, 'line'), failure(screen, 'Xvfb')])) as [string];
  return { screen, display: `:${number}` };
};

const answers = async (origin: string): Promise<void> => {
  for (;;) {
    try {
      await send(origin, 'GET', '/status');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

/** Starts the driver, on a screen of its own. */
export const startPrograms = async (): Promise<Programs> => {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en_US',
      // Mesa draws in software: threads of its own only wait for each other where both cores are busy.
      LP_NUM_THREADS: '0',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  await Promise.race([answers(origin), failure(driver, 'WebKitWebDriver')]);
  return {
    origin,
    isOver: () => isOver(driver),
    over: () => ended(driver),
    stop: async () => {
      for (const child of [driver, screen]) {
        const gone = ended(child);
        child.kill('SIGTERM');
        await gone;
      }
    },
  };
};
