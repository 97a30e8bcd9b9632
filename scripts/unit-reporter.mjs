// Shows a line a test file and every failure whole, and closes with the counts.
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './run.mjs';

/** @param {AsyncIterable<{type: string, data: any}>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const perFile = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:stderr' && !data.message.includes('ExperimentalWarning')) yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const file = data.file ? relative(root, data.file) : '';
    // Node reports the file itself as a test of its own name once it is done; only its failure says something new.
    const isFile = data.nesting === 0 && data.name && data.file?.endsWith(data.name);
    if (type === 'test:fail') {
      if (data.details?.error?.failureType === 'subtestsFailed') continue;
      counts.failed++;
      yield `✖ ${file}: ${data.name}\n${inspect(data.details.error?.cause ?? data.details.error, { depth: 4 })}\n`;
    } else if (data.skip !== undefined) counts.skipped++;
    else if (!isFile) {
      counts.passed++;
      perFile.set(file, (perFile.get(file) ?? 0) + 1);
    }
  }
  for (const [file, passed] of [...perFile].sort()) yield `✔ ${String(passed).padStart(4)}  ${file}\n`;
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
