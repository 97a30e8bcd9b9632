import { expect } from 'chai';
import { html } from 'lit';
import './kc-notice.js';
import type { KcNotice } from './kc-notice.js';
import { heard } from './testing/heard.js';
import { mount } from './testing/mount.js';

describe('kc-notice', () => {
  it('is an alert with the request id', async () => {
    await mount<KcNotice>(html`<kc-notice requestId="req_1">It did not work.</kc-notice>`);
    const lines = (await heard()).join('\n');
    expect(lines).to.include('alert');
    expect(lines).to.include('It did not work.');
    expect(lines).to.include('Request ID: req_1');
  });

  it('is a status where nothing is wrong', async () => {
    const notice = await mount<KcNotice>(html`<kc-notice tone="neutral">Takes long.</kc-notice>`);
    expect(notice.renderRoot.querySelector('.box')?.getAttribute('role')).to.equal('status');
  });
});
