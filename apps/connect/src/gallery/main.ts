import { html, render } from 'lit';
import '../ui/kc-shell.js';
import { adoptTokens } from '../ui/tokens.js';
import { allScenes } from './all-scenes.js';
import './kc-gallery-index.js';

/** Steps from which nothing leads back. */
const WITHOUT_BACK = /^(loading|sign-in|done|problem)\//;

/** `?scene=<step>/<name>`, `theme=light|dark`, `dir=rtl`; without a scene, the index. */
const draw = (address: URLSearchParams): void => {
  const root = document.documentElement;
  const name = address.get('scene') ?? '';
  const scene = allScenes.get(name);
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['kcTheme'] = theme;
  root.dir = address.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  adoptTokens();
  if (scene) document.title = `${name} – Kryptos Connect`;
  render(
    scene
      ? html`<kc-shell closable ?back=${!WITHOUT_BACK.test(name)}>${scene()}</kc-shell>`
      : html`<kc-gallery-index .names=${[...allScenes.keys()]}></kc-gallery-index>`,
    document.body,
  );
};

draw(new URLSearchParams(location.search));
