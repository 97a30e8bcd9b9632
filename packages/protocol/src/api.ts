import { backendEndpoints } from './backend-api.js';
import { dataEndpoints } from './data-api.js';
import { operationsEndpoints } from './operations-api.js';
import { widgetEndpoints } from './widget-api.js';
import { windowEndpoints } from './window-api.js';

/**
 * Every endpoint of the contract by its operation id. What is loaded in a browser imports the group it needs
 * instead, so that the rest stays out of its bundle.
 */
export const endpoints = {
  ...backendEndpoints,
  ...widgetEndpoints,
  ...windowEndpoints,
  ...dataEndpoints,
  ...operationsEndpoints,
} as const;

/** The name of an endpoint. */
export type OperationId = keyof typeof endpoints;
