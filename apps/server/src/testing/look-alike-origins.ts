/** An origin in its parts. An empty port is the scheme's own. */
interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

/** A text that looks like a registered origin and is none. */
export interface LookAlike {
  readonly text: string;
  /** What was done to the genuine one. */
  readonly trick: string;
  /** A page there is another page than the genuine one; else the same, which no browser would write so. */
  readonly isElsewhere: boolean;
}

/** Chooses, always the same for the same seed: 0 to `below` - 1, one of several. */
interface Chance {
  readonly below: (limit: number) => number;
  readonly one: <T>(options: readonly T[]) => T;
}

/** Mulberry32, which is enough to choose with. */
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % limit;
  };
  return { below, one: <T>(options: readonly T[]) => options[below(options.length)] as T };
};

const WORDS = ['www', 'evil', 'app', 'login', 'connect', 'cdn', 'a', 'x1', 'secure-pay', 'xn--80ak6aa92e'];
const SUFFIXES = ['evil.com', 'com', 'co', 'com.evil.example', 'net', 'localhost', 'attacker.io', 'example'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-';
/** Letters of other scripts that look like these. */
const HOMOGRAPHS: Readonly<Record<string, string>> = {
  a: 'аɑ',
  c: 'сϲ',
  e: 'еҽ',
  h: 'һհ',
  i: 'іı',
  l: 'ӏӀ',
  m: 'мɱ',
  o: 'оο',
  p: 'рρ',
  s: 'ѕ',
  t: 'тτ',
  x: 'хχ',
  y: 'уү',
  '1': 'lI',
  '0': 'oO',
};

const written = ({ scheme, host, port }: Parts): string => `${scheme}://${host}${port && `:${port}`}`;
const at = (text: string, place: number, inserted: string, replaced = 0): string =>
  text.slice(0, place) + inserted + text.slice(place + replaced);
const word = ({ below, one }: Chance): string => `${one(WORDS)}${one(['', '-', ''])}${below(10_000)}`;

type Trick = (parts: Parts, chance: Chance) => string;
type HostTrick = (host: string, chance: Chance) => string;

const hostTricks: Readonly<Record<string, HostTrick>> = {
  'a subdomain': (host, chance) => `${word(chance)}.${host}`,
  'a subdomain of a wildcard': (host, { one }) => `${one(['*', '%2a', '_', '..', ''])}.${host}`,
  'a suffix after a dot': (host, chance) => `${host}.${word(chance)}.${chance.one(SUFFIXES)}`,
  'a suffix without a dot': (host, chance) => `${host}${word(chance)}`,
  'a prefix without a dot': (host, chance) => `${word(chance)}${host}`,
  'punycode of something else': (host, chance) => `xn--${host.replaceAll('.', '-')}-${word(chance)}`,
  'a number for an address': (_, { below }) => String(below(2 ** 31)),
  'an address of IPv4': (_, { below }) => `${1 + below(200)}.${below(256)}.${below(256)}.${below(256)}`,
  'an address of IPv6': (_, { below }) =>
    `[::ffff:${below(65536).toString(16)}:${below(65536).toString(16)}]`,
  'a zero byte': (host, { below }) => at(host, below(host.length), '%00'),
};

/** For names alone: a zero more in an address of numbers is the same address. */
const spellings: Readonly<Record<string, HostTrick>> = {
  'a dot that became a letter': (host, { one }) => host.replace('.', one([...LETTERS])),
  'another letter': (host, { below, one }) => at(host, below(host.length), one([...LETTERS]), 1),
  'a letter more': (host, { below, one }) => at(host, below(host.length), one([...LETTERS])),
  'a letter less': (host, { below }) => at(host, below(host.length), '', 1),
  'two letters in the other order': (host, { below }) => {
    const place = below(host.length - 1);
    return at(host, place, `${host[place + 1]}${host[place]}`, 2);
  },
  'a letter of another script': (host, { below, one }) => {
    const place = below(host.length);
    return at(host, place, one([...(HOMOGRAPHS[host[place] ?? ''] ?? 'é')]), 1);
  },
  'a trailing dot': (host) => `${host}.`,
  'trailing dots': (host, { below }) => host + '.'.repeat(2 + below(9)),
  'another top level': (host, { one }) =>
    host.replace(/\.[^.]+$/, `.${one(['co', 'org', 'exampl', 'examples', 'dev'])}`),
};

/** The genuine name is somewhere in them, and names nothing. */
const textTricks: Readonly<Record<string, Trick>> = {
  'another port': (parts, { below }) => written({ ...parts, port: String(below(65536)) }),
  'a port that is no number': (parts, { below, one }) =>
    `${written(parts)}:${one(['+', '-', '0x', '443.', '４'])}${below(99_999)}`,
  'another scheme': (parts, { one, below }) =>
    written({
      ...parts,
      scheme: one(['ws', 'wss', 'ftp', 'capacitor', 'chrome-extension', `x${below(999)}`]),
    }),
  'the scheme without its s, or with one': (parts, { below }) =>
    `${parts.scheme === 'https' ? 'http' : 'https'}://${parts.host}:${parts.port || below(65536)}`,
  'a user name': (parts, chance) =>
    `${written(parts)}${chance.one(['@', ':x@', '%40@', ':443@'])}${word(chance)}.${chance.one(SUFFIXES)}`,
  'a path of somewhere else': (parts, chance) =>
    `https://${word(chance)}.example/${chance.one(['', '?', '#', '//', '/../', '\\'])}${written(parts)}`,
  'a backslash': (parts, chance) =>
    `https://${word(chance)}.example${chance.one(['\\', '\\\\', '/\\', '\\/'])}${chance.one(['@', '.', ''])}${parts.host}`,
  'a document that is no page': (parts, { one, below }) =>
    one(['data:text/html,', 'javascript:', 'about:blank#', 'mailto:', 'file:///']) +
    written(parts) +
    below(999),
  'no origin at all': (_, { one, below }) =>
    one(['null', 'NULL', 'undefined', '*', 'https://*', "'self'", 'https:', '://', '//', '[object Object]']) +
    ' '.repeat(below(99)),
  'several at once': (parts, chance) =>
    `https://${word(chance)}.example${chance.one([' ', ', ', ',', ';', '|'])}${written(parts)}`,
};

/** The same place, as no browser writes an origin. */
const writings: Readonly<Record<string, Trick>> = {
  'capital letters': (parts, { below }) =>
    [...written(parts)].map((letter) => (below(2) ? letter.toUpperCase() : letter)).join(''),
  'a port that need not be said': (parts, { below }) =>
    parts.port
      ? written({ ...parts, port: '0'.repeat(1 + below(40)) + parts.port })
      : written({ ...parts, port: `${'0'.repeat(below(40))}443` }),
  'a slash, a path, a query': (parts, chance) =>
    `${written(parts)}${chance.one(['/', '/?', '/#', '?', '#'])}${word(chance)}`,
  'a user name in front': (parts, chance) =>
    written(parts).replace('://', `://${word(chance)}${chance.one(['@', ':@'])}`),
  'a dot of another script': (parts, { one }) => written(parts).replace('.', one(['。', '．', '｡'])),
  'letters that stand for plain ones': (parts, { below }) => {
    const place = below(parts.host.length);
    const wide = String.fromCharCode(parts.host.charCodeAt(place) + 0xfee0);
    return written({ ...parts, host: at(parts.host, place, wide, 1) });
  },
  'an address in another form': (parts, { one }) =>
    written({ ...parts, host: one(['127.1', '0x7f.1', '2130706433', '0177.0.0.1', '[0:0:0:0:0:0:0:1]']) }),
  'an escaped letter': (parts, { below }) => {
    const { scheme, host, port } = parts;
    const place = below(host.length);
    return written({ scheme, port, host: at(host, place, `%${host.charCodeAt(place).toString(16)}`, 1) });
  },
  'white space': (parts, { below, one }) => {
    const space = one([' ', '\t', '\n', '\r\n', '\u00a0', '\ufeff', '\u2003']).repeat(1 + below(20));
    return below(2) ? space + written(parts) : written(parts) + space;
  },
  'a document inside it': (parts, { one, below }) =>
    `${one(['blob:', 'filesystem:', 'view-source:'])}${written(parts)}/${below(9999)}`,
  'slashes that are too many or too few': (parts, { one, below }) =>
    written(parts).replace('://', `:${one(['/', '', '\\\\', '/\\'])}${'/'.repeat(3 + below(30))}`),
};

const partsOf = (origin: string): Parts => {
  const [, scheme = '', host = '', port = ''] = /^(\w+):\/\/(\[[^\]]*\]|[^:]*):?(\d*)$/.exec(origin) ?? [];
  return { scheme, host, port };
};

/** So many texts, all different, that look like one of these origins and are none; always the same ones. */
export function* lookAlikesOf(origins: readonly string[], count: number): Generator<LookAlike> {
  const chance = chanceFrom(20_260_101);
  const toHost = ([name, trick]: [string, HostTrick]): [string, Trick] => [
    name,
    (parts) => written({ ...parts, host: trick(parts.host, chance) }),
  ];
  const names = origins.filter((origin) => !/^[\d[]/.test(partsOf(origin).host));
  const kinds: readonly (readonly [
    readonly [string, Trick][],
    of: readonly string[],
    isElsewhere: boolean,
  ])[] = [
    [Object.entries(hostTricks).map(toHost), origins, true],
    [Object.entries(spellings).map(toHost), names, true],
    [Object.entries(textTricks), origins, true],
    [Object.entries(writings), origins, false],
  ];
  const tricks = kinds.flatMap(([some, of, isElsewhere]) =>
    some.map(([trick, apply]) => ({ trick, apply, of, isElsewhere })),
  );
  const made = new Set(origins);
  while (made.size < origins.length + count)
    for (const { trick, apply, of, isElsewhere } of tricks) {
      const text = apply(partsOf(chance.one(of)), chance);
      if (made.has(text) || made.size === origins.length + count) continue;
      made.add(text);
      yield { text, trick, isElsewhere };
    }
}
