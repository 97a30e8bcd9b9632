// The server alone, built, configured by the environment.
import { build } from './build.mjs';
import { runBuilt } from './run-built.mjs';

const code = await build();
process.exitCode = code === 0 ? await runBuilt('apps/server/dist/main.js', []) : code;
