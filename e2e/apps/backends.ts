import { createRequire } from 'node:module';
import path from 'node:path';
import { flaskPython } from '../../scripts/machine.mjs';
import { type App, connectOrigin, ports } from './apps.js';
import { placeOfBackend } from './projects.js';
import { startServer } from './server-process.js';
import { placeOf, root } from './workshop.js';

/** What every backend is told. */
export interface BackendEnv {
  readonly KRYPTOS_CLIENT_ID: string;
  readonly KRYPTOS_CLIENT_SECRET: string;
}

/** Starts the backend of an app in front of its built pages. `folder` is the app's. */
export const startBackend = async (
  { name, backend }: Pick<App, 'name' | 'backend'>,
  folder: string,
  client: BackendEnv,
  dataDir: string,
): Promise<void> => {
  const port = String(ports.app(name));
  const env = {
    ...client,
    PORT: port,
    KRYPTOS_URL: `http://127.0.0.1:${ports.server}`,
    KRYPTOS_PUBLIC_URL: connectOrigin,
    PUBLIC_DIR: path.join(folder, 'dist'),
    DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const example = (kind: string) => path.join(root, 'examples/backends', kind);
  if (backend === 'demo') return startServer('node', ['apps/demo/dist/main.js'], { cwd: root, env });
  if (backend === 'flask')
    return startServer(flaskPython() ?? 'python3', ['server.py'], { cwd: example('flask'), env });
  if (backend === 'php')
    return startServer('php', ['-S', `localhost:${port}`, 'server.php'], { cwd: example('php'), env });
  if (name === 'next') {
    const bin = createRequire(path.join(folder, 'package.json')).resolve('next/dist/bin/next');
    return startServer('node', [bin, 'start', '-p', port], { cwd: folder, env });
  }
  return startServer('node', ['server.js'], {
    cwd: backend === 'own' ? folder : placeOf(placeOfBackend(backend)),
    env,
  });
};
