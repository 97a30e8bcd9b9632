import { expect } from 'chai';
import { declareScriptProperties } from './script-properties.js';

/** A framework's own question before it writes to an element: has its class a setter for this? */
const hasSetter = (element: Element, name: string): boolean =>
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), name)?.set !== undefined;

it('a bundle’s element has setters for what is set by script alone, and keeps what was set before its class was there', async () => {
  const early = Object.assign(document.createElement('kryptos-connect'), { prefill: { address: '0x1' } });
  document.body.append(early);
  await import('./define.js');
  for (const name of ['generateLinkToken', 'cssVars', 'prefill', 'copy'])
    expect(hasSetter(early, name)).to.equal(true);
  expect(early.prefill).to.deep.equal({ address: '0x1' });
  const other = document.createElement('kryptos-connect');
  expect(other.prefill).to.equal(undefined);
  early.remove();
});

it('each element has its own', () => {
  class Plain extends HTMLElement {
    declare cssVars: object | undefined;
  }
  customElements.define('x-plain', Plain);
  declareScriptProperties(Plain.prototype);
  const [one, two] = [new Plain(), new Plain()];
  one.cssVars = { '--kc-primary': 'red' };
  expect(one.cssVars).to.deep.equal({ '--kc-primary': 'red' });
  expect(two.cssVars).to.equal(undefined);
});
