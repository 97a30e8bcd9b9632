import { createRoot } from 'react-dom/client';

/** From React 18 on. */
export const show = (tree: unknown) =>
  createRoot(document.getElementById('root') as HTMLElement).render(tree as never);
