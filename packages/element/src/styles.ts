const css = `
:host([size=sm]) { font-size: .85em }
:host([size=lg]) { font-size: 1.2em }
:host([mode=inline]) { display: block }
button {
  padding: .8em 1.4em; border: 0; border-radius: var(--kc-border-radius, 12px);
  background: var(--kc-primary, #7c3aed); color: var(--kc-primary-text, #fff); font: inherit; font-weight: 600;
}
button:hover { background: var(--kc-primary-hover, #6d28d9) }
:disabled, [aria-busy=true] { opacity: .6 }
dialog {
  width: 100%; height: 100%; max-width: 100%; max-height: 100%; padding: 0; border: 0;
  overflow: hidden; overscroll-behavior: contain; pointer-events: auto;
  background: var(--kc-bg-primary, light-dark(#fff, #18161d)); color: var(--kc-text-primary, CanvasText);
}
:host([mode=inline]) dialog { position: static; min-height: 480px }
::backdrop { background: #0008 }
iframe, div { display: grid; width: 100%; height: 100%; min-height: inherit; border: 0 }
div + iframe { position: absolute; visibility: hidden }
div { grid: auto/80%; place-content: center; gap: 12px; text-align: center }
[part=loading] {
  background: radial-gradient(circle at 50% 110px, #8883 28px, #0000 0),
    repeating-linear-gradient(#0000 0 16px, #8883 0 60px) 50% 190px/86% 300px no-repeat
}
@media (min-width: 480px) { :modal { width: 400px; height: min(700px, 100%); border-radius: 18px } }
`;

/** The style sheet of an element. Constructed, so that a page's CSP may forbid every inline style. */
export const styleSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
