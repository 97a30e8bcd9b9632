import type { CDPSession, Page } from '@playwright/test';
import { expect } from './fixtures.js';

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** A page whose frame has crashed. Playwright takes it for dead; it is not, and is spoken to by Chromium's protocol. */
export class CrashedPage {
  readonly #page: CDPSession;

  private constructor(page: CDPSession) {
    this.#page = page;
  }

  /** From now on the page notes whether its frame has answered a pulse. */
  static async expectPulse(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [never, never]) {
        if ((given[0] as unknown) === null)
          this.addEventListener('message', () =>
            document.documentElement.toggleAttribute('data-alive', true),
          );
        return postMessage.apply(this, given);
      };
    });
  }

  /** Ends the process of the widget's frame, as a browser's fault or the system's does. */
  static async crashFrame(page: Page): Promise<CrashedPage> {
    await expect(page.locator('html[data-alive]')).toBeAttached();
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const frame = page.frames().find((each) => each.url().includes('/connect?'));
    if (!frame) throw new Error('There is no frame to crash.');
    const victim = await page.context().newCDPSession(frame);
    // What has crashed answers no more.
    victim.send('Page.crash').catch(() => undefined);
    return new CrashedPage(session);
  }

  /** Waits until the browser's own accessibility tree has this. */
  async sees(role: string, name: string): Promise<void> {
    const said = async () => {
      const { nodes } = (await this.#page.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
      return nodes.filter(({ ignored }) => !ignored).map((node) => `${node.role?.value} ${node.name?.value}`);
    };
    await expect.poll(said, { timeout: 15_000 }).toContain(`${role} ${name}`);
  }

  /** Presses a button of the element, by its name. */
  async press(name: string): Promise<void> {
    await this.#evaluate(`[...document.querySelector('kryptos-connect').shadowRoot.querySelectorAll('dialog button')]
      .find((button) => button.textContent === ${JSON.stringify(name)}).click()`);
  }

  /** Closes the widget, as the page's own script does. */
  async close(): Promise<void> {
    await this.#evaluate(`document.querySelector('kryptos-connect').close()`);
  }

  /** The lines of the events that the page has seen. */
  async events(): Promise<string[]> {
    return this.#evaluate(`[...document.querySelectorAll('ol li')].map((line) => line.textContent)`);
  }

  async #evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.#page.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
