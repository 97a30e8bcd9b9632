type Tone = 'success' | 'error' | 'warning';

/** The name of a variable that a host can set. What each colours, and what it is without a host: docs/theming.md. */
export type CssVariableName = `--kc-${
  | `primary${'' | '-hover' | '-light' | '-text' | '-rgb'}`
  | `secondary${'' | '-hover'}`
  | `bg-${'primary' | 'secondary' | 'tertiary' | 'hover'}`
  | `text-${'primary' | 'secondary' | 'tertiary' | 'inverse'}`
  | `border${'' | '-focus' | '-radius'}`
  | `${Tone}${'' | '-light' | '-dark'}`
  | `shadow-${'sm' | 'md' | 'lg'}`
  | 'font-family'}`;
