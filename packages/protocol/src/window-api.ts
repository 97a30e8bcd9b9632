import * as z from 'zod/mini';
import { ExitStatus, Step } from './choices.js';
import type { Endpoint } from './endpoint.js';
import { ERROR_CODES } from './errors.js';
import { moment, success, text } from './field.js';

const linkToken = { kind: 'link-token' } as const;
/** In the query, so that a preflight, which carries no header's value, can be answered for this client's origins. */
const query = z.object({ client_id: text(200) });
/** Sent where the hosted app asks from within its frame: there `Origin` is our own. */
const headers = z.object({ 'x-host-origin': z.optional(text(300)) });

/** A window in which the flow runs as a page of its own. Its URL is named by a handle, never by the link token. */
export const HostedWindow = z.object({ url: z.string(), expires_at: moment() });
export type HostedWindow = z.infer<typeof HostedWindow>;

/**
 * What has become of a window. `success` for 10 minutes, with null for a returning user; `exit` once the person has
 * left it, or has closed it and not come back within a few seconds.
 */
export const WindowStatus = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open') }),
  z.object({ status: z.literal('success'), public_token: z.nullable(z.string()) }),
  z.object({
    status: z.literal('exit'),
    exit: z.object({ status: ExitStatus, step: Step, error: z.optional(z.enum(ERROR_CODES)) }),
  }),
  z.object({ status: z.literal('expired') }),
]);
export type WindowStatus = z.infer<typeof WindowStatus>;

/**
 * The endpoints by which the element on a host's page runs the flow in a window of its own. They take requests of
 * the client's registered origins, and tell no other origin anything.
 */
export const windowEndpoints = {
  openWindow: {
    method: 'POST',
    path: '/connect/window',
    credentials: linkToken,
    summary: 'Makes the address of a window for the flow. It has to be opened within two minutes.',
    query,
    headers,
    answer: success(HostedWindow),
    status: 201,
    errors: [],
  },
  getWindow: {
    method: 'GET',
    path: '/connect/window',
    credentials: linkToken,
    summary: 'Tells what has become of the window that was opened last. Asked about once a second.',
    query,
    headers,
    answer: success(WindowStatus),
    errors: ['NOT_FOUND'],
  },
  closeWindow: {
    method: 'DELETE',
    path: '/connect/window',
    credentials: linkToken,
    summary: 'Ends the flow in the window: the page has given it up. Done twice, it is done.',
    query,
    headers,
    answer: success(z.object({})),
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
