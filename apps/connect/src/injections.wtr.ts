import type { HostMessage, LinkedAccount } from '@kryptos_connect/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { identityOf } from './app-identity.js';
import { readHostMessage } from './bridge/host-message.js';
import { accounts, integrations, requestsFor } from './gallery/samples.js';
import './steps/accounts/kc-accounts-step.js';
import type { KcAccountsStep } from './steps/accounts/kc-accounts-step.js';
import './steps/consent/kc-consent-step.js';
import type { KcConsentStep } from './steps/consent/kc-consent-step.js';
import { injections } from './testing/injections.js';
import { HostTheme } from './theme/host-theme.js';
import { VARIABLES } from './theme/variables.js';
import './ui/kc-shell.js';
import { deep, mount, settled } from './ui/testing/mount.js';

const CLIENT = { name: 'Ledgerly', logo_url: null, mode: 'sandbox' } as const;

/** How often anything went to where a payload leads. */
const visits = async (): Promise<number> => Number(await (await fetch('/canary-count')).text());

/** What was asked for has been asked for, and what was to run has run. */
const calm = async (): Promise<void> => {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
};

/** Every element below, whatever shadow root it stands in, in its order. */
const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

/** Which elements there are, with which attributes, but for those whose values are the app's own data. */
const shapeOf = (root: ParentNode): string =>
  elementsIn(root)
    .map(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => name)].join(' '))
    .join('\n');

const boxOf = (element: Element): string => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join(' ');
};

/** Where everything is that a person decides by: the card, both answers, and how wide what is read above them is. */
const layoutOf = (step: HTMLElement): string => {
  const within = step.shadowRoot as ShadowRoot;
  const widths = [...within.querySelectorAll('.body, .head, section, li, kc-switch')].map((element) => {
    const { x, width } = element.getBoundingClientRect();
    return `${Math.round(x)} ${Math.round(width)}`;
  });
  const fixed = [...within.querySelectorAll('.actions, .choices kc-button')].map(boxOf);
  const { clientWidth, scrollWidth } = deep(step, '.body');
  return [boxOf(step), ...fixed, ...widths, scrollWidth - clientWidth].join('\n');
};

const drawConsent = async () => {
  const scopes = requestsFor(['openid', 'portfolios:read', 'transactions:write']);
  const shell = await mount(
    html`<kc-shell><kc-consent-step appName=${CLIENT.name} .scopes=${scopes}></kc-consent-step></kc-shell>`,
  );
  return deep<KcConsentStep>(shell, 'kc-consent-step');
};

describe('of 300 injections', function () {
  this.timeout(60_000);
  let before: number;
  beforeEach(async () => {
    before = await visits();
  });
  afterEach(async () => {
    await calm();
    expect('ran' in globalThis, 'a script has run').to.equal(false);
    expect((await visits()) - before, 'requests').to.equal(0);
    expect('polluted' in {}).to.equal(false);
    document.documentElement.removeAttribute('style');
  });

  it('all are different, and led to the canary if they were taken for markup', async () => {
    expect(new Set(injections).size).to.equal(300);
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = '<img src="/canary/control">';
    while ((await visits()) === before) await calm();
    place.remove();
    before = await visits();
  });

  it('none as the name and the logo of the app changes the consent screen but for its words', async () => {
    const step = await drawConsent();
    const [shape, layout] = [shapeOf(step.renderRoot), layoutOf(step)];
    for (const payload of injections) {
      const config = readHostMessage({
        ...{ v: 1, seq: 1, type: 'init', linkToken: 'link_x', isAuthorized: false },
        config: { appName: payload, appLogo: payload, language: payload, theme: payload },
      });
      const { logo } = identityOf(CLIENT, config?.type === 'init' ? config.config : undefined);
      step.appName = payload;
      step.appLogo = logo;
      await settled(step);
      expect(deep(step, 'h1').textContent).to.equal(`${payload} would like to access`);
      expect(shapeOf(step.renderRoot), payload).to.equal(shape);
      expect(layoutOf(step), payload).to.equal(layout);
    }
  });

  it('none as the theme, or any of its values, changes the consent screen at all', async () => {
    const step = await drawConsent();
    const look = () =>
      elementsIn(step.renderRoot)
        .map((element) => `${boxOf(element)} ${getComputedStyle(element).backgroundImage}`)
        .join('\n');
    const [shape, before] = [shapeOf(step.renderRoot), look()];
    const theme = new HostTheme();
    for (const payload of injections) {
      const update = readHostMessage({
        ...{ v: 1, seq: 1, type: 'update', theme: payload, language: payload },
        cssVars: Object.fromEntries(
          [...Object.keys(VARIABLES), payload, '--kc-x'].map((name) => [name, payload]),
        ),
      }) as Extract<HostMessage, { type: 'update' }> | undefined;
      if (update?.theme) theme.setTheme(update.theme);
      theme.setVariables(update?.cssVars ?? {});
      await settled(step);
      expect(shapeOf(step.renderRoot), payload).to.equal(shape);
      expect(look(), payload).to.equal(before);
    }
    theme.dispose();
  });

  it('none as the alias and the address of an account is more than text', async () => {
    const [account] = accounts as readonly [LinkedAccount];
    const draw = (alias: string, address: string) => ({ ...account, alias, address });
    const step = await mount<KcAccountsStep>(
      html`<kc-accounts-step .accounts=${[draw('Savings', '0x00')]} .integrations=${integrations}></kc-accounts-step>`,
    );
    const shape = shapeOf(step.renderRoot);
    for (const payload of injections) {
      step.accounts = [draw(payload, payload)];
      await settled(step);
      expect(shapeOf(step.renderRoot), payload).to.equal(shape);
      expect(deep(deep(step, 'kc-account-card'), '.name').textContent).to.equal(payload);
    }
  });
});
