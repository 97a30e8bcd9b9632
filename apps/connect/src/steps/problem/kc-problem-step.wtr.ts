import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount } from '../../ui/testing/mount.js';
import type { ProblemCause } from './causes.js';
import './kc-problem-step.js';
import type { KcProblemStep } from './kc-problem-step.js';

const draw = (cause: ProblemCause) =>
  mount<KcProblemStep>(
    html`<kc-problem-step .cause=${cause} origin="https://shop.example" clientId="client_1"></kc-problem-step>`,
  );

describe('kc-problem-step', () => {
  for (const [cause, title, button, event] of [
    ['link-expired', 'This link has expired', 'Start again', 'kc-start-again'],
    ['unreachable', 'Kryptos can not be reached', 'Try again', 'kc-retry'],
    ['failed', 'Something went wrong', 'Try again', 'kc-retry'],
    ['already-finished', 'This link has been used', 'Close', 'kc-close'],
  ] as const)
    it(`${cause}: “${title}”, and what can be done`, async () => {
      const step = await draw(cause);
      expect(await heard()).to.include.members([`heading “${title}”`, `button “${button}”`]);
      const events = collect(step, event);
      deep(step, 'kc-button').click();
      expect(events).to.have.length(1);
    });

  for (const [cause, title] of [
    ['offline', 'You are offline'],
    ['unsupported-browser', 'This browser is not supported'],
    ['not-embedded', 'This page opens inside an app'],
    ['origin-not-allowed', 'This site is not registered'],
  ] as const)
    it(`${cause}: “${title}”, with nothing to press`, async () => {
      const step = await draw(cause);
      expect(await heard()).to.include(`heading “${title}”`);
      expect(step.renderRoot.querySelector('kc-button')).to.equal(null);
    });

  it('tells the developer which origin to register, and where', async () => {
    const step = await draw('origin-not-allowed');
    const said = step.renderRoot.textContent;
    for (const text of ['https://shop.example', 'client_1', 'Allowed origins']) expect(said).to.include(text);
  });
});
