import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type LitElement } from 'lit';
import { scenes as signIn } from '../steps/sign-in/kc-sign-in-step.scenes.js';
import '../steps/sign-in/kc-sign-in-step.js';
import '../ui/kc-badge.js';
import '../ui/kc-button.js';
import '../ui/kc-field.js';
import '../ui/kc-notice.js';
import '../ui/kc-shell.js';
import '../ui/kc-switch.js';
import { itInChromium } from '../ui/testing/engine.js';
import { deep, mount } from '../ui/testing/mount.js';
import { formatColour } from './colour.js';
import { HostTheme } from './host-theme.js';
import { HOST_PALETTES } from './testing/host-palettes.js';
import { ROLE_PAIRS } from './testing/role-pairs.js';
import { declaredTokens, THEMES, tokenColour } from './testing/token-values.js';
import { themed } from './themed.js';
import { VARIABLES, type VariableName } from './variables.js';

/** A value for each variable that is not ours, and that can be read on our own colours. */
const SAMPLES: Readonly<Record<VariableName, string>> = {
  '--kc-primary': '#0f766e',
  '--kc-primary-hover': '#115e59',
  '--kc-primary-light': '#ccfbf1',
  '--kc-primary-text': '#f0fdfa',
  '--kc-primary-rgb': '15, 118, 110',
  '--kc-secondary': '#e2e8f0',
  '--kc-secondary-hover': '#cbd5e1',
  '--kc-bg-primary': '#fffdf7',
  '--kc-bg-secondary': '#f5f1e6',
  '--kc-bg-tertiary': '#ece7d8',
  '--kc-bg-hover': '#efe9da',
  '--kc-text-primary': '#1c1917',
  '--kc-text-secondary': '#44403c',
  '--kc-text-tertiary': '#57534e',
  '--kc-text-inverse': '#fefce8',
  '--kc-border': '#d6d3d1',
  '--kc-border-focus': '#0f766e',
  '--kc-border-radius': '4px',
  '--kc-success': '#15803d',
  '--kc-success-light': '#dcfce7',
  '--kc-success-dark': '#14532d',
  '--kc-error': '#b91c1c',
  '--kc-error-light': '#fee2e2',
  '--kc-error-dark': '#7f1d1d',
  '--kc-warning': '#92400e',
  '--kc-warning-light': '#fef3c7',
  '--kc-warning-dark': '#78350f',
  '--kc-shadow-sm': '0 1px 1px #00000033',
  '--kc-shadow-md': '0 2px 6px #00000033',
  '--kc-shadow-lg': '0 8px 30px #00000055',
  '--kc-font-family': 'Georgia',
};

const SEEN = [
  ...['color', 'background-color', 'background-image', 'border-top-color', 'border-top-left-radius'],
  ...['box-shadow', 'font-family'],
] as const;

const allIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? allIn(element.shadowRoot) : []),
  ]);

/** How everything looks; and what only a pointer brings out, as the colours that it would bring. */
const looks = (stage: HTMLElement): string => {
  const underThePointer = ['--kc-primary-hover', '--_secondary-hover', '--_hover'].map((name) => {
    stage.style.color = `var(${name})`;
    return getComputedStyle(stage).color;
  });
  stage.style.color = '';
  const placeholder = getComputedStyle(deep(stage, 'input'), '::placeholder').color;
  const drawn = allIn(stage).map((element) => {
    const style = getComputedStyle(element);
    return SEEN.map((property) => style.getPropertyValue(property)).join(' ');
  });
  return [...underThePointer, placeholder, ...drawn].join('\n');
};

/** Red, green and blue, 0 to 255, of a colour as browsers write what they have computed: `rgb()`, or `color(srgb …)`. */
const channelsIn = (computed: string): number[] => {
  const numbers = (computed.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return computed.startsWith('color(') ? numbers.map((number) => number * 255) : numbers;
};

const everything = () => html`<div>
  <kc-shell>${signIn['sandbox']?.() ?? signIn['main']?.()}</kc-shell>
  <kc-badge>Unavailable</kc-badge><kc-badge tone="success">Synced</kc-badge>
  <kc-badge tone="warning">Sandbox</kc-badge><kc-badge tone="danger">Failed</kc-badge>
  <kc-notice>It failed.</kc-notice><kc-notice tone="neutral">It takes long.</kc-notice>
  <kc-button>Second</kc-button><kc-button variant="primary">First</kc-button>
  <kc-switch label="A switch"></kc-switch>
</div>`;

describe('the host’s theme', () => {
  let theme: HostTheme;
  let stage: HTMLElement;

  before(async () => {
    theme = new HostTheme();
    theme.setTheme('light');
    stage = await mount<LitElement>(html`<kc-shell>${everything()}</kc-shell>`);
    // Nothing on its way from one colour to another while it is looked at.
    document.documentElement.style.setProperty('--_quick', '0ms');
    const field = deep(stage, 'input');
    field.focus();
    expect(field.matches(':focus'), 'the window has the focus').to.equal(true);
  });

  after(() => {
    theme.setVariables({});
    theme.dispose();
    document.documentElement.style.removeProperty('--_quick');
    delete document.documentElement.dataset['kcTheme'];
  });

  it('has a sample of every variable that a host can set', () => {
    expect(Object.keys(SAMPLES).sort()).to.deep.equal(Object.keys(VARIABLES).sort());
  });

  for (const [name, value] of Object.entries(SAMPLES))
    it(`${name} changes how something looks, and its end changes it back`, () => {
      theme.setVariables({});
      const before = looks(stage);
      theme.setVariables({ [name]: value });
      expect(looks(stage)).to.not.equal(before);
      theme.setVariables({});
      expect(looks(stage)).to.equal(before);
    });

  itInChromium(
    'follows the system while it is open, with `auto` alone (only there can a test change it)',
    async () => {
      const page = () => {
        stage.style.color = 'var(--kc-bg-primary)';
        return getComputedStyle(stage).color;
      };
      const [white, dark] = ['rgb(255, 255, 255)', 'rgb(24, 22, 29)'];
      theme.setVariables({ '--kc-text-secondary': '#555566' });
      theme.setTheme('auto');
      expect(page()).to.equal(white);
      await emulateMedia({ colorScheme: 'dark' });
      try {
        await new Promise(requestAnimationFrame);
        expect(page(), 'dark with the system').to.equal(dark);
        // A grey that can be read on white, and not on this.
        expect(document.documentElement.style.getPropertyValue('--kc-text-secondary')).to.equal('');
        theme.setTheme('light');
        expect(page(), 'light whatever the system').to.equal(white);
        expect(document.documentElement.style.getPropertyValue('--kc-text-secondary')).to.equal('#555566');
      } finally {
        await emulateMedia({ colorScheme: 'light' });
        theme.setTheme('light');
        stage.removeAttribute('style');
      }
    },
  );

  for (const drawn of THEMES)
    it(`comes to the colours by which it is judged without a browser, ${drawn}`, () => {
      const declared = declaredTokens(drawn);
      theme.setTheme(drawn);
      for (const [palette, wanted] of HOST_PALETTES) {
        theme.setVariables(wanted);
        const host = themed(
          wanted,
          () => undefined,
          (name) => declared.get(name) ?? '',
        );
        for (const role of new Set(ROLE_PAIRS.flatMap(({ ink, ground }) => [ink, ground]))) {
          const computed = tokenColour(role, drawn, host);
          stage.style.color = `var(${role})`;
          stage.style.backgroundColor = computed ? formatColour(computed) : '';
          const { color, backgroundColor } = getComputedStyle(stage);
          const [seen, judged] = [color, backgroundColor].map(channelsIn);
          for (const [place, channel] of (seen ?? []).entries())
            expect(channel, `${palette}: ${role}`).to.be.closeTo(judged?.[place] ?? Number.NaN, 1);
        }
      }
      stage.removeAttribute('style');
      theme.setTheme('light');
    });
});
