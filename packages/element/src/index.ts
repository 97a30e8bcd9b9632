export type {
  ErrorDetail,
  ExitDetail,
  StepDetail,
  SuccessDetail,
} from '@kryptos_connect/protocol';
export type { KryptosConnectEventMap, KryptosConnectEvents } from './element-events.js';
export type { ElementProperties, LinkTokenAnswer, WidgetChanges } from './element-properties.js';
export { KryptosConnectElement } from './kryptos-connect-element.js';
