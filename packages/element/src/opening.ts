import type {
  ExitStatus,
  FailureCause,
  FramePayload,
  Step,
  StepDetail,
  SuccessDetail,
} from '@kryptos_connect/protocol';
import { askForToken, type LinkToken, post, readToken } from './backend.js';
import { card, hostedFrame } from './cards.js';
import { createElement } from './create-element.js';
import type { KryptosConnectEvents } from './element-events.js';
import type { ElementProperties } from './element-properties.js';
import { type Channel, shakeHands } from './handshake.js';
import { hostedApp } from './hosted-app.js';
import { configOf } from './widget-config.js';

type FieldsOf<Type extends FramePayload['type']> = Omit<Extract<FramePayload, { type: Type }>, 'type'>;

/** Any message of the frame, or what says the same; with the fields that more than one kind has. */
type Received = FramePayload & {
  readonly v?: unknown;
  readonly seq?: unknown;
  readonly fatal?: boolean;
  readonly name?: Step;
};

/** The openings of one element, one at a time: each from `open()` to `success`, `exit` or a fatal `error`. */
export interface Openings {
  /** Begins one, where none is under way. */
  readonly open: () => void;
  /** Ends it at once, as the page's own wish. */
  readonly close: () => void;
  /** The page's wishes have changed. */
  readonly update: () => void;
  /** Shows it again: the element stands in another place. */
  readonly moved: () => void;
}

/** Prepares the openings of an element, behind its button. Nothing happens before the first. */
export const createOpenings = (
  element: HTMLElement & ElementProperties,
  button: HTMLButtonElement,
): Openings => {
  const dialog = createElement('dialog', { part: 'dialog', 'aria-label': 'Kryptos Connect' });
  let attempt = new AbortController();
  let channel: Channel;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The window beside the page; `true` where the page itself goes there. */
  let popup: Window | true | null | undefined;
  let token: LinkToken | undefined;
  let frame: HTMLIFrameElement;
  let ready = false;
  let failed = false;
  let step: Step;

  const emit = <Type extends keyof KryptosConnectEvents>(
    type: Type,
    detail?: KryptosConnectEvents[Type]['detail'],
  ): void => {
    element.dispatchEvent(new CustomEvent(type, { detail }));
  };

  const show = (): void => {
    dialog.open = false;
    if (element.mode === 'inline') dialog.show();
    else dialog.showModal();
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
    (popup as Window | undefined)?.close?.();
    failed = false;
    button.ariaBusy = 'false';
  };

  const end: typeof emit = (type, detail) => {
    if (!dialog.parentNode) return;
    reset();
    button.hidden = false;
    dialog.close();
    dialog.remove();
    emit(type, detail);
    emit('close');
  };

  const exit = (status: ExitStatus): void =>
    end('exit', { status, step, ...(failed && { error: 'UNAVAILABLE' }) });

  /** The person wants to leave. Where the frame is there it asks first if something would be lost. */
  const leave = (): unknown => (ready ? channel.send({ type: 'close' }) : exit(failed ? 'failed' : 'closed'));

  /** Shows this in the dialog, or that something is waited for. */
  const fill = (...content: Element[]): void => {
    dialog.replaceChildren(...content);
    dialog.ariaBusy = `${!content[0]}`;
    // Asked for with the frame already, so that they are there when there is something to say.
    if (!/^en/.test(element.language ?? navigator.language))
      import('./words.js').then(
        (late) => late.translate(element),
        () => undefined,
      );
  };

  /** Says that it can't go on by itself. At `done`, when the frame is over, it is the page's backend that did not take the public token. */
  const fail = (given?: FailureCause, retry?: () => void, reason?: unknown): void => {
    const done = !ready && step === 'done';
    const title = done ? 'The connection could not be completed' : 'Kryptos Connect could not be loaded';
    const cause = done ? 'exchange-failed' : ready && !token ? 'link-token-failed' : given;
    reset();
    failed = true;
    fill(
      card(title, {
        'Try again': retry ?? (done ? () => finish(element.value) : begin),
        ...(!done && { 'Open in a new window': elsewhere }),
        Close: leave,
      }),
    );
    emit('error', {
      code: 'UNAVAILABLE',
      message: `${title}: ${reason ?? cause}`,
      cause: navigator.onLine ? cause : 'offline',
    });
  };

  /** Waits for the page's backend. What comes too late, after Close or a new attempt, is dropped. */
  const ask = <Answer>(
    question: Promise<Answer>,
    answered: (answer: Answer) => void,
    retry?: () => void,
  ): void => {
    const { signal } = attempt;
    button.ariaBusy = 'true';
    question.then(
      (answer) => {
        if (signal.aborted) return;
        button.ariaBusy = 'false';
        answered(answer);
      },
      (reason) => {
        if (!signal.aborted) fail('link-token-failed', retry, reason);
      },
    );
  };

  /** Tells the frame what it is opened for, once both are there: until then, time runs. */
  const initialise = (): void => {
    if (!ready || !token) return;
    clearTimeout(timer);
    channel.send({ type: 'init', ...token, config: configOf(element) });
    import('./diagnosis.js').then(
      (late) => late.watch(frame, channel, fail),
      () => undefined,
    );
  };

  /** Where no other can be had than `last`, that one is said again: the frame knows it, and loses nothing by it. */
  const getToken = (last?: LinkToken): void => {
    token = undefined;
    const asked = askForToken(element, last, attempt.signal).then(readToken);
    ask(last ? asked.catch(() => last) : asked, (answer) => {
      token = answer;
      initialise();
    });
  };

  /** Hands the public token to the page’s backend where that is wanted. `success` waits for it. */
  const finish = (publicToken: string | null): void => {
    reset();
    step = 'done';
    const url = element.exchangeUrl;
    const detail = (publicToken && { public_token: publicToken }) as SuccessDetail;
    const succeed = () => end('success', detail);
    if (publicToken) element.value = publicToken;
    if (detail && url) {
      fill();
      timer = setTimeout(fail, 1e4);
      ask(post(url, detail, attempt.signal), succeed);
    } else succeed();
  };

  /** What messages do that are no mere event for the page. Each is called with the fields of its own type. */
  const on: { readonly [Type in FramePayload['type']]?: (message: FieldsOf<Type>) => void } = {
    ready: () => {
      ready = true;
      dialog.ariaBusy = 'false';
      frame.focus();
      initialise();
    },
    resize: ({ height }) => {
      if (element.mode === 'inline') frame.style.height = `${height}px`;
    },
    'open-url': ({ url }) => {
      import('./elsewhere.js').then((late) => late.openUrl(url));
    },
    renew: () => {
      // One at a time: the page’s backend is asked as often as a person presses, not as a frame repeats.
      if (token) getToken(token);
    },
    success: ({ publicToken }) => finish(publicToken),
  };

  /** A message, as its shape was checked. `exit` and a fatal `error` end the opening. */
  const receive = ({ v, seq, type, fatal, ...fields }: Received): void => {
    step = fields.name ?? step;
    const act = on[type] as ((message: unknown) => void) | undefined;
    if (act) act(fields);
    else (fatal || type === 'exit' ? end : emit)(type as 'step', fields as StepDetail);
  };

  /**
   * The flow in a window of its own, or in the page's place. It begins in the press itself: a window that comes later
   * is one that a browser blocks.
   */
  function elsewhere(): void {
    reset();
    step = 'loading';
    fill();
    popup = element.mode === 'redirect' || open('', '', 'popup');
    const { signal } = attempt;
    if (popup)
      ask(
        import('./elsewhere.js').then((late) =>
          late.goElsewhere({ element, popup: popup as Window | true, signal, fill, leave, again: elsewhere }),
        ),
        receive,
        elsewhere,
      );
    else fail('popup-blocked', elsewhere);
  }

  function begin(): void {
    reset();
    const origin = element.connectOrigin ?? hostedApp.origin;
    if (!/^https?:\/\/[^/]+$/.test(origin)) {
      fail(undefined, begin, 'connect-origin');
      return;
    }
    frame = hostedFrame(origin, element.clientId);

    const wait = (): void => {
      hush();
      step = 'loading';
      dialog.ariaBusy = 'true';
      // Protocol's `LIMITS.handshakeMs` in all. Who can tell a refusal from a slow network is loaded only where one has to wait.
      timer = setTimeout(() => {
        timer = setTimeout(fail, 8000, 'frame-timeout');
        import('./diagnosis.js').then(
          (late) => late.doubt(frame, channel, fail),
          // Where not even that can be had, the time says enough.
          () => undefined,
        );
      }, 2000);
    };

    // Again where the frame’s document is loaded again: each has its own channel.
    frame.onload = () => {
      wait();
      channel = shakeHands(frame.contentWindow as Window, origin, receive, () => element.droppedMessages++);
    };
    fill(frame);
    wait();
    getToken();
  }

  const update = (): void => {
    if (ready && token) channel.send({ type: 'update', ...configOf(element) });
  };

  dialog.oncancel = (event) => {
    event.preventDefault();
    leave();
  };
  // A browser may close a dialog whatever its page says: at a second Escape, say.
  dialog.onclose = () => {
    if (!dialog.open) exit('closed');
  };
  dialog.onclick = (event) => {
    if (event.target === dialog) leave();
  };

  return {
    open: () => {
      if (dialog.parentNode || !element.isConnected || element.matches(':disabled')) return;
      button.after(dialog);
      button.hidden = element.mode === 'inline';
      step = 'loading';
      show();
      emit('open');
      if (dialog.parentNode) (/^[pr]/.test(element.mode as string) ? elsewhere : begin)();
    },
    close: () => exit('host_closed'),
    update,
    moved: () => {
      if (dialog.parentNode) show();
    },
  };
};
