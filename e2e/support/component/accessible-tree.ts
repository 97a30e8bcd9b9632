import type { ChromeLauncher } from '@web/test-runner-chrome';
import { injectedScript } from '../webkit/injected-script.js';
import type { CommandPlugin, EvaluatingLauncher, Launcher } from './launcher.js';

/** An expression for a page: its tree as JSON, in the form in which Chromium's own comes. */
const computed = (): string => `(() => {
  globalThis.kcInPage ??= ${injectedScript()};
  const plain = (node) =>
    typeof node === 'string'
      ? { role: 'text', name: node }
      : { ...node, props: undefined, box: undefined, children: node.children.map(plain) };
  return JSON.stringify(plain(kcInPage.utils.generateAriaTree(document.body, { mode: 'default' }).root));
})()`;

const isEvaluating = (browser: Launcher): browser is EvaluatingLauncher => 'evaluate' in browser;

/**
 * Answers `a11ySnapshot()` with what assistive technology is told of the page. In Chromium it is the browser's own tree.
 * The drivers of Firefox and WebKit do not give theirs: there it is what Playwright computes from the page. Roles, names
 * and states are the same in both; how the text between them is cut is not.
 */
export const accessibleTree = (): CommandPlugin => ({
  name: 'accessible-tree',
  async executeCommand({ command, session: { id, browser } }) {
    if (command !== 'a11y-snapshot') return undefined;
    if (isEvaluating(browser)) return JSON.parse(String(await browser.evaluate(id, computed())));
    const page = (browser as ChromeLauncher).getPage(id);
    if (browser.name === 'Chromium') return page.accessibility.snapshot();
    return JSON.parse(String(await page.evaluate(computed())));
  },
});
