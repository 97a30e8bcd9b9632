import { register } from './register.js';

// For bundles: importing this module registers the element, with https://connect.kryptos.io as its origin. Where there
// is no DOM it does nothing.
if (globalThis.customElements) register();
