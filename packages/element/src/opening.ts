import type { ErrorDetail, ExitDetail, ExitStatus, FrameMessage, Step } from '@kryptos_connect/protocol';
import { getLinkToken, type LinkToken, post } from './backend.js';
import { failedCard, hostedFrame, loadingCard } from './cards.js';
import { createElement } from './create-element.js';
import type { KryptosConnectEvents } from './element-events.js';
import type { ElementProperties } from './element-properties.js';
import { type Channel, shakeHands } from './handshake.js';
import { hostedApp } from './hosted-app.js';
import { configOf, schemeOf } from './widget-config.js';

type FieldsOf<Type extends FrameMessage['type']> = Omit<
  Extract<FrameMessage, { type: Type }>,
  'v' | 'seq' | 'type'
>;

/** One opening of the widget, from the press of the button to `success`, `exit` or a fatal `error`. */
export interface Opening {
  readonly start: () => void;
  /** Ends it at once, as the page's own wish. */
  readonly close: () => void;
  /** The page's wishes have changed. */
  readonly update: () => void;
  /** Shows it, again where the element stands in another place. */
  readonly show: () => void;
}

/**
 * Prepares an opening of an element, behind its button. `ended` is called when it is over, before the event that
 * says how.
 */
export const createOpening = (
  element: HTMLElement & ElementProperties,
  button: HTMLButtonElement,
  ended: () => void,
): Opening => {
  const inline = element.mode === 'inline';
  const dialog = createElement('dialog', { part: 'dialog', 'aria-label': 'Kryptos Connect' });
  let attempt = new AbortController();
  let channel: Channel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let token: LinkToken | undefined;
  let ready = false;
  let step: Step = 'loading';
  let failed = false;

  const emit = <Type extends keyof KryptosConnectEvents>(
    type: Type,
    detail?: KryptosConnectEvents[Type]['detail'],
  ): void => {
    element.dispatchEvent(new CustomEvent(type, { detail }));
  };

  const show = (): void => {
    dialog.open = false;
    dialog[inline ? 'show' : 'showModal']();
  };

  const hush = (): void => {
    clearTimeout(timer);
    channel?.close();
    ready = false;
  };

  /** Ends all that is under way, so that something new can begin. */
  const reset = (): void => {
    hush();
    attempt.abort();
    attempt = new AbortController();
    failed = false;
    button.ariaBusy = 'false';
  };

  const end: typeof emit = (type, detail) => {
    if (!dialog.parentNode) return;
    reset();
    ended();
    button.hidden = false;
    dialog.close();
    dialog.remove();
    emit(type, detail);
    emit('close');
  };

  const exit = (status: ExitStatus): void =>
    end('exit', { status, step, ...(failed && { error: 'UNAVAILABLE' }) });

  /** The person wants to leave. Where the frame is there it asks first if something would be lost. */
  const leave = (): unknown =>
    ready ? channel?.send({ type: 'close' }) : exit(failed ? 'failed' : 'closed');

  const fail = (cause: unknown, retry = begin, title = 'Kryptos Connect could not be loaded'): void => {
    reset();
    failed = true;
    dialog.replaceChildren(failedCard(title, retry, leave));
    emit('error', { code: 'UNAVAILABLE', message: `${title}: ${cause}`, cause });
  };

  /** Waits for the page's backend. What comes too late, after Close or a new attempt, is dropped. */
  const ask = <Answer>(
    question: Promise<Answer>,
    answered: (answer: Answer) => void,
    retry?: () => void,
    title?: string,
  ): void => {
    const { signal } = attempt;
    button.ariaBusy = 'true';
    question.then(
      (answer) => {
        if (signal.aborted) return;
        button.ariaBusy = 'false';
        answered(answer);
      },
      (cause) => {
        if (!signal.aborted) fail(cause, retry, title);
      },
    );
  };

  const initialise = (): void => {
    if (ready && token) channel?.send({ type: 'init', ...token, config: configOf(element) });
  };

  const getToken = (fresh: boolean): void => {
    token = undefined;
    ask(getLinkToken(element, fresh, attempt.signal), (answer) => {
      token = answer;
      initialise();
    });
  };

  /** Hands the public token to the page’s backend where that is wanted. `success` waits for it. */
  const finish = (publicToken: string | null): void => {
    reset();
    step = 'done';
    const detail = publicToken ? { public_token: publicToken } : null;
    const succeed = () => end('success', detail);
    if (publicToken) element.value = publicToken;
    if (!detail || !element.exchangeUrl) {
      succeed();
      return;
    }
    dialog.replaceChildren(loadingCard());
    ask(
      post(element.exchangeUrl, detail, attempt.signal),
      succeed,
      () => finish(publicToken),
      'The connection could not be completed',
    );
  };

  function begin(): void {
    reset();
    const origin = element.connectOrigin ?? hostedApp.origin;
    if (!element.clientId || !/^https?:\/\/[^/]+$/.test(origin)) {
      fail(TypeError('client-id or connect-origin'));
      return;
    }
    const frame = hostedFrame(origin, element.clientId);

    /** What each message does. Each is called with the fields of its own type. */
    const on: { readonly [Type in FrameMessage['type']]: (message: FieldsOf<Type>) => void } = {
      ready() {
        clearTimeout(timer);
        ready = true;
        frame.previousSibling?.remove();
        frame.focus();
        initialise();
      },
      step(detail) {
        step = detail.name;
        emit('step', detail);
      },
      resize({ height }) {
        if (inline) frame.style.height = `${height}px`;
      },
      'open-url'({ url }) {
        open(url, url[0] === 'w' ? '_self' : '_blank', 'noopener');
      },
      renew() {
        // One at a time: the page’s backend is asked as often as a person presses, not as a frame repeats.
        if (token) getToken(true);
      },
      error({ fatal, ...detail }) {
        (fatal ? end : emit)('error', detail as ErrorDetail);
      },
      exit(detail) {
        end('exit', detail as ExitDetail);
      },
      success({ publicToken }) {
        finish(publicToken);
      },
    };

    const wait = (): void => {
      hush();
      step = 'loading';
      if (!frame.previousSibling) frame.before(loadingCard());
      // Protocol's `LIMITS.handshakeMs`.
      timer = setTimeout(() => fail(Error('timeout')), 10_000);
    };

    // Again where the frame’s document is loaded again: each has its own channel.
    frame.onload = () => {
      wait();
      channel = shakeHands(
        frame.contentWindow as Window,
        origin,
        ({ v, seq, type, ...fields }) => on[type](fields as never),
        () => element.droppedMessages++,
      );
    };
    dialog.replaceChildren(frame);
    wait();
    getToken(false);
  }

  const update = (): void => {
    // The page's CSS may tell the themes apart by this attribute.
    if (element.theme) element.setAttribute('data-kc-theme', schemeOf(element));
    dialog.style.colorScheme = schemeOf(element);
    if (ready && token) channel?.send({ type: 'update', ...configOf(element) });
  };

  dialog.oncancel = (event) => {
    event.preventDefault();
    leave();
  };
  // A browser may close a dialog whatever its page says: at a second Escape, say.
  dialog.onclose = () => {
    if (!dialog.open) exit('closed');
  };
  dialog.onclick = ({ target }) => {
    if (target === dialog) leave();
  };

  return {
    start: () => {
      button.after(dialog);
      button.hidden = inline;
      update();
      show();
      emit('open');
      if (dialog.parentNode) begin();
    },
    close: () => exit('host_closed'),
    update,
    show,
  };
};
