import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Runs a built file with Node, with our own standard streams. A signal to us is one to it, and it is waited for, so
 * that it stops as it should. Resolves to its exit code.
 */
export const runBuilt = (file, args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, file), ...args], { stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
