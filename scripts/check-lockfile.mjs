// The lock files, ours and that of the apps, name no registry: they must install from whichever one the reader's npm is set
// to. And they name every platform's packages, or `npm ci` refuses them: a registry that lacks some makes npm leave them out
// without a word. `--fix` adds those, without a hash where nobody here could fetch one.
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './run.mjs';

const one = (list, name) => list.find((word) => name.split('-').some((part) => part === word));

/** The lock's entry of a package that is one platform's build, as its name tells. */
const platformEntry = (name, version, parent) => {
  const build = name.slice(name.indexOf('/') + 1);
  const os = one(['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'], build);
  const cpu = one(['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'], build);
  if (!os || !cpu || !/^\d/.test(version)) return undefined;
  const libc = build.includes('-musl') ? 'musl' : build.includes('-gnu') ? 'glibc' : undefined;
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(os === 'linux' && libc && { libc: [libc] }),
    license: parent.license,
    optional: true,
    os: [os],
  };
};

const isPlatforms = (entry) => entry.optional && entry.os && entry.cpu;

/** What is wrong with a lock file, after mending it where that is asked for. */
const complaintsOf = (file) => {
  const lock = JSON.parse(readFileSync(root + file, 'utf8'));
  const { packages } = lock;
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent: entry })),
  );

  if (process.argv.includes('--fix') && missing.length > 0) {
    for (const { name, version, parent } of missing.splice(0)) {
      const entry = platformEntry(name, version, parent);
      if (entry) packages[`node_modules/${name}`] = entry;
      else missing.push({ name, version, parent });
    }
    const byPlace = ([a], [b]) => a.localeCompare(b, 'en');
    lock.packages = Object.fromEntries(Object.entries(packages).sort(byPlace));
    writeFileSync(root + file, `${JSON.stringify(lock, null, 2)}\n`);
  }

  return [
    ...missing.map(
      ({ name }) => `node_modules/${name}: is left out; node scripts/check-lockfile.mjs --fix adds it`,
    ),
    ...Object.entries(packages)
      .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
      .map(([place]) => `${place}: names a registry`),
    ...Object.entries(packages)
      .filter(
        ([place, entry]) =>
          place.includes('node_modules/') &&
          !entry.link &&
          !entry.integrity &&
          !entry.inBundle &&
          !entry.resolved?.startsWith('file:') &&
          !isPlatforms(entry),
      )
      .map(([place]) => `${place}: has no integrity hash`),
  ];
};

for (const file of ['package-lock.json', 'e2e/apps/package-lock.json'])
  for (const complaint of complaintsOf(file)) {
    console.error(`${file}: ${complaint}`);
    process.exitCode = 1;
  }
