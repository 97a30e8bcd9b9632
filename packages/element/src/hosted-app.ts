/** Where the hosted app is for elements without a `connect-origin`. The loader sets it to where it came from itself. */
export const hostedApp = { origin: 'https://connect.kryptos.io' };
