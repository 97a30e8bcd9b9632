import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../ui/kc-shell.js';
import { firstSpoken, knowAllTexts, speakLanguage } from '../language.js';
import { adoptTokens } from '../ui/tokens.js';
import { allActed, drawn } from './acts.js';
import { allScenes } from './all-scenes.js';
import './kc-gallery-index.js';
import { speakAtLength } from './long-texts.js';

/** Steps from which nothing leads back. */
const WITHOUT_BACK = /^(loading|sign-in|done|problem|farewell)\//;

const names = [...allScenes.keys()];

/** `?scene=<step>/<name>`, `theme=light|dark`, `lang=de`, `times=4` as long in English; without a scene, the index. */
const draw = async (address: URLSearchParams): Promise<void> => {
  const language = firstSpoken([address.get('lang') ?? '']) ?? 'en';
  await knowAllTexts();
  await speakLanguage(language);
  speakAtLength(Number(address.get('times') ?? 1));
  const { dataset } = document.documentElement;
  const name = address.get('scene') ?? '';
  const scene = allScenes.get(name);
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') dataset['kcTheme'] = theme;
  else delete dataset['kcTheme'];
  document.title = `${scene ? name : 'Gallery'} – Kryptos Connect`;
  render(
    scene
      ? keyed(
          {},
          html`<kc-shell closable .language=${language} ?back=${!WITHOUT_BACK.test(name)}>${scene()}</kc-shell>`,
        )
      : html`<kc-gallery-index .names=${names}></kc-gallery-index>`,
    document.body,
  );
  await allActed();
  await drawn(document);
};

/** Draws what the address says, and tells by `kc-drawn` that it has. */
const followAddress = async (): Promise<void> => {
  await draw(new URLSearchParams(location.search));
  document.dispatchEvent(new Event('kc-drawn'));
};

/** The scene before or after, and from the last one the first. */
const turn = (by: 1 | -1): void => {
  const address = new URLSearchParams(location.search);
  const at = names.indexOf(address.get('scene') ?? '');
  if (at < 0) return;
  address.set('scene', names.at((at + by) % names.length) ?? '');
  history.pushState(null, '', `?${address}`);
  void followAddress();
};

adoptTokens();
addEventListener('popstate', () => void followAddress());
addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
  if (altKey || ctrlKey || metaKey) return;
  if (key === 'PageDown') turn(1);
  if (key === 'PageUp') turn(-1);
});
void followAddress();
