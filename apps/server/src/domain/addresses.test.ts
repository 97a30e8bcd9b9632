import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAllowedOrigin, isAllowedRedirectUri } from './addresses.js';

describe('an origin that a client registers', () => {
  it('is written as browsers write it', () => {
    for (const origin of [
      'https://app.example',
      'https://app.example:8443',
      'http://localhost:4500',
      'http://shop.localhost:4500',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
      'https://xn--bcher-kva.example',
    ])
      assert.equal(isAllowedOrigin(origin), true, origin);
  });

  it('is nothing else', () => {
    for (const origin of [
      'null',
      '*',
      'https://*.app.example',
      'app.example',
      'http://app.example',
      'https://app.example/',
      'https://app.example/path',
      'https://APP.example',
      'https://app.example:443',
      'https://user@app.example',
      'https://bücher.example',
      'http://localhost.evil.example',
      'http://notlocalhost',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://app.example ',
      '',
    ])
      assert.equal(isAllowedOrigin(origin), false, origin);
  });
});

describe('a redirect URI that a client registers', () => {
  it('is https, http on the same machine, or an app’s own scheme', () => {
    for (const uri of [
      'https://app.example/done?from=kryptos',
      'http://localhost:3000/cb',
      'myapp://done',
      'com.example.app:/done',
    ])
      assert.equal(isAllowedRedirectUri(uri), true, uri);
  });

  it('has no fragment, no user name, and runs nothing', () => {
    for (const uri of [
      'https://app.example/#x',
      'https://app.example#',
      'https://user:secret@app.example/',
      'http://app.example/cb',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://app.example/1',
      'myapp:',
      '/done',
      'https://app.example/a b',
      'https://app.example/\n',
      '',
    ])
      assert.equal(isAllowedRedirectUri(uri), false, uri);
  });
});
