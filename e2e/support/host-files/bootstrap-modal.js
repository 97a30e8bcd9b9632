// How Bootstrap's Modal keeps a page: what gets the focus outside loses it to the first or last thing inside, Escape and
// a press beside the dialog put it away, and the body is marked and does not scroll.
const modal = document.getElementById('modal');
let backward = false;

const stops = () => [...modal.querySelectorAll('button, kryptos-connect')];
const dismiss = () => write('Changes', 'the modal was dismissed');

document.addEventListener('focusin', ({ target }) => {
  if (target === document || target === modal || modal.contains(target)) return;
  stops()
    .at(backward ? -1 : 0)
    .focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Tab') backward = event.shiftKey;
});
modal.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss());
modal.addEventListener('mousedown', (down) => {
  modal.addEventListener('click', (up) => modal === down.target && modal === up.target && dismiss(), {
    once: true,
  });
});

document.body.classList.add('modal-open');
document.body.style.overflow = 'hidden';
document.body.style.paddingRight = '15px';
modal.setAttribute('aria-modal', 'true');
modal.focus();
