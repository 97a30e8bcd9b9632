import { clickAt, pressKeys } from '../webkit/input.js';
import { type Programs, startPrograms } from '../webkit/programs.js';
import { Session } from '../webkit/session.js';
import type { EvaluatingLauncher } from './launcher.js';

/** What the test runner's own plugins call on a launcher of the type `webdriver`, for `sendKeys` and `sendMouse`. */
interface Senses {
  sendKeys(sessionId: string, keys: readonly string[]): Promise<unknown>;
  sendMouseClick(sessionId: string, x: number, y: number): Promise<unknown>;
}

/** Without a window manager the focus is where the pointer is: in the middle of the screen, and in a window as big as this. */
const size = { width: 1280, height: 720 };

/**
 * WebKitGTK for @web/test-runner. Each test file has the whole window, one after the other, so that the focus and the
 * place of a click are those of a page.
 * @param binary path of its MiniBrowser
 */
export const webkitLauncher = (binary: string): EvaluatingLauncher & Senses => {
  let programs: Programs | undefined;
  let session: Session | undefined;
  let active: string | undefined;

  const opened = async (): Promise<Session> => {
    if (session) return session;
    programs = await startPrograms();
    session = await Session.start(programs, binary, size);
    // The window gets the focus some time after it has opened.
    await session.execute(
      'return document.hasFocus() || new Promise((resolve) => addEventListener("focus", resolve, { once: true }))',
      [],
    );
    return session;
  };

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await (await opened()).post('/url', { url });
    },
    async stopSession() {
      active = undefined;
      // Whatever still runs in the page ends with it.
      await (await opened()).post('/url', { url: 'about:blank' });
      return {};
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => (await opened()).get<string>('/url'),
    startDebugSession: () => Promise.reject(new Error('There is no window of WebKitGTK to be debugged in.')),
    async stop() {
      await session?.end();
      await programs?.stop();
    },
    evaluate: async (_id, expression) => (await opened()).execute(`return ${expression}`, []),
    sendKeys: async (_id, keys) => pressKeys(await opened(), keys),
    sendMouseClick: async (_id, x, y) => clickAt(await opened(), { x, y }),
  };
};
