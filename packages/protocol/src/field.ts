import * as z from 'zod/mini';
import { ALL_SCOPES, type Scope } from './scopes.js';

/** A moment in ISO 8601, UTC. */
export const moment = () => z.string().check(z.meta({ format: 'date-time', description: 'ISO 8601, UTC' }));

/** Text that a person or a program sends: bounded, and free of control characters, which no field of ours needs. */
export const text = (maxLength: number) =>
  z.string().check(z.minLength(1), z.maxLength(maxLength), z.regex(/^\P{Cc}*$/u, 'has control characters'));

/** An opaque token in a request. Its form is checked where it is used, so that a bad one is `INVALID_TOKEN`. */
export const tokenText = () => z.string().check(z.minLength(1), z.maxLength(200));

/** A space-separated list of scopes. Unknown names are `INVALID_SCOPE`, which is said where they are read. */
export const scopeList = () => z.string().check(z.maxLength(2000));

/** One scope of the contract. */
export const scope = () => z.enum(ALL_SCOPES as [Scope, ...Scope[]]);

/** `{success:true, data}`: the envelope of every successful answer outside the Data API. */
export const success = <Data extends z.core.$ZodType>(data: Data) =>
  z.object({ success: z.literal(true), data });
