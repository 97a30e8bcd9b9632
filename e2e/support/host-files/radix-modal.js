// How Radix's Dialog keeps a page: its focus scope brings back whatever leaves it, siblings are hidden from assistive
// technology, the body takes no pointer and does not scroll, and Escape or a press outside puts it away.
const modal = document.getElementById('modal');
let lastFocused = modal;

const dismiss = () => write('Changes', 'the modal was dismissed');
const isTabbable = (node) => node.matches('button, [href], input, select, textarea, kryptos-connect');

document.addEventListener('focusin', ({ target }) => {
  if (modal.contains(target)) lastFocused = target;
  else lastFocused.focus({ preventScroll: true });
});
document.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget !== null && !modal.contains(relatedTarget)) lastFocused.focus({ preventScroll: true });
});
new MutationObserver((mutations) => {
  if (document.activeElement !== document.body) return;
  if (mutations.some(({ removedNodes }) => removedNodes.length > 0)) modal.focus();
}).observe(modal, { childList: true, subtree: true });
modal.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab') return;
  const stops = [...modal.querySelectorAll('*')].filter(isTabbable);
  const [first, last] = [stops.at(0), stops.at(-1)];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
});
document.addEventListener('pointerdown', ({ target }) => modal.contains(target) || dismiss());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), { capture: true });
document.addEventListener('wheel', (event) => modal.contains(event.target) || event.preventDefault(), {
  passive: false,
});

for (const sibling of document.body.children)
  if (sibling !== modal && sibling.localName !== 'section') {
    sibling.setAttribute('aria-hidden', 'true');
    sibling.setAttribute('data-aria-hidden', 'true');
  }
document.body.style.pointerEvents = 'none';
document.body.style.overflow = 'hidden';
document.body.setAttribute('data-scroll-locked', '1');
modal.style.pointerEvents = 'auto';
modal.querySelector('button').focus();
