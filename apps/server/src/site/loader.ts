import type { FastifyInstance } from 'fastify';
import { ApiError } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { FOR_GOOD, LOADER, UNTIL_RELEASE } from './caching.js';
import { sendFile } from './send-file.js';
import { type Loader, versionedLoaderPath } from './site.js';
import type { StaticFile } from './static-files.js';

/** Any page may load it, isolated ones too, and may measure how long that took. */
const FOR_ANY_PAGE = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/** The script that a stranger's page loads: the newest of a major version, one version for good, and its hash. */
export const serveLoader = (app: FastifyInstance, { site: { loader, version } }: Context): void => {
  const serve = (path: string, pick: (loader: Loader) => StaticFile, cacheControl: string) =>
    app.get(path, async (request, reply) => {
      if (!loader)
        throw new ApiError('UNAVAILABLE', { message: 'The script was not built. Run npm run build.' });
      return sendFile(request, reply, pick(loader), { ...FOR_ANY_PAGE, 'cache-control': cacheControl });
    });
  serve('/v1/kryptos-connect.js', ({ script }) => script, LOADER);
  serve('/v1/integrity.json', ({ integrity }) => integrity, UNTIL_RELEASE);
  serve(versionedLoaderPath(version), ({ script }) => script, FOR_GOOD);
  for (const [name, file] of loader?.later ?? []) {
    serve(`/v1/${name}`, () => file, LOADER);
    serve(`/v${version}/${name}`, () => file, FOR_GOOD);
  }
};
