import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { CSP_REPORT_PATH } from './page-headers.js';

/** Reports a minute that are written down. More say nothing new, and a stranger can send as many as they like. */
const LOGGED_PER_MINUTE = 60;
const REPORT_BYTES_MAX = 16 * 1024;

const short = z.optional(z.string());

/** Both forms in which browsers report: the older `report-uri`, and the Reporting API. */
const Report = z.union([
  z.object({
    'csp-report': z.object({
      'document-uri': short,
      'effective-directive': short,
      'violated-directive': short,
      'blocked-uri': short,
    }),
  }),
  z.array(
    z.object({
      type: z.string(),
      body: z.object({ documentURL: short, effectiveDirective: short, blockedURL: short }),
    }),
  ),
]);

/** Of an address only what can not hold anything private: its origin, or the keyword that stands for one. */
const originOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : address?.slice(0, 40);

const summaries = (report: z.infer<typeof Report>) =>
  Array.isArray(report)
    ? report
        .filter(({ type }) => type === 'csp-violation')
        .slice(0, 10)
        .map(({ body }) => ({
          directive: body.effectiveDirective?.slice(0, 40),
          blocked: originOf(body.blockedURL),
          page: originOf(body.documentURL),
        }))
    : [
        {
          directive: (
            report['csp-report']['effective-directive'] ?? report['csp-report']['violated-directive']
          )?.slice(0, 40),
          blocked: originOf(report['csp-report']['blocked-uri']),
          page: originOf(report['csp-report']['document-uri']),
        },
      ];

const parse = (text: unknown) => {
  try {
    return Report.safeParse(JSON.parse(String(text)));
  } catch {
    return { success: false } as const;
  }
};

/** Takes what browsers report about our content security policies, and logs the little of it that is safe to log. */
export const takeCspReports = async (app: FastifyInstance): Promise<void> => {
  await app.register(async (scope) => {
    const count = scope.createRateLimit({
      max: LOGGED_PER_MINUTE,
      timeWindow: '1 minute',
      keyGenerator: () => 'csp-reports',
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/csp-report', 'application/reports+json', 'application/json'],
      { parseAs: 'string', bodyLimit: REPORT_BYTES_MAX },
      (_request, body, done) => done(null, body),
    );
    scope.post(CSP_REPORT_PATH, async (request, reply) => {
      const report = parse(request.body);
      const counted = await count(request);
      const isLogged = report.success && (counted.isAllowed || !counted.isExceeded);
      if (isLogged)
        for (const summary of summaries(report.data)) request.log.warn(summary, 'a policy stopped something');
      return reply.code(204).send();
    });
  });
};
