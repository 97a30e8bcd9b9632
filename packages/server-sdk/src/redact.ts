const TOKEN = /\b(link|public|cat|secret)_[0-9A-Za-z_-]+/g;

/**
 * Takes tokens and secrets out of text that came from elsewhere: the ones that were sent with the request,
 * whatever they look like, and everything that has a token's prefix.
 */
export const redact = (text: string, sent: readonly string[]): string =>
  sent
    .filter((value) => value !== '')
    .reduce((rest, value) => rest.replaceAll(value, '[redacted]'), text)
    .replace(TOKEN, '$1_[redacted]');
