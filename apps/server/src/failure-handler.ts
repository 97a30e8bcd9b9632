import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ApiError } from './api-error.js';
import { invalidRequest } from './invalid-request.js';
import { isDatabaseUnreachable } from './store/unreachable.js';

const unreadable = (message: string) => new ApiError('INVALID_REQUEST', { message });

/** What Fastify refuses by itself, in the contract's words. */
const FASTIFY_REFUSALS: Readonly<Record<string, () => ApiError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new ApiError('PAYLOAD_TOO_LARGE'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new ApiError('UNSUPPORTED_MEDIA_TYPE'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => unreadable('The body is not as long as Content-Length says.'),
  FST_ERR_BAD_URL: () => unreadable('The address is not well-formed.'),
  FST_ERR_MAX_PARAM_LENGTH: () => new ApiError('NOT_FOUND'),
};

/** Turns whatever was thrown into one of the contract's failures. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  if (hasZodFastifySchemaValidationErrors(error))
    return invalidRequest(
      error.validation.map(({ instancePath, message }) => ({
        path: instancePath.split('/').slice(1),
        message: message ?? 'is not valid',
      })),
    );
  const { code, statusCode } = error as Partial<FastifyError>;
  const refusal = code === undefined ? undefined : FASTIFY_REFUSALS[code];
  if (refusal !== undefined) return refusal();
  if (isDatabaseUnreachable(error))
    return new ApiError('UNAVAILABLE', { cause: error, headers: { 'retry-after': '1' } });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return unreadable('The request can not be read.');
  return new ApiError('INTERNAL_ERROR', { cause: error });
};

/** Sends a failure. Also where no hook ran before, so it sets what they would have set. */
export const answerFailure = (
  failure: ApiError,
  request: Pick<FastifyRequest, 'id'>,
  reply: FastifyReply,
): FastifyReply =>
  reply
    .status(failure.status)
    .headers({ 'x-request-id': request.id, 'cache-control': 'no-store', ...failure.headers })
    .type('application/json; charset=utf-8')
    .send(failure.toFailure());

/** Answers every failure, also of what is not found, in the contract's form. */
export const handleFailures = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => {
    const failure = toApiError(error);
    if (failure.status >= 500)
      request.log.error({ err: failure.cause ?? failure, code: failure.code }, 'failed');
    else request.log.debug({ code: failure.code }, 'refused');
    return answerFailure(failure, request, reply);
  });
  app.setNotFoundHandler(() => {
    throw new ApiError('NOT_FOUND');
  });
};
