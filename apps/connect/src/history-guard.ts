/**
 * On a phone Back is a gesture, and means the step before. One entry of history, with the same URL, catches it.
 * It is made at the first touch, for browsers pass over entries that nobody asked for; elsewhere than on a phone
 * the host page's history is left alone.
 *
 * @param back called for each Back of the browser
 */
export const guardHistory = (page: Window, signal: AbortSignal, back: () => void): void => {
  if (!page.matchMedia('(pointer: coarse)').matches) return;
  const guard = () => page.history.pushState({ kcGuard: true }, '');
  page.addEventListener('pointerup', guard, { signal, once: true });
  page.addEventListener(
    'popstate',
    () => {
      guard();
      back();
    },
    { signal },
  );
};
