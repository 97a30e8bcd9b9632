import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { noteKeyboard } from './keyboard-user.js';

describe('a person at the keyboard', () => {
  const root = document.documentElement;
  const isNoted = () => 'kcKeyboard' in root.dataset;

  it('is noted with Tab, not with what is typed, until a pointer is used, and not for ever', async () => {
    // Somewhere to go: out of an empty page Tab leads into the browser's own bars.
    const stops = Array.from({ length: 4 }, () => document.createElement('button'));
    document.body.append(...stops);
    const listening = new AbortController();
    noteKeyboard(root, listening.signal);
    await sendKeys({ press: 'a' });
    expect(isNoted()).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(isNoted()).to.equal(true);
    await sendMouse({ type: 'click', position: [700, 500] });
    expect(isNoted()).to.equal(false);
    listening.abort();
    await sendKeys({ press: 'Tab' });
    expect(isNoted()).to.equal(false);
    for (const stop of stops) stop.remove();
  });
});
