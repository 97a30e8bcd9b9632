const isChromium = /Chrome\//.test(navigator.userAgent);

/** A test of what Chromium alone can do, or can be made to do; its name says what that is. Elsewhere it is skipped. */
export const itInChromium = isChromium ? it : it.skip;
