// How MUI's Modal keeps a page: sentinels before and behind it, a look every 50 ms at where the focus is, siblings
// hidden from assistive technology, and a body that does not scroll.
const modal = document.getElementById('modal');
const paper = modal.querySelector('.paper');

const sentinel = () => {
  const stop = document.createElement('div');
  stop.tabIndex = 0;
  return stop;
};
const [start, end] = [sentinel(), sentinel()];
paper.tabIndex = -1;
paper.before(start);
paper.after(end);

const stops = () => [...paper.querySelectorAll('button, kryptos-connect')];
const contain = () => {
  if (!document.hasFocus() || paper.contains(document.activeElement)) return;
  if (document.activeElement === start) stops().at(-1).focus();
  else if (document.activeElement === end) stops().at(0).focus();
  else paper.focus();
};
const dismiss = () => write('Changes', 'the modal was dismissed');

document.addEventListener('focusin', contain);
setInterval(() => {
  if (document.activeElement?.tagName === 'BODY') contain();
}, 50);
modal.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.which === 229) return;
  event.stopPropagation();
  dismiss();
});
modal.addEventListener('click', (event) => event.target === event.currentTarget && dismiss());

for (const sibling of document.body.children)
  if (sibling !== modal && sibling.localName !== 'section') sibling.setAttribute('aria-hidden', 'true');
document.body.style.overflow = 'hidden';
document.body.style.paddingRight = '15px';
paper.focus();
