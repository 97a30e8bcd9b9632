import { documents, expect, expectAccessible, openHost, test } from './support/fixtures.js';

/** Leaves a mark on the document in which it runs. */
const run = 'document.documentElement.dataset.ran=1';
const script = `<img src=x onerror=${run}><script>${run}</script>`;

/** The addresses outside of the stack that a document has asked for. */
const asksOf = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith('http') && !new URL(name).hostname.endsWith('localhost'));

for (const [name, query] of Object.entries({
  'markup in the app name': { 'app-name': script },
  'a script as the logo': { 'app-logo': `javascript:${run}` },
  'markup as the logo': { 'app-logo': `data:text/html,${script}` },
  'a tracking pixel as the logo': { 'app-logo': 'https://tracker.example/pixel.png' },
  'an unknown theme': { theme: 'red;}*{display:none}' },
  'an unknown language': { language: '../../etc' },
})) {
  test(`${name} reaches the screen as text or not at all`, { tag: '@core' }, async ({ page, widget }) => {
    await openHost(page, query);
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expect(widget.button('Continue as guest')).toBeVisible();
    await expectAccessible(page);
    for (const root of await documents(page)) {
      await expect(root).not.toHaveAttribute('data-ran');
      expect(await root.evaluate(asksOf)).toEqual([]);
    }
  });
}
