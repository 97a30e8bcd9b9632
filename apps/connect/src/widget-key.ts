import { storageName } from './storage-name.js';

const PREFIX = 'kc-key:';
/** Protocol's `isWidgetKey`. */
const KEY = /^[\w-]{43}$/;

/** 256 random bits as base64url. */
const newKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');

/**
 * The frame's own key for a link token (the one that is given, where it has none yet), sent with each request: the host's page and backend know the link token,
 * and with it alone they can not act for who signed in here. Kept in this tab for a reload of the frame; without
 * storage a reloaded frame is another widget, in which the person signs in anew.
 */
export const widgetKeyFor = async (linkToken: string, fresh: string = newKey()): Promise<string> => {
  try {
    const name = await storageName(PREFIX, linkToken);
    const kept = sessionStorage.getItem(name) ?? '';
    if (KEY.test(kept)) return kept;
    sessionStorage.setItem(name, fresh);
  } catch {
    // It lives as long as the document.
  }
  return fresh;
};

/** Forgets the key of a link token whose flow has ended. */
export const forgetWidgetKey = async (linkToken: string): Promise<void> => {
  try {
    sessionStorage.removeItem(await storageName(PREFIX, linkToken));
  } catch {
    // Nothing was kept.
  }
};
