// Turns an icon of a package into a logo of ours: 24 × 24 or 32 × 32 units, one rounded shape, nothing but drawing.

const DRAWING = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'polygon',
  'defs',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'stop',
  'text',
]);

const ATTRIBUTES = new Set([
  'xmlns',
  'viewBox',
  'fill',
  'fill-rule',
  'fill-opacity',
  'clip-rule',
  'clip-path',
  'd',
  'id',
  'opacity',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'width',
  'height',
  'points',
  'offset',
  'stop-color',
  'stop-opacity',
  'gradientUnits',
  'gradientTransform',
  'spreadMethod',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'mask',
  'maskUnits',
  'dy',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
]);

/**
 * What is not plain drawing in an SVG, as `undefined` when all is well: an element or attribute that is not on the
 * lists, or a reference that leaves the document.
 */
export const unsafePart = (svg) => {
  if (/<[!?]|&|javascript:/i.test(svg)) return 'a declaration or an entity';
  for (const [, name, attributes] of svg.matchAll(/<\/?([^\s>/]+)([^>]*)>/g)) {
    if (!DRAWING.has(name)) return `<${name}>`;
    const rest = attributes.replace(/\s([\w:-]+)="([^"]*)"/g, (whole, attribute, value) =>
      ATTRIBUTES.has(attribute) && !/url\((?!#[\w.-]+\))/.test(value) ? '' : whole,
    );
    if (!/^\s*\/?$/.test(rest)) return `${name}${rest}`;
  }
  return undefined;
};

const compact = (svg) =>
  svg
    .replace(/<\?xml[^>]*\?>|<!--.*?-->|<title>.*?<\/title>/gs, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/>\s+</g, '><')
    .replace(/\s+\/>/g, '/>')
    .trim();

const inside = (svg) => svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');

const document = (size, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${content}</svg>`;

const cut = (size, content) =>
  document(
    size,
    `<clipPath id="shape"><rect width="${size}" height="${size}" rx="${size / 4}"/></clipPath>` +
      `<g fill="none" clip-path="url(#shape)">${content}</g>`,
  );

/** A @web3icons/core icon with background: a full square of 24 units. */
export const fromSquare = (svg) => {
  const content = inside(compact(svg));
  // Most come cut to the square itself: cutting them to our shape instead saves a layer.
  const square = /(<clipPath id="[^"]+">)<path fill="#fff" d="M0 0h24v24H0z"\/>(<\/clipPath>)/;
  return square.test(content)
    ? document(
        24,
        `<g fill="none">${content.replace(square, '$1<rect width="24" height="24" rx="6"/>$2')}</g>`,
      )
    : cut(24, content);
};

/** A cryptocurrency-icons icon: a disc of 32 units, which grows to the rounded square. */
export const fromDisc = (svg) => {
  const content = inside(compact(svg));
  const disc =
    /<circle(?=[^>]*\bcx="16")(?=[^>]*\bcy="16")(?=[^>]*\br="16")[^>]*?(fill="#[0-9A-Fa-f]+")[^>]*\/>/;
  return disc.test(content)
    ? document(32, content.replace(disc, '<rect width="32" height="32" rx="8" $1/>'))
    : cut(32, content);
};

/** A simple-icons glyph: white on the brand's colour, or near black where that colour is too light for white. */
export const fromGlyph = (path, hex) => {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const ink = red * 0.299 + green * 0.587 + blue * 0.114 > 170 ? '#111827' : '#fff';
  return document(
    24,
    `<rect width="24" height="24" rx="6" fill="#${hex}"/>` +
      `<path fill="${ink}" transform="translate(4.8 4.8) scale(.6)" d="${path}"/>`,
  );
};
