const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A colour as `#rrggbb`, on white where it can be seen through; `undefined` where the browser knows no such colour. */
export const asHex = (text) => {
  if (!CSS.supports('color', text) || /[^\w#.,%()/ -]|var|url/i.test(text)) return undefined;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

const luminance = (hex) => {
  const [red, green, blue] = hex
    .match(/[0-9a-f]{2}/g)
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours of the form `#rrggbb`, 1 to 21, as WCAG 2.2 counts it. */
export const contrast = (a, b) => {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
};
