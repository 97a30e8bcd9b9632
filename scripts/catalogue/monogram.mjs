// Where no package has a logo: one or two letters on a calm colour, in the shape of all the others.

/** Each has at least 4.5:1 against white. */
export const MONOGRAM_COLORS = [
  '#475569',
  '#4f46e5',
  '#7c3aed',
  '#9d4edd',
  '#be185d',
  '#b4413c',
  '#a14a12',
  '#8a6100',
  '#4d7c0f',
  '#15803d',
  '#0f766e',
  '#0e7490',
  '#0369a1',
  '#1d4ed8',
];

const letters = (name) => {
  const [first, second] = name
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .split(/\s+/);
  return second
    ? (first.charAt(0) + second.charAt(0)).toUpperCase()
    : first.charAt(0).toUpperCase() + first.charAt(1).toLowerCase();
};

/** The same id gives the same colour for ever (FNV-1a). */
const colorOf = (id) => {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
  return MONOGRAM_COLORS[hash % MONOGRAM_COLORS.length];
};

export const monogram = (id, name) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">' +
  `<rect width="24" height="24" rx="6" fill="${colorOf(id)}"/>` +
  '<text x="12" y="12" dy=".35em" fill="#fff" font-family="system-ui,sans-serif" font-size="10" font-weight="600" ' +
  `text-anchor="middle">${letters(name)}</text></svg>`;
