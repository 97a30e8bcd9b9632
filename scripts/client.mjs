// Registers applications: `npm run client -- --help`. What a build says goes to stderr, as stdout is the answer's.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bin, root } from './run.mjs';
import { runBuilt } from './run-built.mjs';

const command = 'apps/server/dist/client-command.js';
const code = existsSync(path.join(root, command)) ? 0 : await bin('tsc', ['-b', 'apps/server']);
process.exitCode = code === 0 ? await runBuilt(command, process.argv.slice(2)) : code;
