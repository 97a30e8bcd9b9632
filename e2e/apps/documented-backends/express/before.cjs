// What the documentation leaves to its reader: who asks, and where tokens are kept.
const { readFileSync, writeFileSync } = require('node:fs');

Object.defineProperty(require('express').request, 'user', { value: { id: 'user-1' } });
globalThis.saveUserTokens = async (_id, tokens) => writeFileSync('tokens.json', JSON.stringify(tokens));
globalThis.getUserAccessToken = async () => {
  try {
    return JSON.parse(readFileSync('tokens.json', 'utf8')).access_token;
  } catch {
    return undefined;
  }
};
