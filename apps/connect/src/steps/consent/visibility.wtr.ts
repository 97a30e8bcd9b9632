import { expect } from 'chai';
import { itInChromium } from '../../ui/testing/engine.js';
import { watchVisibility } from './visibility.js';

/** Tells the next thing that is reported. */
const watch = (element: Element) => {
  const abort = new AbortController();
  const queue: boolean[] = [];
  let wake = () => {};
  watchVisibility(
    element,
    (seen) => {
      queue.push(seen);
      wake();
    },
    abort.signal,
  );
  const until = async (wanted: boolean) => {
    while (queue.shift() !== wanted)
      if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return wanted;
  };
  return { until, stop: () => abort.abort() };
};

const box = (styles: Readonly<Record<string, string>>) => {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  document.body.append(element);
  return element;
};
const place = { position: 'fixed', inset: '20px auto auto 20px', width: '100px', height: '40px' };

/** The app's page is as high as its window; a page with nothing in it is not. */
const fill = ({ documentElement }: Document) => documentElement.style.setProperty('min-block-size', '100vh');

describe('watchVisibility', () => {
  before(() => fill(document));
  const made: Element[] = [];
  const make = (styles: Readonly<Record<string, string>>) => {
    const element = box({ ...place, ...styles });
    made.push(element);
    return element;
  };
  afterEach(() => {
    for (const element of made.splice(0)) element.remove();
  });

  it('sees what is in plain sight, and no longer when it is hidden', async () => {
    const button = make({ background: 'white' });
    const { until, stop } = watch(button);
    expect(await until(true)).to.equal(true);
    // WebKit does not look again for what changes while it is telling.
    await new Promise(requestAnimationFrame);
    button.style.setProperty('display', 'none');
    expect(await until(false)).to.equal(false);
    stop();
  });

  itInChromium(
    'sees that something lies over it, even what lets the pointer through (only there is IntersectionObserver v2)',
    async () => {
      const button = make({ background: 'white' });
      const { until, stop } = watch(button);
      await until(true);
      make({ background: 'black', 'pointer-events': 'none' });
      expect(await until(false)).to.equal(false);
      stop();
    },
  );

  itInChromium('sees that it is partly transparent (only there is IntersectionObserver v2)', async () => {
    const button = make({ background: 'white' });
    const { until, stop } = watch(button);
    await until(true);
    button.style.setProperty('opacity', '0.9');
    expect(await until(false)).to.equal(false);
    stop();
  });

  it('does not see what stands in a page that is too small to read', async () => {
    const frame = document.createElement('iframe');
    frame.style.setProperty('border', '0');
    document.body.append(frame);
    made.push(frame);
    const inner = frame.contentDocument as Document;
    fill(inner);
    const button = inner.body.appendChild(inner.createElement('button'));
    button.textContent = 'Allow';
    frame.style.setProperty('block-size', '400px');
    const { until, stop } = watch(button);
    await until(true);
    frame.style.setProperty('block-size', '60px');
    expect(await until(false)).to.equal(false);
    stop();
  });
});
