import { expect, expectAccessible, openHost, test } from './support/fixtures.js';

const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';

for (const [name, query] of Object.entries({
  'markup in the app name': { 'app-name': script },
  'a script as the logo': { 'app-logo': 'javascript:alert(1)' },
  'markup as the logo': { 'app-logo': `data:text/html,${script}` },
  'a tracking pixel as the logo': { 'app-logo': 'https://tracker.example/pixel.png' },
  'an unknown theme': { theme: 'red;}*{display:none}' },
  'an unknown language': { language: '../../etc' },
})) {
  test(`${name} reaches the screen as text or not at all`, async ({ page, widget }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !hostname.endsWith('localhost')) foreign.push(request.url());
    });
    page.on('dialog', (dialog) => {
      throw new Error(`a script ran: ${dialog.message()}`);
    });
    await openHost(page, query);
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expect(widget.button('Continue as guest')).toBeVisible();
    await expectAccessible(page);
    expect(foreign).toEqual([]);
  });
}
