/** The style sheet of an element. Constructed, so that a page's CSP may forbid every inline style. */
export const css = `
:host { color-scheme: light }
:host([theme=auto]) { color-scheme: light dark }
:host([theme=dark]) { color-scheme: dark }
:host([size=sm]) { font-size: .85em }
:host([size=lg]) { font-size: 1.2em }
:host([mode=inline]) { display: block }
button {
  padding: .8em 1.4em; border: 0; border-radius: var(--kc-border-radius, 12px);
  background: var(--kc-primary, #7c3aed); color: var(--kc-primary-text, #fff); font: inherit; font-weight: 600;
}
button:hover { background: var(--kc-primary-hover, #6d28d9) }
button:disabled { opacity: .6 }
dialog, iframe, div { display: grid; width: 100%; height: 100%; min-height: inherit; border: 0 }
dialog {
  max-width: 100%; max-height: 100%; padding: 0; overflow: hidden; pointer-events: auto;
  color: var(--kc-text-primary, CanvasText);
  background: var(--w, none) 50%/80% 50% no-repeat var(--kc-bg-primary, light-dark(#fff, #18161d))
}
:host([mode=inline]) dialog { position: static; min-height: 480px }
::backdrop { background: #0008 }
[aria-busy=true] iframe { opacity: 0 }
div { grid: auto/80%; place-content: center; gap: 12px; text-align: center }
dialog[aria-busy=true] { --w: repeating-linear-gradient(#0000 0 16px, #8883 0 60px) }
@media (width>=480px) { :modal { width: 400px; height: 700px; border-radius: 12px } }
`;
