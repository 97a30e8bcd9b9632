import type { Browser, BrowserContext } from '@playwright/test';
import { WebKitPage } from './page.js';
import { type Programs, startPrograms } from './programs.js';
import { Session } from './session.js';
import { WebDriverError } from './webdriver.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ContextOptions {
  readonly baseURL?: string | undefined;
  readonly viewport?: Size | null | undefined;
}

/** Playwright's `BrowserContext`: a browser with a profile of its own, in which one page is opened. */
class WebKitContext {
  readonly #session: Session;
  readonly #programs: Programs;
  readonly #baseURL: string | undefined;

  constructor(session: Session, programs: Programs, baseURL: string | undefined) {
    this.#session = session;
    this.#programs = programs;
    this.#baseURL = baseURL;
  }

  async newPage(): Promise<WebKitPage> {
    return new WebKitPage(this.#session, this.#baseURL);
  }

  /**
   * Ends the browser. One end in some hundreds the driver dies of (a segmentation fault of its own): what the journey had to
   * ask is answered by then, and the next has another driver.
   */
  async close(): Promise<void> {
    try {
      await this.#session.end();
    } catch (error) {
      if (error instanceof WebDriverError) throw error;
      await this.#programs.over();
    }
  }
}

class WebKitBrowser {
  #programs: Programs;
  readonly #binary: string;

  constructor(programs: Programs, binary: string) {
    this.#programs = programs;
    this.#binary = binary;
  }

  async newContext({ baseURL, viewport }: ContextOptions = {}): Promise<BrowserContext> {
    const size = viewport ?? { width: 1280, height: 720 };
    const session = await this.#startSession(size);
    // Only a part of it, and what is missing fails where it is used.
    return new WebKitContext(session, this.#programs, baseURL) as unknown as BrowserContext;
  }

  /** One start in some hundreds is lost, and with it the driver: the browser listens on a port that it picked by chance. */
  async #startSession(size: Size): Promise<Session> {
    if (this.#programs.isOver()) await this.#startPrograms();
    try {
      return await Session.start(this.#programs, this.#binary, size);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
      await this.#startPrograms();
      return Session.start(this.#programs, this.#binary, size);
    }
  }

  async #startPrograms(): Promise<void> {
    await this.#programs.stop();
    this.#programs = await startPrograms();
  }

  close(): Promise<void> {
    return this.#programs.stop();
  }
}

/**
 * Starts WebKitGTK, driven by W3C WebDriver, behind the part of Playwright's interface that the core journeys use: one
 * text of a journey serves all engines.
 * @param binary path of its MiniBrowser
 */
export const launchWebKitGtk = async (binary: string): Promise<Browser> =>
  new WebKitBrowser(await startPrograms(), binary) as unknown as Browser;
