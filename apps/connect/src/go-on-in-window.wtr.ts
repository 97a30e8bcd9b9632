import { expect } from 'chai';
import { ApiFailure } from './api-client.js';
import { goOnInWindow } from './go-on-in-window.js';

/** A window, and a server that answers what it is told to, one after the other. */
const start = (state: 'blank' | 'closed' | 'none', ...answers: readonly unknown[]) => {
  const done: string[] = [];
  const asked: unknown[] = [];
  const waits: number[] = [];
  const popup = state !== 'none' && {
    closed: state === 'closed',
    opener: window,
    location: { replace: (url: string) => done.push(`goes to ${url}`) },
    close: () => done.push('closes'),
  };
  let turn = 0;
  const call = async (operation: string, { body }: { readonly body?: unknown }) => {
    done.push(operation);
    if (body) asked.push(body);
    const answer = answers[turn++];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const abort = new AbortController();
  const wait = async (ms: number) => void waits.push(ms);
  const result = goOnInWindow(
    { popup: (popup || undefined) as never, ...CHOSEN },
    { call } as never,
    abort.signal,
    wait,
  );
  return { abort, asked, done, popup, result, waits };
};

const CHOSEN = { scopes: ['openid'], workspaceId: undefined, lifetimeS: 3600 };
const WINDOW = { url: 'https://connect.example/hosted/h', expires_at: '' };

describe('going on in a window', () => {
  it('leads the window to its address, cuts the bond, and tells what comes of it', async () => {
    const success = { status: 'success', public_token: 'public_x' };
    const { asked, done, popup, result } = start('blank', WINDOW, success);
    expect(await result).to.deep.equal(success);
    expect(popup).to.include({ opener: null });
    expect(asked).to.deep.equal([{ scopes: ['openid'], lifetime_s: 3600 }]);
    expect(done).to.deep.equal([
      'handOver',
      'goes to https://connect.example/hosted/h#en,light',
      'getWindow',
    ]);
  });

  it('asks once a second while it is open, and more seldom after what passes', async () => {
    const exit = { status: 'exit', exit: { status: 'closed', step: 'consent' } };
    const open = { status: 'open' };
    const fails = Array.from({ length: 5 }, () => new ApiFailure('offline', ''));
    const { result, waits } = start('blank', WINDOW, open, ...fails, open, exit);
    expect(await result).to.deep.equal(exit);
    expect(waits).to.deep.equal([1000, 1000, 2000, 4000, 8000, 8000, 8000, 1000]);
  });

  it('waits for the window before where it is given none, if there was one', async () => {
    const success = { status: 'success', public_token: null };
    const waiting = start('none', success);
    expect(await waiting.result).to.deep.equal(success);
    expect(waiting.done).to.deep.equal(['getWindow']);
    expect(await start('none', new ApiFailure('NOT_FOUND', '')).result).to.equal(undefined);
  });

  it('says so where the window can not be asked about', async () => {
    const failure = new ApiFailure('INVALID_TOKEN', '');
    const { result } = start('blank', WINDOW, failure);
    expect(await result.catch((reason: unknown) => reason)).to.equal(failure);
  });

  it('closes the window where the session can not go over', async () => {
    const failure = new ApiFailure('INVALID_REQUEST', '');
    const { done, result } = start('blank', failure);
    expect(await result.catch((reason: unknown) => reason)).to.equal(failure);
    expect(done).to.deep.equal(['handOver', 'closes']);
  });

  it('is nothing in a window that was closed before', async () => {
    const { done, result } = start('closed', WINDOW);
    expect(await result).to.equal(undefined);
    expect(done).to.deep.equal(['handOver']);
  });

  it('asks no more once it is not waited for', async () => {
    const { abort, done, result } = start('blank', WINDOW);
    abort.abort();
    expect(await result.catch(({ name }: Error) => name)).to.equal('AbortError');
    expect(done).to.not.include('getWindow');
  });
});
