import { expect } from 'chai';
import { ApiFailure } from './api-client.js';
import { goOnInWindow } from './go-on-in-window.js';

/** A window, and a server that answers what it is told to, one after the other. */
const start = (closed: boolean, ...answers: readonly unknown[]) => {
  const done: string[] = [];
  const popup = {
    closed,
    opener: window,
    location: { replace: (url: string) => done.push(`goes to ${url}`) },
    close: () => done.push('closes'),
  };
  let turn = 0;
  const call = async (operation: string) => {
    done.push(operation);
    const answer = answers[turn++];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const abort = new AbortController();
  const result = goOnInWindow(popup as never, { call: call as never }, abort.signal);
  return { abort, done, popup, result };
};

const WINDOW = { url: 'https://connect.example/hosted/h', expires_at: '' };

describe('going on in a window', () => {
  it('leads the window to its address, cuts the bond, and tells what comes of it', async () => {
    const success = { status: 'success', public_token: 'public_x' };
    const { done, popup, result } = start(false, WINDOW, success);
    expect(await result).to.deep.equal(success);
    expect(popup.opener).to.equal(null);
    expect(done).to.deep.equal(['handOver', 'goes to https://connect.example/hosted/h#en', 'getWindow']);
  });

  it('asks again while it is open, and after what passes', async () => {
    const exit = { status: 'exit', exit: { status: 'closed', step: 'consent' } };
    const { done, result } = start(false, WINDOW, new ApiFailure('offline', ''), exit);
    expect(await result).to.deep.equal(exit);
    expect(done.filter((each) => each === 'getWindow')).to.have.length(2);
  }).timeout(8000);

  it('closes the window where the session can not go over', async () => {
    const failure = new ApiFailure('INVALID_REQUEST', '');
    const { done, result } = start(false, failure);
    expect(await result.catch((reason: unknown) => reason)).to.equal(failure);
    expect(done).to.deep.equal(['handOver', 'closes']);
  });

  it('is nothing in a window that was closed before', async () => {
    const { done, result } = start(true, WINDOW);
    expect(await result).to.equal(undefined);
    expect(done).to.deep.equal(['handOver']);
  });

  it('asks no more once it is not waited for', async () => {
    const { abort, done, result } = start(false, WINDOW);
    abort.abort();
    expect(await result.catch(({ name }: Error) => name)).to.equal('AbortError');
    expect(done).to.not.include('getWindow');
  });
});
