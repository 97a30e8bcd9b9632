import { test } from '@playwright/test';
import { npm, placeOf } from './workshop.js';

test('React 19, Preact, Solid, Vue, Svelte and the DOM know the element by its types, and each mistake is one', async () => {
  test.setTimeout(240_000);
  // Every mistake stands under `expect-error`: one that is none fails too.
  await npm(placeOf('types'), ['run', 'build']);
});
