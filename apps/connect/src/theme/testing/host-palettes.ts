/** What a host may ask for, from the easy to the hopeless: each with what is hard about it. */
export const HOST_PALETTES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['Teal on white, which needs no help', { '--kc-primary': '#0f766e', '--kc-primary-text': '#ffffff' }],
  ['White on yellow, on a white page', { '--kc-primary': '#facc15', '--kc-primary-text': '#ffffff' }],
  [
    'Yellow text on white',
    {
      '--kc-text-primary': '#fde047',
      '--kc-bg-primary': '#ffffff',
      '--kc-text-secondary': '#fef08a',
      '--kc-border-focus': '#fde047',
    },
  ],
  [
    'Pastel',
    {
      '--kc-primary': '#fbcfe8',
      '--kc-primary-text': '#f9a8d4',
      '--kc-primary-hover': '#f5d0fe',
      '--kc-bg-primary': '#fff7fb',
      '--kc-text-primary': '#c4a1b5',
      '--kc-error': '#fecaca',
    },
  ],
  [
    'Neon on black',
    {
      '--kc-primary': '#39ff14',
      '--kc-primary-text': '#ffffff',
      '--kc-bg-primary': '#000000',
      '--kc-text-primary': '#39ff14',
      '--kc-secondary': '#ff00ff',
      '--kc-text-inverse': '#00ffff',
    },
  ],
  [
    'Black on black',
    {
      '--kc-primary': '#000000',
      '--kc-primary-text': '#000000',
      '--kc-bg-primary': '#000000',
      '--kc-text-primary': '#000000',
      '--kc-border-focus': '#000000',
    },
  ],
  [
    'White on white',
    {
      '--kc-primary': '#ffffff',
      '--kc-primary-text': '#ffffff',
      '--kc-bg-primary': '#ffffff',
      '--kc-text-primary': '#ffffff',
      '--kc-border-focus': '#ffffff',
    },
  ],
  [
    'Grey on grey',
    {
      '--kc-primary': '#9a9a9a',
      '--kc-primary-text': '#8a8a8a',
      '--kc-bg-primary': '#808080',
      '--kc-text-primary': '#8f8f8f',
      '--kc-bg-secondary': '#7a7a7a',
    },
  ],
  [
    'Red on green',
    {
      '--kc-primary': '#00a000',
      '--kc-primary-text': '#e00000',
      '--kc-text-primary': '#c00000',
      '--kc-bg-primary': '#d8f5d8',
      '--kc-error': '#3cb043',
      '--kc-success': '#ff6b6b',
    },
  ],
  [
    'Half of it can be seen through',
    {
      '--kc-primary': '#7c3aed40',
      '--kc-primary-text': '#ffffff80',
      '--kc-bg-primary': '#11182780',
      '--kc-text-primary': '#ffffff66',
      '--kc-primary-light': '#7c3aed80',
    },
  ],
]);
