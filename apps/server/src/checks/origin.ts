import { ApiError } from '../api-error.js';
import type { Check } from './check.js';

/**
 * The caller, if it is a browser, is a page of our own origin. `Sec-Fetch-Site` is compared where it is sent,
 * `Origin` too: whole strings, and `null` is nobody's origin.
 */
export const sameOrigin: Check = (request, { publicUrl }) => {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin') throw new ApiError('ORIGIN_NOT_ALLOWED');
  if (origin !== undefined && origin !== publicUrl) throw new ApiError('ORIGIN_NOT_ALLOWED');
  return {};
};
