// Loaded into every unit test process: what prints to the console in a test is a defect, and fails the file.
import { format } from 'node:util';

const printed = [];
for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
  console[method] = (...values) => void printed.push(`console.${method}: ${format(...values)}`);
}
process.on('exit', () => {
  if (printed.length === 0) return;
  process.stderr.write(`A test printed to the console:\n${printed.join('\n')}\n`);
  process.exitCode = 1;
});
