import type { ErrorDetail, ExitDetail, StepDetail, SuccessDetail } from '@kryptos_connect/protocol';

/** What `<kryptos-connect>` fires, by name. None of it bubbles. */
export interface KryptosConnectEvents {
  success: CustomEvent<SuccessDetail>;
  error: CustomEvent<ErrorDetail>;
  exit: CustomEvent<ExitDetail>;
  step: CustomEvent<StepDetail>;
  open: CustomEvent<null>;
  close: CustomEvent<null>;
}

/** All events of the element by name, for typed listeners. */
export interface KryptosConnectEventMap
  extends Omit<HTMLElementEventMap, keyof KryptosConnectEvents>,
    KryptosConnectEvents {}

/** `addEventListener` and its counterpart, typed by that map. */
export interface TypedListeners {
  addEventListener<Type extends keyof KryptosConnectEventMap>(
    type: Type,
    listener: (event: KryptosConnectEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof KryptosConnectEventMap>(
    type: Type,
    listener: (event: KryptosConnectEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
