// A modal dialog of the platform, with the element in it.
const modal = document.getElementById('modal');
modal.addEventListener('close', () => write('Changes', 'the modal was dismissed'));
modal.addEventListener('click', ({ target }) => target === modal && modal.close());
modal.showModal();
