import { once } from 'node:events';
import { createServer } from 'node:net';

const refusal = async (port, host) => {
  const server = createServer().listen({ port, host });
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return error.code;
  }
};

/**
 * Makes sure that nobody listens on a port of this machine, on either address family.
 *
 * @param {number} port
 * @param {string} variable the variable that sets it
 */
export const requireFreePort = async (port, variable) => {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await refusal(port, host);
    if (code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} is in use by another program. Stop that one, or choose another port: ${variable}=${port + 10} npm start`,
      );
    if (code === 'EACCES')
      throw new Error(
        `Port ${port} may not be used by this account. Choose one above 1023 with ${variable}=…`,
      );
  }
};
