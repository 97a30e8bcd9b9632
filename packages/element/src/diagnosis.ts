import type { FailureCause } from '@kryptos_connect/protocol';

export { watch } from './pulse.js';

/** Something that keeps the widget from working on this page. */
export interface Finding {
  /** The `cause` that the element's `error` would name, or `attribute`. */
  readonly cause: FailureCause | 'attribute';
  readonly problem: string;
  /** What to change: the header, the attribute or the registration, as it is written. */
  readonly change: string;
}

/** Whether a request gets an answer that this page may read. Which answer does not matter. */
const isAnswered = (url: string, method = 'GET'): Promise<boolean> =>
  fetch(url, { method, cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** The server lets a page read this only if the page's origin is registered for the client. */
const isRegistered = (origin: string, clientId: string): Promise<boolean> =>
  isAnswered(`${origin}/connect/window?client_id=${encodeURIComponent(clientId)}`, 'OPTIONS');

/** Whether the server is there. Where the page's policy forbids requests to it, this script itself is asked for anew. */
const isReachable = async (origin: string): Promise<boolean> =>
  (await isAnswered(`${origin}/v1/integrity.json`)) ||
  (import.meta.url.startsWith(`${origin}/`) &&
    // Never so in a bundle, which must not look for it.
    import(
      /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ `${import.meta.url}?${Date.now()}`
    ).then(
      () => true,
      () => false,
    ));

/** What a policy forbids of what `attempt` does, by directive. */
const violations = async (origin: string, attempt: () => Promise<unknown>): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  const hear = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (blockedURI.startsWith(origin)) seen.add(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', hear);
  await attempt();
  // A browser tells of a violation in a task of its own, which may come after the frame's `load`.
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', hear);
  return seen;
};

/** Loads the frame as an opening would, out of sight, until it has loaded or was blocked. */
const tryFrame = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = url;
    const done = () => {
      clearTimeout(timer);
      frame.remove();
      resolve();
    };
    const timer = setTimeout(done, 5000);
    frame.onload = done;
    document.body.append(frame);
  });

/**
 * Why a frame that has been waited for says nothing, where that can be told apart from a slow network. A refused frame has
 * `loaded`, with the browser's own page in it: for one that has not, the registration is not asked for. A page whose policy
 * forbids to ask (`connect-src`) can not know of it, and has a line on its console for it; there a frame that has
 * `loaded` and is silent counts as refused.
 */
const causeOf = async (frameUrl: string, loaded: boolean): Promise<FailureCause | undefined> => {
  const { origin, searchParams } = new URL(frameUrl);
  let registered = false;
  const forbidden = await violations(origin, async () => {
    registered = !loaded || (await isRegistered(origin, searchParams.get('client_id') ?? ''));
    await tryFrame(frameUrl);
  });
  if (forbidden.has('frame-src')) return 'frame-blocked-csp';
  if (registered) return undefined;
  return (await isReachable(origin)) ? 'frame-refused-origin' : undefined;
};

/** Looks for that reason while the frame is still waited for, and tells it. */
export const doubt = async (
  frame: HTMLIFrameElement,
  channel: unknown,
  tell: (cause: FailureCause) => void,
): Promise<void> => {
  const cause = await causeOf(frame.src, Boolean(channel));
  if (cause && frame.parentElement?.ariaBusy === 'true') tell(cause);
};

/** What an element lacks by itself. */
const attributesOf = (element: Element): Finding[] => {
  const { generateLinkToken } = element as { generateLinkToken?: unknown };
  const findings: Finding[] = [];
  if (!element.getAttribute('client-id'))
    findings.push({
      cause: 'attribute',
      problem: 'The element does not know its client.',
      change: 'client-id="client_…"',
    });
  if (!generateLinkToken && !element.hasAttribute('link-token-url') && !element.hasAttribute('link-token'))
    findings.push({
      cause: 'link-token-failed',
      problem: 'The element has nowhere to get a link token from.',
      change: 'link-token-url="/api/kryptos/create-link-token", or the property generateLinkToken',
    });
  return findings;
};

/** What stands between this page and the hosted app of one client. */
const pathOf = async (origin: string, clientId: string): Promise<Finding[]> => {
  if (!navigator.onLine)
    return [
      { cause: 'offline', problem: 'The browser has no network.', change: 'Connect it, and ask again.' },
    ];
  if (window.origin === 'null')
    return [
      {
        cause: 'frame-refused-origin',
        problem: 'This page stands in a sandboxed frame and has no origin that could be registered.',
        change: 'sandbox="allow-scripts allow-same-origin allow-forms allow-popups" on the frame around it',
      },
    ];
  let registered = false;
  const forbidden = await violations(origin, async () => {
    registered = await isRegistered(origin, clientId);
    await tryFrame(`${origin}/connect?client_id=${encodeURIComponent(clientId)}`);
  });
  const findings: Finding[] = [];
  if (forbidden.has('frame-src'))
    findings.push({
      cause: 'frame-blocked-csp',
      problem: 'The page’s Content-Security-Policy blocks the frame.',
      change: `Content-Security-Policy: frame-src ${origin}`,
    });
  if (forbidden.has('connect-src'))
    findings.push({
      cause: 'popup-blocked',
      problem:
        'The page’s Content-Security-Policy keeps a window of ours from telling how it ends: with mode="popup", and behind `Open in a new window`.',
      change: `Content-Security-Policy: connect-src ${origin}`,
    });
  else if (!registered)
    findings.push(
      (await isReachable(origin))
        ? {
            cause: 'frame-refused-origin',
            problem: `${window.origin} is not registered for ${clientId}.`,
            change: `Register the origin ${window.origin} for the client, exactly so.`,
          }
        : {
            cause: 'frame-timeout',
            problem: `${origin} does not answer.`,
            change: `connect-origin="https://…", if ${origin} is not where Kryptos Connect runs`,
          },
    );
  return findings;
};

/** Looks for what keeps the elements of this document from working, and writes it to the console. */
export const diagnose = async (defaultOrigin: string): Promise<readonly Finding[]> => {
  const elements = [...document.querySelectorAll('kryptos-connect')];
  const paths = new Map<string, Promise<Finding[]>>();
  const findings = elements.flatMap(attributesOf);
  for (const element of elements) {
    const origin = element.getAttribute('connect-origin') ?? defaultOrigin;
    const clientId = element.getAttribute('client-id');
    const key = `${origin} ${clientId}`;
    if (clientId && !paths.has(key)) paths.set(key, pathOf(origin, clientId));
  }
  for (const path of paths.values()) findings.push(...(await path));
  const lines = findings.map(({ cause, problem, change }) => `${cause}: ${problem}\n  → ${change}`);
  // biome-ignore lint/suspicious/noConsole: this is what it was asked for.
  console.info(
    ['<kryptos-connect>', ...(lines.length > 0 ? lines : ['nothing stands in the way'])].join('\n'),
  );
  return findings;
};
