import { closeSync, fsyncSync, openSync } from 'node:fs';
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

const syncFolder = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
