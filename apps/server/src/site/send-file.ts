import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Headers } from './page-headers.js';
import { ENCODINGS, type StaticFile } from './static-files.js';

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
export const sendFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, type, etag: tag, pack }: StaticFile,
  headers: Headers = {},
): Promise<FastifyReply> => {
  const encodings = accepted(request.headers['accept-encoding']);
  const encoding = pack && ENCODINGS.find((each) => encodings.has(each));
  const etag = encoding ? `${tag.slice(0, -1)}-${encoding}"` : tag;
  reply.headers({ 'content-type': type, ...headers, etag });
  if (pack) reply.header('vary', 'accept-encoding');
  if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!encoding) return reply.send(bytes);
  const packed = await pack(encoding);
  return reply.header('content-encoding', encoding).send(packed);
};
