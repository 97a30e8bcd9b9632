/** A logo that is not taken. The message says why, in words for whoever registers the client. */
export class LogoRefused extends Error {
  override readonly name = 'LogoRefused';
}
