import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.js';

const credentials = { KRYPTOS_CLIENT_ID: 'client_a', KRYPTOS_CLIENT_SECRET: 'secret_a' };

test('only the credentials have no default', () => {
  assert.deepEqual(readSettings(credentials), {
    port: 4500,
    kryptosUrl: new URL('http://localhost:4400'),
    kryptosPublicUrl: new URL('http://localhost:4400'),
    clientId: 'client_a',
    clientSecret: 'secret_a',
    dataDir: '.data',
  });
});

test('a setting that can not be right is refused by name', () => {
  const cases: [string, Record<string, string>][] = [
    ['KRYPTOS_CLIENT_ID', { KRYPTOS_CLIENT_ID: '' }],
    ['KRYPTOS_CLIENT_SECRET', { KRYPTOS_CLIENT_SECRET: '' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '80a' }],
    ['KRYPTOS_URL', { KRYPTOS_URL: 'localhost:4400' }],
    ['KRYPTOS_URL', { KRYPTOS_URL: 'nowhere' }],
    ['KRYPTOS_PUBLIC_URL', { KRYPTOS_PUBLIC_URL: 'connect.example' }],
  ];
  for (const [name, wrong] of cases)
    assert.throws(() => readSettings({ ...credentials, ...wrong }), new RegExp(`^Error: ${name} `), name);
});

test('browsers may reach Kryptos under another name', () => {
  const environment = {
    ...credentials,
    KRYPTOS_URL: 'http://127.0.0.1:1',
    KRYPTOS_PUBLIC_URL: 'https://connect.example',
  };
  const { kryptosUrl, kryptosPublicUrl } = readSettings(environment);
  assert.equal(kryptosUrl.href, 'http://127.0.0.1:1/');
  assert.equal(kryptosPublicUrl.origin, 'https://connect.example');
});
