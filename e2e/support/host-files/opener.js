// A button of the page's own that opens the element by script.
document.getElementById('opener').addEventListener('click', () => document.getElementById('first').open());
