/**
 * Marks a page while a person moves through it by keyboard (`data-kc-keyboard`), until the signal aborts. A title that
 * takes the focus shows a ring only then. `:focus-visible` does not tell: browsers take the focus that a script gives
 * in a page that nobody has touched yet for one by keyboard, though most open it by mouse.
 */
export const noteKeyboard = (root: HTMLElement, signal: AbortSignal): void => {
  const options = { signal, capture: true, passive: true };
  root.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') root.dataset['kcKeyboard'] = '';
    },
    options,
  );
  root.addEventListener('pointerdown', () => delete root.dataset['kcKeyboard'], options);
};
