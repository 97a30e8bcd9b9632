import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { ApiError } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { OUTBOX_STYLE, OUTBOX_STYLE_PATH, outboxPage } from './outbox-page.js';
import { mailHeaders, ownPageHeaders } from './page-headers.js';

const Query = z.object({
  /** Mails to this address. */
  to: z.optional(z.string().check(z.maxLength(254))),
  /** One mail, by its id, as HTML. */
  mail: z.optional(z.string().check(z.maxLength(50))),
});

/** Whether a browser asks for a page, rather than a program for data. */
const wantsPage = (accept: string | undefined): boolean => /(?:^|,)\s*text\/html\b/.test(accept ?? '');

/** The development outbox, as JSON and as a page. Where mail goes out by SMTP, and in production, there is none. */
export const serveDevOutbox = (app: FastifyInstance, { outbox, environment }: Context): void => {
  if (!outbox || environment === 'production') return;
  app.get('/dev/outbox', { schema: { querystring: Query } }, async (request, reply) => {
    const { to, mail } = request.query as z.infer<typeof Query>;
    if (mail !== undefined) {
      const shown = outbox.list().find(({ id }) => id === mail);
      if (!shown) throw new ApiError('NOT_FOUND');
      return reply.headers(mailHeaders()).send(shown.html);
    }
    const mails = outbox.list(to);
    reply.header('vary', 'accept');
    if (!wantsPage(request.headers.accept)) return { success: true, data: mails };
    return reply.headers(ownPageHeaders()).send(outboxPage(mails.slice(0, 50), to));
  });
  app.get(OUTBOX_STYLE_PATH, async (_request, reply) =>
    reply
      .headers({ 'cross-origin-resource-policy': 'same-origin' })
      .type('text/css; charset=utf-8')
      .send(OUTBOX_STYLE),
  );
};
