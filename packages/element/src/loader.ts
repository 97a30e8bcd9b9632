import { hostedApp } from './hosted-app.js';
import { register } from './register.js';

// For a script tag: the hosted app is where this script came from.
hostedApp.origin = new URL(import.meta.url).origin;
register();
