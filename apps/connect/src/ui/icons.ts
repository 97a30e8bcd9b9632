import { html, type SVGTemplateResult, svg } from 'lit';

const icon = (shape: SVGTemplateResult, size = 20) =>
  html`<svg
    aria-hidden="true"
    focusable="false"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
  >${shape}</svg>`;

/** Inline drawings on a 24 grid. They are decoration: what they mean stands beside them as text. */
export const backIcon = () => icon(svg`<path d="M15 5l-7 7 7 7"/>`, 22);
export const closeIcon = () => icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`, 22);
export const searchIcon = () => icon(svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`);
export const chevronIcon = () => icon(svg`<path d="M9 5l7 7-7 7"/>`, 18);
export const checkIcon = (size = 20) => icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`, size);
export const boltIcon = () => icon(svg`<path d="M13 3L5 13.5h6L10.5 21 19 10.5h-6z"/>`);
export const eyeIcon = () =>
  icon(
    svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>`,
  );
export const lockIcon = (size = 20) =>
  icon(
    svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2.5"/><path d="M8 10.5V8a4 4 0 018 0v2.5"/>`,
    size,
  );
export const mailIcon = (size = 20) =>
  icon(svg`<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="M3.5 7.5L12 13.5l8.5-6"/>`, size);
export const pencilIcon = (size = 20) => icon(svg`<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>`, size);
export const alertIcon = (size = 20) =>
  icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.3v.1"/>`, size);
export const refreshIcon = (size = 18) =>
  icon(svg`<path d="M19.5 12a7.5 7.5 0 11-2.3-5.4L19.5 9"/><path d="M19.5 4.5V9H15"/>`, size);
export const trashIcon = (size = 18) =>
  icon(svg`<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.5 11v5M13.5 11v5"/>`, size);
export const plusIcon = (size = 20) => icon(svg`<path d="M12 5v14M5 12h14"/>`, size);
export const clockIcon = (size = 20) =>
  icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.5 2"/>`, size);
export const offlineIcon = (size = 20) =>
  icon(
    svg`<path d="M4 4l16 16M8.5 15.5a5 5 0 016.5-.5M5 12a10 10 0 014.5-2.7M19 12a10 10 0 00-5.5-2.9M12 19.2v.1"/>`,
    size,
  );
export const cloudIcon = (size = 20) =>
  icon(
    svg`<path d="M7 18.5a4.5 4.5 0 01-.3-9 5.5 5.5 0 0110.6 1A4 4 0 0117 18.5zM12 12v2.5M12 16.3v.1"/>`,
    size,
  );
export const outIcon = (size = 20) => icon(svg`<path d="M13 4.5H6v15h7M10.5 12h10M17 8l4 4-4 4"/>`, size);
export const globeIcon = (size = 20) =>
  icon(
    svg`<circle cx="12" cy="12" r="9"/><path d="M3.5 12h17M12 3c2.5 2.6 3.7 5.6 3.7 9S14.5 18.4 12 21c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3z"/>`,
    size,
  );

/** The Kryptos mark: a cut gem in which a K can be read. */
export const kryptosMark = (size = 24) =>
  html`<svg aria-hidden="true" focusable="false" width=${size} height=${size} viewBox="0 0 48 48">
    <defs>
      <linearGradient id="kryptos-mark" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#9d78ff" />
        <stop offset="1" stop-color="#5b21b6" />
      </linearGradient>
    </defs>
    <rect width="48" height="48" rx="13" fill="url(#kryptos-mark)" />
    <path d="M14.5 12h5.5v24h-5.5z" fill="#fff" />
    <path d="M22.5 24L32 12h6.5l-9.5 12z" fill="#fff" />
    <path d="M22.5 24H29l9.5 12H32z" fill="#fff" opacity=".72" />
  </svg>`;
