const NAME = 'kc-email';

/**
 * The e-mail address that a code was last sent to, for the next time in this tab, on this site: whoever opens the
 * widget again need not type it. Never the code. A frame of a third party may be without storage; then nothing is
 * remembered.
 */
export const rememberEmail = (email: string): void => {
  try {
    sessionStorage.setItem(NAME, email);
  } catch {
    // It is typed again.
  }
};

/** The address that was remembered; empty where none is. */
export const rememberedEmail = (): string => {
  try {
    const email = sessionStorage.getItem(NAME) ?? '';
    return email.length <= 320 ? email : '';
  } catch {
    return '';
  }
};
