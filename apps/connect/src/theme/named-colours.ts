import type { NamedColours } from './colour.js';

/** Finds colours by the browser's own list of names, as a canvas writes them: `#rrggbb`, or not at all. */
export const browserColours = (page: Document): NamedColours => {
  const canvas = page.createElement('canvas').getContext('2d');
  return (name) => {
    if (!canvas) return undefined;
    // What is not a colour leaves the style as it was: twice from different ones, and it shows.
    const [onBlack, onWhite] = ['#000000', '#ffffff'].map((before) => {
      canvas.fillStyle = before;
      canvas.fillStyle = name;
      return canvas.fillStyle;
    });
    return onBlack === onWhite ? onBlack : undefined;
  };
};
