import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { ApiError } from './api-error.js';

/** Answers what Node's HTTP parser refused, before there was a request: in the contract's form, then hangs up. */
export const refuseUnreadable =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    const body = JSON.stringify(
      new ApiError('INVALID_REQUEST', {
        message: tooLarge ? 'The request headers are larger than 16 KiB.' : 'The request is not valid HTTP.',
      }).toFailure(),
    );
    if (socket.writable)
      socket.write(
        [
          'HTTP/1.1 400 Bad Request',
          'content-type: application/json; charset=utf-8',
          `content-length: ${Buffer.byteLength(body)}`,
          `x-request-id: ${randomUUID()}`,
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          'cache-control: no-store',
          'connection: close',
          '',
          body,
        ].join('\r\n'),
      );
    socket.destroy(error);
  };
