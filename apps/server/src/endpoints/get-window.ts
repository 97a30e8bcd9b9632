import { type DataOf, endpoints, type WindowStatus } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { hostPageOfWindow } from '../checks/host-page.js';
import { unseal } from '../domain/sealing.js';
import { endpoint } from '../endpoint.js';
import type { WindowState } from '../store/hosted-pages.js';

type Finished = DataOf<typeof endpoints.finish>;

const statusOf = (window: WindowState, linkToken: string): WindowStatus => {
  const { finished, finish_answer, answerExpired, exit, expired } = window;
  // A success stays one, whatever the window does after it.
  if (finished && finish_answer !== null && !answerExpired) {
    const { public_token } = JSON.parse(unseal(finish_answer, linkToken, 'finish-answer')) as Finished;
    return { status: 'success', public_token };
  }
  if (finished) return { status: 'expired' };
  if (exit) {
    const { error, ...rest } = exit;
    return { status: 'exit', exit: error === null ? rest : { ...rest, error } };
  }
  return { status: expired ? 'expired' : 'open' };
};

/** Tells a host's page what has become of the window that it opened. */
export const getWindow = endpoint(endpoints.getWindow, [hostPageOfWindow], async ({ window, linkToken }) => {
  if (window.exit === undefined)
    throw new ApiError('NOT_FOUND', { message: 'No window was opened with this link token.' });
  return { success: true as const, data: statusOf(window, linkToken) };
});
