import { expect } from 'chai';
import { html } from 'lit';
import './kc-badge.js';
import type { KcBadge } from './kc-badge.js';
import { heard } from './testing/heard.js';
import { deep, mount } from './testing/mount.js';

const look = async (badge: KcBadge, tone: KcBadge['tone']) => {
  badge.tone = tone;
  await badge.updateComplete;
  const { color, backgroundColor, borderTopColor } = getComputedStyle(deep(badge, 'span'));
  return [color, backgroundColor, borderTopColor].join(' ');
};

describe('kc-badge', () => {
  it('is its words, and nothing more to a screen reader', async () => {
    await mount<KcBadge>(html`<kc-badge tone="warning">Sandbox</kc-badge>`);
    const lines = await heard();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^(Static)?Text “Sandbox”$/i);
  });

  it('has a look for each tone, and the quiet one where none is given', async () => {
    const badge = await mount<KcBadge>(html`<kc-badge>Synced</kc-badge>`);
    const quiet = await look(badge, badge.tone);
    const looks = new Set<string>();
    for (const tone of ['neutral', 'success', 'warning', 'danger'] as const)
      looks.add(await look(badge, tone));
    expect(looks.size).to.equal(4);
    expect(await look(badge, 'neutral')).to.equal(quiet);
  });

  it('breaks its line where its place is narrower, and is never cut', async () => {
    const badge = await mount<KcBadge>(html`<kc-badge>Can change data</kc-badge>`);
    const height = badge.offsetHeight;
    badge.parentElement?.style.setProperty('inline-size', '20px');
    expect(badge.offsetHeight).to.be.greaterThan(height);
    badge.parentElement?.style.setProperty('inline-size', '100%');
    expect(badge.offsetHeight).to.equal(height);
  });
});
