import { KryptosConnectElement } from './kryptos-connect-element.js';
import { register } from './register.js';
import { declareScriptProperties } from './script-properties.js';

// For bundles: importing this module registers the element, with https://connect.kryptos.io as its origin. Where there
// is no DOM it does nothing.
if (globalThis.customElements) {
  declareScriptProperties(KryptosConnectElement.prototype);
  register();
}
