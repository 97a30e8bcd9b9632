// Writes down, where a test can read it in any engine: every event of every element, what an opening has changed on the
// page, and everything that went wrong.
const write = (list, ...words) => {
  const line = document.createElement('li');
  line.textContent = words.join(' ');
  document.querySelector(`ol[aria-label="${list}"]`).append(line);
};

for (const level of ['error', 'warn']) {
  const say = console[level];
  console[level] = (...words) => {
    write('Problems', level, ...words);
    say.apply(console, words);
  };
}
addEventListener('error', ({ message }) => write('Problems', 'error', message));
addEventListener('unhandledrejection', ({ reason }) => write('Problems', 'rejection', reason));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  // WebKit asks for the icon of a page that names none, and says so where the policy lets none through.
  if (!blockedURI.endsWith('/favicon.ico')) write('Problems', 'policy', violatedDirective, blockedURI);
});

// The lists above grow, and with them the page. What a modal lies over, Firefox lets nobody select.
const ownGrowth =
  /^(user-select|height|block-size|perspective-origin|transform-origin|bottom|inset-block-end)$/;

// What gets the focus back has the browser's own ring, in WebKit also where it was pressed with a pointer.
const ring = /^outline-/;

const styleOf = (element) => {
  const style = getComputedStyle(element);
  return [...style]
    .filter((name) => !ownGrowth.test(name) && !ring.test(name))
    .map((name) => `${name}:${style.getPropertyValue(name)}`);
};

const attributesOf = (element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);

/** Everything of the page that is not ours to change, by name. */
const look = () => {
  const seen = new Map();
  const around = new Set(document.querySelectorAll('html, body, body > :not(button), h1'));
  for (const element of document.querySelectorAll('kryptos-connect'))
    for (let above = element.parentElement; above; above = above.parentElement) around.add(above);
  for (const [index, element] of [...around].entries()) {
    const name = `${element.localName}(${index})`;
    seen.set(`${name} attributes`, attributesOf(element).join(' '));
    seen.set(`${name} scroll`, [element.scrollLeft, element.scrollTop].join());
    for (const entry of styleOf(element)) seen.set(`${name} ${entry.slice(0, entry.indexOf(':'))}`, entry);
    if (element.localName !== 'section') seen.set(`${name} children`, element.childElementCount);
  }
  seen.set('scroll', [scrollX, scrollY].map(Math.round).join());
  seen.set('title', document.title);
  seen.set('address', location.href);
  seen.set('history', history.length);
  seen.set('style sheets', document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0));
  seen.set('head', document.head.childElementCount);
  seen.set('globals', Object.keys(window).join());
  return seen;
};

let before = look();
const compare = (when) => {
  const now = look();
  const names = new Set([...before.keys(), ...now.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== now.get(name));
  const words = changed.map((name) => `${name}: ${before.get(name)} → ${now.get(name)};`);
  write('Changes', when, words.length > 0 ? words.join(' ') : 'nothing');
};

// Before the element hears of the press. A page's own script that opens it says when it looks.
let isOpen = 0;
const remember = () => {
  if (!isOpen) before = look();
};
addEventListener('click', remember, true);
addEventListener('keydown', remember, true);

addEventListener('pageshow', ({ persisted }) => persisted && write('Events', 'page restored'));

for (const element of document.querySelectorAll('kryptos-connect')) {
  for (const type of ['open', 'step', 'success', 'error', 'exit', 'close'])
    element.addEventListener(type, ({ detail }) =>
      write('Events', element.id, type, JSON.stringify(detail ?? null)),
    );
  element.addEventListener('open', () => {
    isOpen++;
    compare('open');
  });
  element.addEventListener('close', () => {
    isOpen--;
    // What the focus does to the scroll position, it has done by then.
    requestAnimationFrame(() => requestAnimationFrame(() => compare('close')));
  });
}
