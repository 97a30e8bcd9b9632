/** What WebKitWebDriver answers to a command that it could not carry out. */
export class WebDriverError extends Error {
  /** The kind, in the words of the W3C: `no such element`, `javascript error`. */
  readonly code: string;

  constructor(command: string, code: string, message: string) {
    super(`${command}: ${code}${message ? `, ${message}` : ''}`);
    this.name = 'WebDriverError';
    this.code = code;
  }
}

interface Refusal {
  readonly error: string;
  readonly message?: string;
}

/**
 * Sends one command of W3C WebDriver and gives its value, whose shape the specification fixes.
 * `patience`: how long, in ms, where it may not come back at all.
 * @throws WebDriverError where the driver refuses it.
 */
export const send = async <T>(
  origin: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  patience?: number,
): Promise<T> => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(patience ? { signal: AbortSignal.timeout(patience) } : {}),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value as T;
  const { error, message } = value as Refusal;
  throw new WebDriverError(`${method} ${path.replace(/^\/session\/[^/]+/, '')}`, error, message ?? '');
};
