import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';

/** What stands under `data` in a success. Its shape is the test's to know. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into any answer, and fails where it is otherwise.
export const data = async (response: Promise<LightMyRequestResponse>): Promise<any> => {
  const { statusCode, body } = await response;
  assert.ok(statusCode >= 200 && statusCode < 300, body);
  return JSON.parse(body).data;
};

/** Status and code of a failure. */
export const failure = async (response: Promise<LightMyRequestResponse>): Promise<[number, string]> => {
  const { statusCode, body } = await response;
  return [statusCode, JSON.parse(body).code];
};
