import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantedLanguage } from './language.js';

const headers = [
  [undefined, undefined],
  ['', undefined],
  ['*', undefined],
  ['nl, tlh;q=0.5', undefined],
  ['de', 'de'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['zh-Hant-TW', 'zh'],
  ['nl,en;q=0.5,fr-CA;q=0.7', 'fr'],
  ['FR', 'fr'],
  ['de;q=0, sv;q=0.1', 'sv'],
  ['de ; q=0.2 , it ; q=0.3', 'it'],
  ['constructor, __proto__, ja;q=x', undefined],
  [`${'x'.repeat(250)},de`, undefined],
] as const;

for (const [header, language] of headers)
  test(`${JSON.stringify(header?.slice(0, 40))} wants ${language ?? 'none of ours'}`, () => {
    assert.equal(wantedLanguage(header), language);
  });
