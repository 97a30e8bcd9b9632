import type { Browser, BrowserType, Page } from 'playwright-core';
import type { EvaluatingLauncher } from './launcher.js';

/**
 * A browser that Playwright has fetched, for @web/test-runner: those it drives by itself. As a launcher of the type
 * `playwright` it is sent keys and mouse by the test runner's own plugins.
 */
export const playwrightLauncher = (
  name: string,
  type: BrowserType,
): EvaluatingLauncher & { getPage(sessionId: string): Page } => {
  let browser: Browser | undefined;
  const pages = new Map<string, Page>();
  const getPage = (id: string): Page => {
    const page = pages.get(id);
    if (!page) throw new Error(`${name} has no page for the session ${id}.`);
    return page;
  };

  return {
    name,
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      browser ??= await type.launch();
      const page = await browser.newPage({ viewport: { width: 800, height: 600 }, locale: 'en-US' });
      pages.set(id, page);
      await page.goto(url);
    },
    async stopSession(id) {
      await getPage(id).close();
      pages.delete(id);
      return {};
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => getPage(id).url(),
    startDebugSession: () => Promise.reject(new Error(`${name} can not be debugged from here.`)),
    stop: async () => browser?.close(),
    evaluate: (id, expression) => getPage(id).evaluate(expression),
    getPage,
  };
};
