import { closeSync, fsyncSync, openSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];

interface OpenFile {
  /** The file descriptor of Node; folders have none. */
  readonly nfd?: number;
  readonly node: unknown;
}

interface NodeBackend {
  readonly stream_ops: { fsync?: (file: OpenFile) => number };
  realPath(node: unknown): string;
}

/** PGlite's file system on a folder, with an `fsync` that reaches the disk. Its own does nothing. */
export class DurableNodeFs extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const preRun = emscriptenOpts.preRun ?? [];
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          (module: { NODEFS?: NodeBackend }) => {
            const backend = module.NODEFS;
            if (backend === undefined)
              throw new Error('This PGlite has no Node file system to make durable.');
            backend.stream_ops.fsync = (file) => {
              if (file.nfd !== undefined) fsyncSync(file.nfd);
              else syncFolder(backend.realPath(file.node));
              return 0;
            };
          },
          ...preRun,
        ] as typeof preRun,
      },
    };
  }
}

/** Has the disk know which files are in a folder. Windows can not be asked that, and does it by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') sync(folder);
};

/** Has everything in a folder on the disk. */
export const syncTree = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(place);
    else if (entry.isFile()) sync(place, 'r+');
  }
  syncFolder(folder);
};

const sync = (place: string, flags = 'r'): void => {
  const descriptor = openSync(place, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
