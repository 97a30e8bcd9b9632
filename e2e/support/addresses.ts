const serverPort = 4410;
const demoPort = 4510;
const hostsPort = 4520;

/**
 * Where the journeys' stack listens. Browsers resolve `*.localhost` by themselves, and the three names are three
 * sites; Node does not, and uses 127.0.0.1.
 */
export const stack = {
  serverPort,
  demoPort,
  hostsPort,
  readyPort: 4530,
  connectOrigin: `http://connect.localhost:${serverPort}`,
  demoOrigin: `http://app.localhost:${demoPort}`,
  /** Host pages of every kind, registered for their client. */
  hostsOrigin: `http://hosts.localhost:${hostsPort}`,
  /** The same pages under a name that no client has registered. */
  strangerOrigin: `http://stranger.localhost:${hostsPort}`,
  serverApi: `http://127.0.0.1:${serverPort}`,
} as const;
