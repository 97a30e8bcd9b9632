import { LIMITS } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import './kc-loading-step.js';

describe('kc-loading-step', () => {
  it('says that it is busy', async () => {
    const step = document.createElement('kc-loading-step');
    document.body.append(step);
    await step.updateComplete;
    expect(LIMITS.emailCodeDigits).to.equal(6);
    expect(step.shadowRoot?.querySelector('[aria-busy=true]')).to.not.equal(null);
    step.remove();
  });
});
