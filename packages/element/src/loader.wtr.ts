import { expect } from 'chai';
import type { KryptosConnectElement } from './kryptos-connect-element.js';

describe('the loader', () => {
  const { warn } = console;
  const warnings: unknown[] = [];
  before(() => {
    console.warn = (warning: unknown) => warnings.push(warning);
  });
  after(() => {
    console.warn = warn;
  });

  it('upgrades what stands on the page, with what was set before', async () => {
    const element = document.createElement('kryptos-connect');
    Object.assign(element, { clientId: 'client_a', appName: 'Mine', prefill: { address: '0x1' } });
    document.body.append(element);
    expect(element.shadowRoot).to.equal(null);
    await import('./loader.js');
    expect(element.getAttribute('client-id')).to.equal('client_a');
    expect(element.getAttribute('app-name')).to.equal('Mine');
    expect(element.prefill).to.deep.equal({ address: '0x1' });
    expect(warnings).to.deep.equal([]);
    element.remove();
  });

  it('takes the origin that it came from for the hosted app’s', () => {
    const element: KryptosConnectElement = document.createElement('kryptos-connect');
    document.body.append(element);
    element.preload();
    expect(element.shadowRoot?.querySelector('link')?.href).to.equal(`${location.origin}/`);
    element.remove();
  });

  it('works when it is loaded twice, with one warning', async () => {
    const again = new URL('./loader.ts?again', import.meta.url).href;
    await import(again);
    expect(warnings).to.deep.equal(['<kryptos-connect> is loaded twice']);
    expect(document.createElement('kryptos-connect').shadowRoot).not.to.equal(null);
  });
});
