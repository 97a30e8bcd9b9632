import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { FlowController, type Perform } from './controller.js';
import type { Request, RequestFailure } from './requests.js';
import { SESSION, SIGNED_IN } from './testing/facts.js';

interface Asked {
  readonly request: Request;
  readonly signal: AbortSignal;
  readonly answer: (data: unknown) => Promise<void>;
  readonly fail: (failure: RequestFailure) => Promise<void>;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const start = () => {
  const asked: Asked[] = [];
  const page = new EventTarget();
  const steps: string[] = [];
  const perform = ((request: Request, signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      asked.push({
        request,
        signal,
        answer: (data) => {
          resolve(data);
          return settled();
        },
        fail: (failure) => {
          reject(failure);
          return settled();
        },
      });
    })) as Perform;
  const flow = new FlowController({
    perform,
    onChange: (state) => steps.push(state.step),
    asFailure: (reason) => reason as RequestFailure,
  });
  flow.start(page as unknown as Window);
  const last = (): Asked => {
    const ask = asked.at(-1);
    assert.ok(ask);
    return ask;
  };
  return { flow, asked, last, page, steps };
};

const signingIn = async () => {
  const run = start();
  await run.last().answer({});
  await run.last().answer({ session: SESSION, hint: undefined });
  return run;
};

test('it begins by waiting for its host, then asks for the session', async () => {
  const { asked, last, flow } = start();
  await last().answer({});
  assert.deepEqual(
    asked.map(({ request }) => request.kind),
    ['init', 'session'],
  );
  await last().answer({ session: SESSION, hint: undefined });
  assert.equal(flow.state.step, 'sign-in');
});

test('a button that is pressed ten times sends one request', async () => {
  const { flow, asked } = await signingIn();
  for (let i = 0; i < 10; i++) flow.dispatch({ type: 'guest-chosen' });
  assert.equal(asked.filter(({ request }) => request.kind === 'guest').length, 1);
});

test('leaving a step aborts what it asked', async () => {
  const { flow, last } = await signingIn();
  flow.dispatch({ type: 'guest-chosen' });
  const guest = last();
  flow.dispatch({ type: 'leave' });
  assert.equal(guest.signal.aborted, true);
  assert.equal(flow.state.step, 'ended');
});

test('an answer that comes after its step was left changes nothing', async () => {
  const { flow, last, steps } = await signingIn();
  flow.dispatch({ type: 'guest-chosen' });
  const guest = last();
  flow.dispatch({ type: 'leave' });
  await guest.answer(SIGNED_IN);
  assert.equal(flow.state.step, 'ended');
  assert.equal(steps.at(-1), 'ended');
});

test('after ten seconds it says that it takes long, and asks again when told to', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { flow, last, asked } = await signingIn();
    flow.dispatch({ type: 'guest-chosen' });
    const first = last();
    mock.timers.tick(9_999);
    assert.equal(flow.state.open[0]?.slow, false);
    mock.timers.tick(1);
    assert.equal(flow.state.open[0]?.slow, true);
    flow.dispatch({ type: 'retry' });
    assert.equal(first.signal.aborted, true);
    assert.equal(asked.at(-1)?.request.kind, 'guest');
    await first.answer(SIGNED_IN);
    assert.equal(flow.state.step, 'sign-in', 'the answer to the first question is no longer wanted');
    await last().answer(SIGNED_IN);
    assert.equal(flow.state.step, 'consent');
  } finally {
    mock.timers.reset();
  }
});

test('it goes on by itself when the network comes back', async () => {
  const { flow, last, page } = await signingIn();
  flow.dispatch({ type: 'guest-chosen' });
  await last().fail({ code: 'offline', message: 'You are offline.' });
  assert.equal(flow.state.step, 'problem');
  page.dispatchEvent(new Event('online'));
  assert.equal(last().request.kind, 'guest');
  await last().answer(SIGNED_IN);
  assert.equal(flow.state.step, 'consent');
});

test('nothing goes on after it was stopped', async () => {
  const { flow, last, page } = await signingIn();
  flow.dispatch({ type: 'guest-chosen' });
  flow.stop();
  assert.equal(last().signal.aborted, true);
  page.dispatchEvent(new Event('offline'));
  flow.dispatch({ type: 'leave' });
  assert.equal(flow.state.step, 'sign-in');
});
