import { drawings } from './sample-logos.generated.js';

/** A logo as an image in the page: no request leaves the gallery. */
const picture = (drawing: string) => `data:image/svg+xml,${encodeURIComponent(drawing)}`;

/** The real logo of an integration or chain; empty where the sample has none. */
export const logoOf = (id: string): string => (drawings[id] ? picture(drawings[id]) : '');

/** The logo of the invented app. */
export const appLogo = picture(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#0f766e"/><path d="M11 27V13h5v14zM18 27V18h5v9zM25 27V9h5v18z" fill="#fff"/></svg>',
);
