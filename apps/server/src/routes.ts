import type { Route } from './endpoint.js';
import { health } from './endpoints/health.js';
import { ready } from './endpoints/ready.js';

/** Every endpoint that the server answers. A new one is one file and one line. */
export const routes: readonly Route[] = [health, ready];
