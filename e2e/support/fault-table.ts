/** What can go wrong, and how a person would put it. */
export const faults = {
  refuse: 'the server is down',
  fail: 'the server answers 500',
  silence: '30 s of silence',
  cut: 'the answer is cut off in the middle',
  limit: 'the server answers 429',
  offline: 'offline, and back',
  expired: 'the link token has expired',
  spent: 'it has, and the page has no other',
  'tab-reloaded': 'the tab is reloaded',
  'frame-reloaded': 'the frame is reloaded',
  'frame-left': 'the frame is navigated away',
  'frame-crashed': 'the frame crashes',
} as const;
export type FaultName = keyof typeof faults;

/** Where it can go wrong: the seven steps, the frame's own document before them, and the host's own backend. */
export const places = {
  'link-token': 'link token (host’s backend)',
  opening: 'opening (the frame’s document)',
  loading: 'loading',
  'sign-in': 'sign-in (as a guest)',
  email: 'sign-in (by email)',
  code: 'code',
  consent: 'consent',
  lists: 'accounts (reading the lists)',
  accounts: 'accounts (Done)',
  connecting: 'connect an address',
  done: 'done',
  exchange: 'exchange (host’s backend)',
} as const;
export type Place = keyof typeof places;

/** What a person then sees, and what leads on from there. */
export const sights = {
  unreachable: '“Kryptos can not be reached”, `Try again`',
  failed: '“Something went wrong” with the request id, `Try again`',
  beside: 'why, beside the button, with the request id; the button again',
  'beside-lists': 'why, above the list, with the request id; `Try again`',
  slow: '“This is taking longer than usual.”, `Try again`',
  offline: '“You are offline”; goes on by itself',
  renewed: 'nothing: the link is renewed behind the step',
  expired: '“This link has expired”, `Start again`, once the page has another: the same step again',
  'same-step': 'the same step again',
  'host-page': 'the page with its button, which opens anew',
  'not-loaded': '“Kryptos Connect could not be loaded”, `Try again`',
  'not-completed': '“The connection could not be completed”, `Try again`',
  nothing: 'nothing: it goes on',
} as const;
export type Sight = keyof typeof sights;

const atAStep = {
  refuse: 'unreachable',
  fail: 'beside',
  silence: 'slow',
  cut: 'unreachable',
  limit: 'beside',
  offline: 'offline',
  expired: 'renewed',
  spent: 'expired',
  'tab-reloaded': 'host-page',
  'frame-reloaded': 'same-step',
  'frame-left': 'not-loaded',
  'frame-crashed': 'not-loaded',
} as const satisfies Record<FaultName, Sight>;

const ofTheHost = (sight: Sight) =>
  ({ refuse: sight, fail: sight, silence: sight, cut: sight, limit: sight }) as const;

/** The table: at each place, what each fault that can happen there makes a person see. */
export const table: { readonly [P in Place]: { readonly [F in FaultName]?: Sight } } = {
  'link-token': ofTheHost('not-loaded'),
  opening: { refuse: 'not-loaded', fail: 'not-loaded', silence: 'not-loaded', cut: 'not-loaded' },
  loading: { ...atAStep, fail: 'failed', limit: 'failed', 'frame-reloaded': 'nothing' },
  'sign-in': atAStep,
  // The same step once more, by its other button.
  email: { refuse: 'unreachable', fail: 'beside', silence: 'slow', cut: 'unreachable', limit: 'beside' },
  code: atAStep,
  consent: atAStep,
  // The other faults meet them like every other request.
  lists: { fail: 'beside-lists', silence: 'slow', cut: 'unreachable', limit: 'beside-lists' },
  accounts: atAStep,
  connecting: atAStep,
  // All is done: nothing is asked of the server any more.
  done: {
    ...atAStep,
    ...ofTheHost('nothing'),
    offline: 'nothing',
    expired: 'nothing',
    spent: 'nothing',
  },
  exchange: ofTheHost('not-completed'),
};

/** How many cells it has. */
export const cellCount = Object.values(table).reduce((count, row) => count + Object.keys(row).length, 0);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table as the documentation shows it, a line a fault. */
export const asMarkdown = (): string => {
  const columns = Object.keys(places) as Place[];
  const rows = (Object.keys(faults) as FaultName[]).map((fault) =>
    line([faults[fault], ...columns.map((place) => table[place][fault] ?? '–')]),
  );
  return [
    line(['', ...Object.values(places)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows,
    '',
    ...Object.entries(sights).map(([name, meaning]) => `- \`${name}\`: ${meaning}`),
  ].join('\n');
};
