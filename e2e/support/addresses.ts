/** Two checkouts that run side by side on one machine each have a number of their own. */
const shift = Number(process.env['E2E_PORT_SHIFT'] ?? 0);
const serverPort = 4410 + shift;
const demoPort = 4510 + shift;
const hostsPort = 4520 + shift;

/**
 * Where the journeys' stack listens. Browsers resolve `*.localhost` by themselves, and the three names are three
 * sites; Node does not, and uses 127.0.0.1.
 */
export const stack = {
  serverPort,
  demoPort,
  hostsPort,
  readyPort: 4530 + shift,
  /** The first of the ports for broken ways to the server, one a worker. */
  faultsPort: 4540 + shift,
  connectOrigin: `http://connect.localhost:${serverPort}`,
  demoOrigin: `http://app.localhost:${demoPort}`,
  /** Host pages of every kind, registered for their client. */
  hostsOrigin: `http://hosts.localhost:${hostsPort}`,
  /** The same pages under a name that no client has registered. */
  strangerOrigin: `http://stranger.localhost:${hostsPort}`,
  serverApi: `http://127.0.0.1:${serverPort}`,
} as const;
