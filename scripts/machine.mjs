// What the tests need of the machine: three browsers and PostgreSQL's server binaries. On Debian as root all are installed
// from its packages; elsewhere Playwright fetches its own browsers, and it is said how PostgreSQL comes. Nothing is
// skipped because it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox, webkit } from 'playwright-core';
import { bin, run } from './run.mjs';

/**
 * Path of a browser to test with: Playwright's own where it is installed, else the first of the distribution's that is.
 * @param {import('playwright-core').BrowserType} type
 * @param {readonly string[]} others
 */
const browserPath = (type, others) => {
  const own = type.executablePath();
  return own && existsSync(own) ? own : others.find((place) => existsSync(place));
};

/** Path of the Chromium to test with. The headless shell is twice as fast as the whole browser. */
export const chromiumPath = () =>
  browserPath(chromium, ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium']);

/** Path of the Firefox to test with. */
export const firefoxPath = () =>
  browserPath(firefox, ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox']);

/** The folders of Debian's architecture-dependent files: `/usr/lib/x86_64-linux-gnu` and its like. */
const multiarch = () =>
  existsSync('/usr/lib')
    ? readdirSync('/usr/lib')
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => `/usr/lib/${name}`)
    : [];

const onPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));

/**
 * Path of the WebKit to test with: Playwright's own, else WebKitGTK's MiniBrowser, where its driver and a screen that
 * needs no screen are installed too.
 */
export const webkitPath = () =>
  browserPath(
    webkit,
    ['WebKitWebDriver', 'Xvfb'].every(onPath)
      ? multiarch().map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`)
      : [],
  );

/**
 * Whether a browser is one that Playwright has fetched: those it drives by itself.
 * @param {string | undefined} place
 */
export const isPlaywrightsOwn = (place) =>
  place === undefined || [chromium, firefox, webkit].some((type) => type.executablePath() === place);

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

/** A browser of Playwright's: fetched by it where its builds run, and with `--with-deps` what they need of the system. */
const playwrights = (name) => ({
  fetch: () => bin('playwright', ['install', name]),
  byHand: `npx playwright install --with-deps ${name}`,
});

const needs = [
  {
    name: 'Chromium',
    find: chromiumPath,
    debianPackages: ['chromium-headless-shell'],
    ...playwrights('chromium'),
  },
  { name: 'Firefox', find: firefoxPath, debianPackages: ['firefox-esr'], ...playwrights('firefox') },
  {
    name: 'WebKit',
    find: webkitPath,
    debianPackages: ['webkit2gtk-driver', 'xvfb'],
    ...playwrights('webkit'),
  },
  {
    name: 'PostgreSQL',
    find: postgresBin,
    debianPackages: ['postgresql'],
    fetch: async () => 1,
    byHand: 'install PostgreSQL 15 or newer, with pg_config on the PATH',
  },
];

/** The Python that has Flask: a machine may have its distribution's and another. */
export const flaskPython = () =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import flask, requests']).status === 0,
  );

const phpWithCurl = () =>
  /^curl$/m.test(spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '') ? 'php' : undefined;

/** What the backends in other languages need besides, and the certificate behind which the documented ones find us. */
const backendNeeds = [
  {
    name: 'PHP with curl',
    find: phpWithCurl,
    debianPackages: ['php-cli', 'php-curl'],
    fetch: async () => 1,
    byHand: 'install PHP 8.1 or newer with its curl extension',
  },
  {
    name: 'OpenSSL',
    find: () => (spawnSync('openssl', ['version']).status === 0 ? 'openssl' : undefined),
    debianPackages: ['openssl'],
    fetch: async () => 1,
    byHand: 'put openssl on the PATH',
  },
  {
    name: 'Flask and requests',
    find: flaskPython,
    debianPackages: ['python3-flask', 'python3-requests'],
    fetch: async () => 1,
    byHand: 'pip install -r examples/backends/flask/requirements.txt',
  },
];

const isDebian = () => existsSync('/etc/debian_version');
const isRootOnDebian = () => isDebian() && process.getuid?.() === 0;
const missing = (all) => all.filter(({ find }) => !find());

const installFromDebian = async (all) => {
  const packages = missing(all).flatMap(({ debianPackages }) => debianPackages);
  console.log(`Installing ${packages.join(', ')} …`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
  });
};

/** What is missing, a line each, with the command that brings it. */
const howToGet = ({ name, debianPackages, byHand }) => {
  const command = isDebian()
    ? `sudo apt-get install --no-install-recommends ${debianPackages.join(' ')}`
    : byHand;
  return `The tests need ${name}, which is not here: ${command}`;
};

/** Installs what is missing, or throws with the command that does. `backends`: also for the example backends. */
export const prepareMachine = async ({ backends = false } = {}) => {
  const all = backends ? [...needs, ...backendNeeds] : needs;
  if (missing(all).length > 0) {
    if (isRootOnDebian()) await installFromDebian(all);
    else for (const need of missing(all)) await need.fetch();
  }
  const still = missing(all);
  if (still.length > 0) throw new Error(still.map(howToGet).join('\n'));
};
