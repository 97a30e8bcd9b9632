// `npm run bench`: each line compares two things measured in turn in the same run, since absolute numbers of a shared
// machine say little.
import { build } from './build.mjs';
import { prepareMachine } from './machine.mjs';
import { run } from './run.mjs';

await prepareMachine();
let code = await build();
const benches = ['apps/server/bench/link-token.ts', 'e2e/bench/click-to-sign-in.ts'];
for (const bench of benches) code ||= await run('node', ['--conditions=source', '--import=tsx', bench]);
process.exitCode = code;
