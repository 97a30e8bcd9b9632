// Loaded into every unit test process: what prints to the console in a test is a defect, and fails the file.
import { format } from 'node:util';

const printed = [];
for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
  console[method] = (...values) => {
    const text = format(...values);
    // Node warns of its own experiments, such as its mock timers, in two lines.
    if (!/ExperimentalWarning|--trace-warnings/.test(text)) printed.push(`console.${method}: ${text}`);
  };
}
process.on('exit', () => {
  if (printed.length === 0) return;
  process.stderr.write(`A test printed to the console:\n${printed.join('\n')}\n`);
  process.exitCode = 1;
});
