import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { framedAppHeaders, ownPageHeaders } from './page-headers.js';

for (const [name, headers] of [
  ['the framed app', framedAppHeaders(['https://app.example', 'https://shop.example:8443'])],
  ['the app that nobody may frame', framedAppHeaders([])],
  ['a page of our own', ownPageHeaders()],
] as const) {
  test(`csp_evaluator has nothing serious to say about ${name}`, () => {
    const policy = headers['content-security-policy'];
    assert.ok(policy);
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const serious = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    assert.deepEqual(
      serious.map(({ directive, value, description }) => `${directive} ${value}: ${description}`),
      [],
    );
  });
}
