import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Headers } from './page-headers.js';
import { ENCODINGS, type Encoding, type StaticFile } from './static-files.js';

/** The encodings that a request takes. A refused one (`;q=0`) is not among them. */
const accepted = (header: string | undefined): ReadonlySet<string> =>
  new Set(
    (header ?? '')
      .split(',')
      .map((entry) =>
        entry
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, quality]) => quality === undefined || Number(quality.replace(/^q=/, '')) > 0)
      .map(([name = '']) => name),
  );

/** Whether `If-None-Match` names this ETag, compared weakly. RFC 9110, section 13.1.2. */
export const isNotModified = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag));

/** Sends a file in the smallest form that the client takes, or 304 when it has it. */
export const sendFile = (
  request: FastifyRequest,
  reply: FastifyReply,
  file: StaticFile,
  headers: Headers = {},
): FastifyReply => {
  const encodings = accepted(request.headers['accept-encoding']);
  const encoding = ENCODINGS.find(
    (each): each is Encoding => encodings.has(each) && file.packed[each] !== undefined,
  );
  const etag = encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag;
  reply.headers({ 'content-type': file.type, ...headers, etag });
  if (Object.keys(file.packed).length > 0) reply.header('vary', 'accept-encoding');
  if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const bytes = encoding && file.packed[encoding];
  if (encoding && bytes) return reply.header('content-encoding', encoding).send(bytes);
  return reply.send(file.bytes);
};
