import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EnvironmentError, parseEnvironment } from './environment.js';

const KEY = 'k1:qL3m0pXcGq2yWv8sJt7uZr5nBf4dHa1eKx9iOy6wPzE=';

const SAFE = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://connect.example',
  DATABASE_URL: 'postgres://db/kryptos',
  ENCRYPTION_KEYS: KEY,
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'Kryptos <no-reply@connect.example>',
};

const complaint = (source: Record<string, string>): string => {
  try {
    parseEnvironment(source);
  } catch (error) {
    assert.ok(error instanceof EnvironmentError);
    return error.message;
  }
  return 'fine';
};

describe('the environment', () => {
  it('has a default for everything in development', () => {
    const { PORT, HOST, PUBLIC_URL, DATABASE_URL, DATA_DIR, NODE_ENV, TRUST_PROXY } = parseEnvironment({});
    assert.deepEqual(
      { PORT, HOST, PUBLIC_URL, DATABASE_URL, DATA_DIR, NODE_ENV, TRUST_PROXY },
      {
        PORT: 4400,
        HOST: undefined,
        PUBLIC_URL: 'http://localhost:4400',
        DATABASE_URL: undefined,
        DATA_DIR: '.data',
        NODE_ENV: 'development',
        TRUST_PROXY: false,
      },
    );
  });

  it('takes an empty variable for one that is not set', () => {
    assert.equal(parseEnvironment({ DATABASE_URL: '', PORT: ' ' }).PORT, 4400);
  });

  it('names the variable that is bad, and what it must be', () => {
    const bad: [string, string][] = [
      ['PORT', '70000'],
      ['PORT', '-1'],
      ['PUBLIC_URL', 'localhost:4400'],
      ['PUBLIC_URL', 'https://a.example/path'],
      ['PUBLIC_URL', 'https://user@a.example'],
      ['DATABASE_URL', 'mysql://db'],
      ['ENCRYPTION_KEYS', 'k1:short'],
      ['ENCRYPTION_KEYS', `${KEY},${KEY}`],
      ['SMTP_URL', 'http://mail.example'],
      ['WALLETCONNECT_RELAY_URL', 'https://relay.example'],
      ['ETHEREUM_RPC_URL', 'wss://node.example'],
      ['SOLANA_RPC_URL', 'node.example'],
      ['RPC_URL_137', 'polygon'],
      ['NODE_ENV', 'prod'],
      ['LOG_LEVEL', 'loud'],
    ];
    for (const [name, value] of bad)
      assert.match(complaint({ [name]: value }), new RegExp(`^ {2}${name} must be`, 'm'));
  });

  it('starts in production where all is safe', () => {
    assert.equal(parseEnvironment(SAFE).PUBLIC_URL, 'https://connect.example');
  });

  it('refuses production without a key, with a guessable one, over http, or on the embedded database', () => {
    const { ENCRYPTION_KEYS: _, ...withoutKey } = SAFE;
    const { DATABASE_URL: __, ...embedded } = SAFE;
    assert.match(complaint(withoutKey), /ENCRYPTION_KEYS is missing/);
    assert.match(
      complaint({ ...SAFE, ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` }),
      /ENCRYPTION_KEYS holds/,
    );
    assert.match(
      complaint({ ...SAFE, PUBLIC_URL: 'http://connect.example' }),
      /PUBLIC_URL must be an https: URL/,
    );
    assert.match(complaint(embedded), /DATABASE_URL is missing/);
    assert.equal(complaint({ ...embedded, ALLOW_EMBEDDED_DB: '1' }), 'fine');
  });

  it('reads keys in their order, and the addresses of chains by their id', () => {
    const { ENCRYPTION_KEYS, RPC_URLS } = parseEnvironment({
      ENCRYPTION_KEYS: `k2:${KEY.slice(3)},${KEY}`,
      RPC_URL_8453: 'https://base.example',
    });
    assert.deepEqual(
      ENCRYPTION_KEYS?.map(({ id, key }) => [id, key.length]),
      [
        ['k2', 32],
        ['k1', 32],
      ],
    );
    assert.deepEqual(RPC_URLS, { '8453': 'https://base.example' });
  });

  it('believes as many proxies as it is told', () => {
    const { TRUST_PROXY } = parseEnvironment({ TRUST_PROXY: '2' });
    assert.ok(typeof TRUST_PROXY === 'function');
    assert.deepEqual(
      [0, 1, 2].map((hop) => TRUST_PROXY('10.0.0.1', hop)),
      [true, true, false],
    );
  });
});
