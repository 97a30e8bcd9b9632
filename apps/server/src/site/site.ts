import { createHash } from 'node:crypto';
import { readFolder, type StaticFile, type StaticFolder, staticFile } from './static-files.js';

/** The loader script, under every address that it has. */
export interface Loader {
  readonly script: StaticFile;
  /** What the script loads only when it is asked for, by file name. It stands beside it. */
  readonly later: StaticFolder;
  /** `{version, url, integrity, later}`, as it is served. */
  readonly integrity: StaticFile;
}

/** What was built for browsers. A part that is missing was not built. */
export interface Site {
  readonly version: string;
  readonly appPage: StaticFile | undefined;
  readonly galleryPage: StaticFile | undefined;
  /** Hashed files, by their name under `/assets/`. */
  readonly assets: StaticFolder;
  readonly loader: Loader | undefined;
}

const ASSETS = 'assets/';

/** Where the build left its files. */
export interface SiteFolders {
  /** The hosted app: `index.html`, `gallery.html`, `assets/`. */
  readonly app: string;
  /** The loader: `kryptos-connect.js`, and what it loads later. */
  readonly loader: string;
}

/** Where a full version of the loader is served, for good. */
export const versionedLoaderPath = (version: string): string => `/v${version}/kryptos-connect.js`;

const readLoader = async (
  folder: string,
  version: string,
  publicUrl: string,
): Promise<Loader | undefined> => {
  const later = new Map(await readFolder(folder));
  const script = later.get('kryptos-connect.js');
  if (!script) return undefined;
  later.delete('kryptos-connect.js');
  const hash = ({ bytes }: StaticFile) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const integrity = {
    version,
    url: `${publicUrl}${versionedLoaderPath(version)}`,
    integrity: hash(script),
    // In the form of an import map's `integrity`.
    later: Object.fromEntries(
      [...later].map(([name, file]) => [`${publicUrl}/v${version}/${name}`, hash(file)]),
    ),
  };
  return { script, later, integrity: staticFile('integrity.json', Buffer.from(JSON.stringify(integrity))) };
};

/** Reads all that was built for browsers, once. */
export const readSite = async (folders: SiteFolders, version: string, publicUrl: string): Promise<Site> => {
  const [files, loader] = await Promise.all([
    readFolder(folders.app),
    readLoader(folders.loader, version, publicUrl),
  ]);
  const assets = [...files].flatMap(([name, file]): [string, StaticFile][] =>
    name.startsWith(ASSETS) ? [[name.slice(ASSETS.length), file]] : [],
  );
  return {
    version,
    appPage: files.get('index.html'),
    galleryPage: files.get('gallery.html'),
    assets: new Map(assets),
    loader,
  };
};

/** A site of which nothing was built: every page of it is `UNAVAILABLE`. */
export const emptySite = (version: string): Site => ({
  version,
  appPage: undefined,
  galleryPage: undefined,
  assets: new Map(),
  loader: undefined,
});
