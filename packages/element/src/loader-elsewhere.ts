import { hostedApp } from './hosted-app.js';

// As the loader loads it: a module of its own, with a copy of what the two share. The hosted app is where it came from.
hostedApp.origin = new URL(import.meta.url).origin;

export * from './elsewhere.js';
