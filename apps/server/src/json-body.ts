import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.js';

const notJson = (message: string) => new ApiError('INVALID_REQUEST', { message });

/** `application/json`, where a charset is named, UTF-8: RFC 8259 knows no other. */
const JSON_MEDIA_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/**
 * Reads JSON bodies, and no others: bytes that are not UTF-8, compressed bodies, and `__proto__` or
 * `constructor` keys are refused rather than repaired.
 */
export const acceptJsonOnly = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(/^application\/json/i, { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!JSON_MEDIA_TYPE.test(request.headers['content-type'] ?? ''))
      return done(new ApiError('UNSUPPORTED_MEDIA_TYPE'));
    if (request.headers['content-encoding'] !== undefined)
      return done(
        new ApiError('UNSUPPORTED_MEDIA_TYPE', { message: 'The request body must not be compressed.' }),
      );
    if (body.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    } catch {
      return done(notJson('The request body is not UTF-8.'));
    }
    return parse(request, text, (error, value) =>
      error === null ? done(null, value) : done(notJson('The request body is not valid JSON.')),
    );
  });
};
