import { html } from 'lit';
import { appLogo } from '../../gallery/sample-logos.js';
import { usualRequests } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import '../consent/kc-consent-step.js';
import './kc-leave-confirm.js';

export const scenes: Scenes = {
  main: () =>
    html`<kc-consent-step appName="Ledgerly" .appLogo=${appLogo} .scopes=${usualRequests}></kc-consent-step><kc-leave-confirm></kc-leave-confirm>`,
};
