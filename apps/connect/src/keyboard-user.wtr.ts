import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { noteKeyboard } from './keyboard-user.js';

describe('a person at the keyboard', () => {
  const root = document.documentElement;
  const isNoted = () => 'kcKeyboard' in root.dataset;

  it('is noted with Tab, not with what is typed, until a pointer is used, and not for ever', async () => {
    const listening = new AbortController();
    noteKeyboard(root, listening.signal);
    await sendKeys({ press: 'a' });
    expect(isNoted()).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(isNoted()).to.equal(true);
    await sendMouse({ type: 'click', position: [5, 5] });
    expect(isNoted()).to.equal(false);
    listening.abort();
    await sendKeys({ press: 'Tab' });
    expect(isNoted()).to.equal(false);
  });
});
