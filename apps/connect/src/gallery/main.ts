import { html, render } from 'lit';
import '../ui/kc-shell.js';
import { firstSpoken, knowAllTexts, speakLanguage } from '../language.js';
import { adoptTokens } from '../ui/tokens.js';
import { allScenes } from './all-scenes.js';
import './kc-gallery-index.js';

/** Steps from which nothing leads back. */
const WITHOUT_BACK = /^(loading|sign-in|done|problem)\//;

/** `?scene=<step>/<name>`, `theme=light|dark`, `lang=de`, `dir=rtl`; without a scene, the index. */
const draw = async (address: URLSearchParams): Promise<void> => {
  const language = firstSpoken([address.get('lang') ?? '']) ?? 'en';
  await knowAllTexts();
  await speakLanguage(language);
  const root = document.documentElement;
  const name = address.get('scene') ?? '';
  const scene = allScenes.get(name);
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['kcTheme'] = theme;
  if (address.get('dir') === 'rtl') root.dir = 'rtl';
  adoptTokens();
  if (scene) document.title = `${name} – Kryptos Connect`;
  render(
    scene
      ? html`<kc-shell closable .language=${language} ?back=${!WITHOUT_BACK.test(name)}>${scene()}</kc-shell>`
      : html`<kc-gallery-index .names=${[...allScenes.keys()]}></kc-gallery-index>`,
    document.body,
  );
};

void draw(new URLSearchParams(location.search));
