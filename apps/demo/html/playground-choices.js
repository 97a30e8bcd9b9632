/** The colours that a person sets one by one: the variable, and what it colours. The first seven a page's CSS can set. */
export const COLOURS = {
  main: [
    ['--kc-primary', 'Main colour'],
    ['--kc-primary-text', 'Text on it'],
    ['--kc-bg-primary', 'Widget'],
    ['--kc-text-primary', 'Text'],
    ['--kc-border', 'Lines'],
    ['--kc-border-focus', 'Focus ring'],
  ],
  more: [
    ['--kc-primary-hover', 'Main colour, hovered'],
    ['--kc-primary-light', 'Tinted grounds'],
    ['--kc-secondary', 'Second button'],
    ['--kc-secondary-hover', 'Second button, hovered'],
    ['--kc-text-inverse', 'Text on the second button'],
    ['--kc-text-secondary', 'Quiet text'],
    ['--kc-text-tertiary', 'Placeholders, footer'],
    ['--kc-bg-secondary', 'Sunken grounds'],
    ['--kc-bg-tertiary', 'Badges, what is off'],
    ['--kc-bg-hover', 'Hovered rows'],
    ['--kc-success', 'Success'],
    ['--kc-warning', 'Warning'],
    ['--kc-error', 'Error'],
  ],
};

/** What the page's CSS can set for the element; the rest goes by `cssVars`. */
export const BY_CSS = [
  '--kc-primary',
  '--kc-primary-hover',
  '--kc-primary-text',
  '--kc-bg-primary',
  '--kc-text-primary',
  '--kc-border',
  '--kc-border-radius',
];

/** Typefaces of the widget's list. */
export const FONTS = [
  'system-ui',
  'Inter',
  'Roboto',
  'Open Sans',
  'Lato',
  'Montserrat',
  'Poppins',
  'Helvetica Neue',
  'Verdana',
  'Georgia',
  'monospace',
];

export const LANGUAGES = [
  ['', "As the browser's"],
  ['en', 'English'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['pt', 'Português'],
  ['sv', 'Svenska'],
  ['es', 'Español'],
  ['pl', 'Polski'],
  ['it', 'Italiano'],
  ['ar', 'العربية'],
  ['ja', '日本語'],
  ['zh', '中文'],
];

/** Looks to start from. */
export const PRESETS = [
  {
    name: 'Ledgerleaf',
    theme: 'auto',
    vars: { '--kc-primary': '#0f766e', '--kc-primary-text': '#ffffff', '--kc-border-radius': '10px' },
  },
  { name: 'Kryptos', theme: 'auto', vars: {} },
  {
    name: 'Paper',
    theme: 'light',
    vars: {
      '--kc-primary': '#1c1917',
      '--kc-primary-text': '#fffdf7',
      '--kc-bg-primary': '#fffdf7',
      '--kc-text-primary': '#292524',
      '--kc-border': '#e0dccf',
      '--kc-border-focus': '#b45309',
      '--kc-primary-light': '#f3eedd',
      '--kc-border-radius': '3px',
      '--kc-font-family': 'Georgia',
    },
  },
  {
    name: 'Midnight',
    theme: 'dark',
    vars: {
      '--kc-primary': '#5eead4',
      '--kc-primary-text': '#06231f',
      '--kc-bg-primary': '#0b1220',
      '--kc-text-primary': '#e5edf9',
      '--kc-border': '#243147',
      '--kc-secondary': '#16213a',
      '--kc-border-radius': '16px',
    },
  },
  {
    name: 'Candy',
    theme: 'light',
    vars: {
      '--kc-primary': '#db2777',
      '--kc-primary-text': '#ffffff',
      '--kc-bg-primary': '#fff7fb',
      '--kc-text-primary': '#3b0a24',
      '--kc-border': '#fbcfe8',
      '--kc-border-radius': '24px',
    },
  },
  {
    name: 'Yellow on white',
    theme: 'light',
    vars: { '--kc-primary': '#facc15', '--kc-primary-text': '#ffffff', '--kc-border-radius': '8px' },
  },
];
