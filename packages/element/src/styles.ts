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
  width: 100%; padding: 0; border: 0; overflow: hidden; overscroll-behavior: contain;
  background: var(--kc-bg-primary, light-dark(#fff, #18161d)); color: var(--kc-text-primary, CanvasText);
}
dialog:not(:modal) { position: static; min-height: 480px }
:modal { height: 100%; max-width: none; max-height: none }
::backdrop { background: #0008 }
[open] { display: grid }
iframe, div { grid-area: 1/1; width: 100%; height: 100%; border: 0 }
div + iframe { visibility: hidden }
div { display: grid; place-content: center; gap: 14px; text-align: center }
[part=loading] {
  background: radial-gradient(circle at 50% 120px, #8884 28px, #0000 29px), linear-gradient(#8883 0 0) 50% 180px/70% 28px,
    repeating-linear-gradient(#0000 0 16px, #8883 0 60px) 50% 270px/86% 240px;
  background-repeat: no-repeat; animation: kc 1s .3s infinite alternate
}
@media (min-width: 480px) { :modal { width: 400px; height: min(700px, 100%); border-radius: 18px } }
@keyframes kc { to { opacity: .5 } }
`;

/** The style sheet of an element. Constructed, so that a page's CSP may forbid every inline style. */
export const styleSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
