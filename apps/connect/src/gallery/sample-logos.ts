/** A logo as an image of our own making: no request leaves the gallery. */
const logo = (shapes: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${shapes}</svg>`)}`;

const disc = (colour: string, shapes: string) =>
  logo(`<rect width="40" height="40" fill="${colour}"/>${shapes}`);

/** Sample logos. */
export const logos = {
  app: disc('#0f766e', '<path d="M11 27V13h5v14zM18 27V18h5v9zM25 27V9h5v18z" fill="#fff"/>'),
  ethereum: disc(
    '#627eea',
    '<path d="M20 6l9 14.5L20 26l-9-5.5z" fill="#fff" opacity=".9"/><path d="M20 28l9-5.5L20 35l-9-12.5z" fill="#fff" opacity=".7"/>',
  ),
  solana: disc('#14101f', '<path d="M12 12h19l-3 4H9zM9 18h19l3 4H12zM12 24h19l-3 4H9z" fill="#3fe3a5"/>'),
  base: disc(
    '#0052ff',
    '<circle cx="20" cy="20" r="10" fill="#fff"/><path d="M8 18.5h16v3H8z" fill="#0052ff"/>',
  ),
  arbitrum: disc('#213147', '<path d="M20 8l10 6v12l-10 6-10-6V14z" fill="#28a0f0"/>'),
  optimism: disc(
    '#ff0420',
    '<circle cx="15" cy="20" r="5" fill="none" stroke="#fff" stroke-width="3"/><path d="M24 25V15h4a3 3 0 010 6h-4" fill="none" stroke="#fff" stroke-width="3"/>',
  ),
} as const;
