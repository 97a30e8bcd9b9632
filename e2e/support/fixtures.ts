import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { stack } from './addresses.js';
import { Widget } from './widget.js';

export { expect };

/** What a journey works with. */
interface Fixtures {
  readonly widget: Widget;
  /** An e-mail address that no other test uses. */
  readonly email: string;
  /** Console errors that the journey expects, since it breaks something on purpose. */
  readonly expectedErrors: RegExp[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
    expect(unexpected, 'nothing is written to the console').toEqual([]);
  },
  widget: async ({ page }, use) => use(new Widget(page)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  email: async ({}, use, { testId }) => use(`${testId.replace(/\W/g, '')}-${Date.now()}@example.com`),
});

/** Runs axe over the page and the frame. A frame that axe could not look into is a failure too. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations, incomplete } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
  expect(incomplete.map(({ id }) => id)).not.toContain('frame-tested');
};

/** Opens one of the host pages; its query says what is special about it. */
export const openHost = (
  page: Page,
  query: Record<string, string> = {},
  origin: string = stack.hostsOrigin,
) => page.goto(`${origin}/page?${new URLSearchParams(query)}`);

/** The events that a host page has seen so far, without the steps. */
export const endings = (page: Page, id = 'first') =>
  page
    .getByRole('list', { name: 'Events' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${id} (success|exit|error) `) });
