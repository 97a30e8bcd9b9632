const MEGABYTE = 'x'.repeat(1 << 20);
const init = (changes: object) => ({
  v: 1,
  seq: 1,
  type: 'init',
  linkToken: 'link_x',
  isAuthorized: false,
  config: {},
  ...changes,
});

/** Values that a hostile page may post instead of messages. None of them is one, whatever was sent before. */
const KINDS: readonly ((place: number) => unknown)[] = [
  (place) => place,
  () => null,
  () => undefined,
  () => '',
  (place) => `{"v":1,"seq":${place},"type":"close"}`,
  (place) => ({ v: 2, seq: place, type: 'close' }),
  (place) => ({ v: 1, seq: -place, type: 'close' }),
  (place) => ({ v: 1, seq: place, type: 'eval', code: 'alert(1)' }),
  (place) => ({ v: 1, seq: place, type: 'constructor' }),
  (place) => ({ v: 1, seq: place, type: '__proto__' }),
  (place) => ({ v: 1, seq: String(place), type: 'close' }),
  (place) => ({ v: 1, seq: place, type: ['close'] }),
  (place) => ({ v: 1, seq: place, type: 'ack', of: -1 }),
  () => JSON.parse('{"__proto__":{"v":1,"seq":1,"type":"close"},"constructor":{"prototype":{"polluted":1}}}'),
  (place) => init({ seq: place, linkToken: '' }),
  (place) => init({ seq: place, linkToken: 'a\u0000b' }),
  (place) => init({ seq: place, linkToken: { toString: 'link_x' } }),
  (place) => init({ seq: place, config: null }),
  (place) => init({ seq: place, isAuthorized: 'true' }),
  (place) => [{ v: 1, seq: place, type: 'close' }],
  (place) => new Map([['type', place]]),
  () => new Date(0),
  () => new Uint8Array(64),
  (place) => BigInt(place),
  () => Number.NaN,
  () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    return cyclic;
  },
];

/** So many hostile values of every kind; each hundredth is a megabyte long. */
export function* hostileMessages(count: number): Generator<unknown> {
  for (let place = 1; place <= count; place++) {
    if (place % 100 === 0) yield place % 200 === 0 ? MEGABYTE : init({ seq: place, linkToken: MEGABYTE });
    else yield KINDS[place % KINDS.length]?.(place);
  }
}
