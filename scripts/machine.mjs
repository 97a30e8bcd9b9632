// What the tests need of the machine: a Chromium and PostgreSQL's server binaries. On Debian as root both are installed
// from its packages; elsewhere Playwright fetches its own browser, and it is said how PostgreSQL comes. Nothing is
// skipped because it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { bin, run } from './run.mjs';

const debianChromium = ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium'];

/** Path of the Chromium to test with: Playwright's own where it is installed, else Debian's. */
export const chromiumPath = () => {
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : debianChromium.find((path) => existsSync(path));
};

const postgresRoot = '/usr/lib/postgresql';

/** Folder of PostgreSQL's server binaries. */
const postgresBin = () => {
  const versions = existsSync(postgresRoot)
    ? readdirSync(postgresRoot).sort((a, b) => Number(b) - Number(a))
    : [];
  const found = versions
    .map((version) => `${postgresRoot}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`));
  if (found) return found;
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = stdout?.trim();
  return folder && existsSync(`${folder}/initdb`) ? folder : undefined;
};

const needs = [
  {
    name: 'Chromium',
    find: chromiumPath,
    debianPackage: 'chromium-headless-shell',
    fetch: () => bin('playwright', ['install', 'chromium']),
    byHand: 'npx playwright install chromium',
  },
  {
    name: 'PostgreSQL',
    find: postgresBin,
    debianPackage: 'postgresql',
    fetch: async () => 1,
    byHand: 'install PostgreSQL 15 or newer, with pg_config on the PATH',
  },
];

const isRootOnDebian = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;
const missing = () => needs.filter(({ find }) => !find());

const installFromDebian = async () => {
  const packages = missing().map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} …`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
  });
};

/** Installs what is missing, or throws with the command that does. */
export const prepareMachine = async () => {
  if (missing().length > 0) {
    if (isRootOnDebian()) await installFromDebian();
    else for (const need of missing()) await need.fetch();
  }
  const still = missing();
  if (still.length > 0) {
    throw new Error(
      still.map(({ name, byHand }) => `The tests need ${name}, which is not here: ${byHand}`).join('\n'),
    );
  }
};
