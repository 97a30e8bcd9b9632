import { asHex, contrast } from './contrast.js';
import { byId, h } from './dom.js';
import { BY_CSS, COLOURS, FONTS, LANGUAGES, PRESETS } from './playground-choices.js';
import { snippetOf } from './playground-snippet.js';

const preview = byId('preview');
const form = byId('controls');
const fields = new Map();

/** What stands in the form: only what can be read as a value, and is set. */
const chosen = () => {
  const data = new FormData(form);
  const vars = {};
  for (const [name, { text }] of fields) if (asHex(text.value.trim())) vars[name] = text.value.trim();
  if (byId('radius').value !== '12') vars['--kc-border-radius'] = `${byId('radius').value}px`;
  if (data.get('font') !== FONTS[0]) vars['--kc-font-family'] = data.get('font');
  return { theme: data.get('theme'), language: data.get('language'), vars };
};

const judgement = ({ '--kc-primary': ground = '#7c3aed', '--kc-primary-text': ink = '#ffffff' }) => {
  const ratio = contrast(asHex(ground), asHex(ink));
  const told = `${ratio.toFixed(1)}:1`;
  return ratio >= 4.5
    ? ['good', `Text on the main colour: ${told}. It reads well.`]
    : ['weak', `Text on the main colour: ${told}. The widget writes it in black or white instead.`];
};

/** Shows what is chosen: in the widget, in the words beside it, and in what can be copied. */
const show = () => {
  const { theme, language, vars } = chosen();
  for (const name of BY_CSS) preview.style.setProperty(name, vars[name] ?? 'initial');
  // Where the loader could not be loaded the page still says what to copy.
  preview.update?.({ theme, language: language || null, cssVars: vars });
  byId('radius-told').textContent = `${byId('radius').value} px`;
  const [mark, words] = judgement(vars);
  byId('judgement').textContent = words;
  byId('judgement').className = `judgement ${mark}`;
  byId('snippet').textContent = snippetOf({ theme, language, vars });
};

/** The picker beside a text shows the colour which that holds; without one it is hatched. */
const follow = ({ text, picker }) => {
  const value = text.value.trim();
  const hex = asHex(value);
  if (hex) picker.value = hex;
  picker.classList.toggle('unset', !hex);
  if (value === '' || hex) text.removeAttribute('aria-invalid');
  else text.setAttribute('aria-invalid', 'true');
};

const colourRow = ([name, label]) => {
  const text = h('input', {
    id: name,
    type: 'text',
    maxlength: '40',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'not set',
  });
  const picker = h('input', { type: 'color', 'aria-label': `${label}: pick a colour` });
  const field = { text, picker };
  text.addEventListener('input', () => follow(field));
  picker.addEventListener('input', () => {
    text.value = picker.value;
    follow(field);
  });
  fields.set(name, field);
  return h('div', { class: 'colour' }, picker, h('label', { for: name }, label), text);
};

const take = ({ name, theme, vars }) => {
  form.elements.theme.value = theme;
  byId('radius').value = Number.parseInt(vars['--kc-border-radius'] ?? '12', 10);
  byId('font').value = vars['--kc-font-family'] ?? FONTS[0];
  for (const [variable, field] of fields) {
    field.text.value = vars[variable] ?? '';
    follow(field);
  }
  press(name);
  show();
};

const press = (name) => {
  for (const button of byId('presets').children)
    button.setAttribute('aria-pressed', String(button.textContent === name));
};

const presetButton = (preset) => {
  const dot = h('span', { class: 'dot', 'aria-hidden': 'true' });
  dot.style.background = preset.vars['--kc-primary'] ?? '#7c3aed';
  dot.style.borderColor = preset.vars['--kc-bg-primary'] ?? 'transparent';
  const button = h('button', { type: 'button', class: 'preset' }, dot, preset.name);
  button.addEventListener('click', () => take(preset));
  return button;
};

const option = (value, label = value) => h('option', { value }, label);

byId('main-colours').append(...COLOURS.main.map(colourRow));
byId('more-colours').append(...COLOURS.more.map(colourRow));
byId('font').append(...FONTS.map((name) => option(name)));
byId('language').append(...LANGUAGES.map(([code, name]) => option(code, name)));
byId('presets').append(...PRESETS.map(presetButton));
form.addEventListener('input', ({ target }) => {
  if (target.id !== 'language') press(undefined);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(byId('snippet').textContent);
    byId('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(byId('snippet'));
    byId('copied').textContent =
      'The browser does not let this page copy. It is selected: press Ctrl or ⌘ and C.';
  }
});
preview.addEventListener('open', () => byId('stage').classList.add('live'));
preview.addEventListener('close', () => byId('stage').classList.remove('live'));
take(PRESETS[0]);
