import { expect } from 'chai';
import { adoptTokens } from './tokens.js';

const root = document.documentElement;
const value = (name: string) => getComputedStyle(root).getPropertyValue(name).trim();

describe('tokens', () => {
  before(() => adoptTokens());
  afterEach(() => {
    delete root.dataset['kcTheme'];
    root.style.removeProperty('--kc-primary');
  });

  it('are adopted once', () => {
    const before = document.adoptedStyleSheets.length;
    adoptTokens();
    expect(document.adoptedStyleSheets).to.have.length(before);
  });

  it('follow the theme of the document', () => {
    root.dataset['kcTheme'] = 'light';
    expect(value('--kc-bg-primary')).to.equal('#ffffff');
    root.dataset['kcTheme'] = 'dark';
    expect(value('--kc-bg-primary')).to.equal('#18161d');
    expect(getComputedStyle(root).colorScheme).to.equal('dark');
  });

  it('give way to what the host sets', () => {
    root.style.setProperty('--kc-primary', '#00aa55');
    expect(value('--kc-primary')).to.equal('#00aa55');
  });
});
