import { anotherClient } from './support/another-client.js';
import { documents, endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';
import type { Widget } from './support/widget.js';

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

/** Where the answers to the consent are, and how the card around them looks. */
const answersOf = (widget: Widget) =>
  Promise.all(
    ['Allow', "Don't allow"].map((name) =>
      widget.button(name).evaluate(async (button) => {
        // The step comes in from below.
        for (let root = button.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
          await Promise.allSettled(root.host.getAnimations().map(({ finished }) => finished));
        const { x, y, width, height } = button.getBoundingClientRect();
        const { color, backgroundColor, fontFamily } = getComputedStyle(button);
        return [...[x, y, width, height].map(Math.round), color, backgroundColor, fontFamily];
      }),
    ),
  );

test('an app of markup by name, with a theme that is none, leaves the consent where it is all the way', {
  tag: '@core',
}, async ({ page, widget }) => {
  await openHost(page);
  await widget.open();
  await widget.continueAsGuest();
  const honest = await answersOf(widget);

  const name = `</h1><b style=position:fixed;inset:0>${script}`.slice(0, 80);
  const { clientId, linkToken } = await anotherClient(name);
  await openHost(page);
  const element = page.locator('kryptos-connect');
  await element.evaluate(
    (element, [clientId, linkToken]) => {
      element.removeAttribute('link-token-url');
      element.setAttribute('client-id', clientId as string);
      element.setAttribute('link-token', linkToken as string);
    },
    [clientId, linkToken],
  );
  await widget.open();
  await expect(widget.headingOf('sign-in')).toHaveText(`Link your accounts to ${name}`);
  await element.evaluate((element) => {
    const value = 'red;}*{display:none;background:url(https://tracker.example/x)}';
    const names = ['primary', 'bg-primary', 'text-primary', 'font-family', 'border-radius', 'shadow-lg'];
    Object.assign(element, {
      theme: value,
      cssVars: Object.fromEntries(names.map((name) => [`--kc-${name}`, value])),
    });
  });
  await widget.continueAsGuest();
  await expect(widget.headingOf('consent')).toHaveText(`${name} would like to access`);
  expect(await answersOf(widget)).toEqual(honest);
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  for (const root of await documents(page)) {
    await expect(root).not.toHaveAttribute('data-ran');
    expect(await root.evaluate(asksOf)).toEqual([]);
  }
  await widget.pressLast('Finish');
  await expect(endings(page)).toHaveText([/^first success /]);
});
