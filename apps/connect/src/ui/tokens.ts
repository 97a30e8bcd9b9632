import { css, unsafeCSS } from 'lit';

/*
 * The visual language, once: everything else is drawn with these. Names with `--kc-` are public, the host may set
 * them (theme/ checks the values); names with `--_` are ours and follow from the public ones, so that an app's
 * colours reach every corner. Text is never coloured with the primary colour: any brand colour then stays readable.
 */

const light = unsafeCSS(`
  --kc-primary: #7c3aed;
  --kc-primary-hover: #6d28d9;
  --kc-primary-text: #ffffff;
  --kc-primary-rgb: 124, 58, 237;
  --kc-bg-primary: #ffffff;
  --kc-text-primary: #17131f;
  --kc-border: #e6e4eb;
  --kc-success: #0b6b45;
  --kc-warning: #855300;
  --kc-error: #b3261e;
  --_card-shadow: 0 1px 2px rgb(23 19 31 / 6%), 0 24px 64px -16px rgb(23 19 31 / 24%);
  --_page: #f3f1f7;
  --_tint-share: 11%;
  --_icon-share: 80%;
`);

const dark = unsafeCSS(`
  --kc-primary: #7c3aed;
  --kc-primary-hover: #6d28d9;
  --kc-primary-text: #ffffff;
  --kc-primary-rgb: 124, 58, 237;
  --kc-bg-primary: #18161d;
  --kc-text-primary: #f6f4fa;
  --kc-border: #35313e;
  --kc-success: #6fdcab;
  --kc-warning: #f3c56b;
  --kc-error: #ff9d94;
  --_card-shadow: 0 0 0 1px rgb(255 255 255 / 6%), 0 24px 64px -16px rgb(0 0 0 / 70%);
  --_page: #0d0b11;
  --_tint-share: 20%;
  --_icon-share: 58%;
`);

/** The tokens and the page's ground: for the document, not for a shadow root. */
export const tokens = css`
  :root {
    ${light}
    color-scheme: light;
    --kc-border-radius: 12px;

    --_text: var(--kc-text-primary);
    --_text-quiet: var(
      --kc-text-secondary,
      color-mix(in srgb, var(--kc-text-primary) 68%, var(--kc-bg-primary))
    );
    --_text-faint: var(--kc-text-tertiary, var(--_text-quiet));
    --_ground: var(--kc-bg-primary);
    --_sunken: var(--kc-bg-secondary, color-mix(in srgb, var(--kc-text-primary) 4%, var(--kc-bg-primary)));
    --_inset: var(--kc-bg-tertiary, color-mix(in srgb, var(--kc-text-primary) 7%, var(--kc-bg-primary)));
    --_hover: var(--kc-bg-hover, color-mix(in srgb, var(--kc-text-primary) 7%, var(--kc-bg-primary)));
    --_tint: var(
      --kc-primary-light,
      color-mix(in srgb, var(--kc-primary) var(--_tint-share), var(--kc-bg-primary))
    );
    --_tint-strong: color-mix(in srgb, var(--kc-primary) calc(2 * var(--_tint-share)), var(--kc-bg-primary));
    --_halo: rgba(var(--kc-primary-rgb), calc(2 * var(--_tint-share)));
    --_edge: transparent;
    --_icon: color-mix(in srgb, var(--kc-primary) var(--_icon-share), var(--kc-text-primary));
    --_secondary: var(--kc-secondary, var(--_ground));
    --_secondary-hover: var(--kc-secondary-hover, var(--_hover));
    --_secondary-text: var(--_on-secondary, var(--kc-text-primary));
    --_line: var(--kc-border);
    --_control-line: color-mix(in srgb, var(--kc-text-primary) 50%, var(--kc-bg-primary));
    --_focus: var(--kc-border-focus, var(--_icon));

    /* Of each: its text, its mark (lines, rings), and the ground on which the text stands. */
    --_success: var(--kc-success-dark, var(--kc-success));
    --_success-mark: var(--kc-success);
    --_success-ground: var(--kc-success-light, color-mix(in srgb, var(--kc-success) 11%, var(--kc-bg-primary)));
    --_warning: var(--kc-warning-dark, var(--kc-warning));
    --_warning-mark: var(--kc-warning);
    --_warning-ground: var(--kc-warning-light, color-mix(in srgb, var(--kc-warning) 12%, var(--kc-bg-primary)));
    --_danger: var(--kc-error-dark, var(--kc-error));
    --_danger-mark: var(--kc-error);
    --_danger-ground: var(--kc-error-light, color-mix(in srgb, var(--kc-error) 9%, var(--kc-bg-primary)));

    --_shadow-small: var(--kc-shadow-sm, 0 1px 2px rgb(23 19 31 / 16%));
    --_shadow-medium: var(--kc-shadow-md, 0 4px 12px -4px rgb(23 19 31 / 18%));
    --_shadow: var(--kc-shadow-lg, var(--_card-shadow));
    --_gloss: inset 0 1px 0 rgb(255 255 255 / 14%);
    --_glow: 0 0 0 3px var(--_halo);

    --_font: var(--kc-font-family, system-ui), -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --_mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    --_size-tiny: 0.75rem;
    --_size-small: 0.8125rem;
    --_size-label: 0.875rem;
    --_size-base: 0.9375rem;
    --_size-input: 1rem;
    --_size-heading: 1.125rem;
    --_size-title: 1.375rem;
    --_size-code: 1.5rem;
    --_medium: 500;
    --_bold: 600;
    --_heavy: 650;

    --_0: 2px;
    --_1: 4px;
    --_1h: 6px;
    --_2: 8px;
    --_2h: 10px;
    --_3: 12px;
    --_3h: 14px;
    --_4: 16px;
    --_5: 20px;
    --_6: 24px;
    --_8: 32px;
    --_gutter: var(--_5);

    --_radius: var(--kc-border-radius);
    --_radius-small: calc(var(--kc-border-radius) * 0.67);
    --_radius-card: calc(var(--kc-border-radius) * 1.5);
    --_radius-tiny: 4px;
    --_squircle: 28%;
    --_pill: 999px;
    --_control: 48px;
    --_target: 44px;

    --_ease: cubic-bezier(0.2, 0, 0, 1);
    --_quick: 120ms var(--_ease);
    --_calm: 280ms var(--_ease);
    --_draw: 420ms 160ms cubic-bezier(0.6, 0, 0.2, 1);
    --_wait: 300ms;
    --_spin: 0.8s;
    --_orbit: 1.1s;
    --_blink: 1.1s;
    --_shimmer: 1.6s;
  }

  @media (prefers-color-scheme: dark) {
    :root:not([data-kc-theme='light']) {
      ${dark}
      color-scheme: dark;
    }
  }

  :root[data-kc-theme='dark'] {
    ${dark}
    color-scheme: dark;
  }

  :root[data-kc-keyboard] {
    --_title-ring: 2px;
  }

  @media (prefers-contrast: more) {
    :root {
      --_text-quiet: var(--kc-text-primary);
      --_text-faint: var(--kc-text-primary);
      --_line: var(--_control-line);
      --_control-line: var(--kc-text-primary);
      --_focus: var(--kc-text-primary);
      --_icon: color-mix(in srgb, var(--kc-primary) 40%, var(--kc-text-primary));
      --_success: color-mix(in srgb, var(--kc-success) 40%, var(--kc-text-primary));
      --_warning: color-mix(in srgb, var(--kc-warning) 40%, var(--kc-text-primary));
      --_danger: color-mix(in srgb, var(--kc-error) 40%, var(--kc-text-primary));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :root {
      --_quick: 0ms;
      --_calm: 0ms;
      --_spin: 3s;
      --_orbit: 6s;
    }
  }

  html,
  body {
    margin: 0;
    block-size: 100%;
    background: var(--_ground);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  @media (min-width: 480px) {
    html,
    body {
      background: var(--_page);
    }
  }
`;

/** Gives the document the tokens. Once is enough. */
export const adoptTokens = (target: Document = document): void => {
  const sheet = tokens.styleSheet;
  if (sheet && !target.adoptedStyleSheets.includes(sheet))
    // No `push`: to browsers of 2022 the list is frozen.
    target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
};
