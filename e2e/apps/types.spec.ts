import { test } from '@playwright/test';
import { readFacts } from './facts.js';
import { assemble, npm } from './workshop.js';

test('React 19, Preact, Solid, Vue, Svelte and the DOM know the element by its types, and each mistake is one', async () => {
  test.setTimeout(240_000);
  const folder = await assemble('types', ['e2e/apps/types'], new Map(readFacts().packages));
  // Every mistake stands under `expect-error`: one that is none fails too.
  await npm(folder, ['run', 'build']);
});
