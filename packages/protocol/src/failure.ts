import * as z from 'zod/mini';
import { ERROR_CODES } from './errors.js';

/** The body of every failure. `details` comes with `INVALID_REQUEST`. Contract, section 3. */
export const Failure = z.object({
  success: z.literal(false),
  error: z.string().check(z.meta({ description: 'A sentence for a person.' })),
  code: z.enum(ERROR_CODES),
  details: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type Failure = z.infer<typeof Failure>;
