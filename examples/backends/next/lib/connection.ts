import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';

export interface Connection {
  readonly access_token: string;
  readonly grant_id: string;
}

// Stands for your own users. Keep the tokens with them, encrypted, and not in memory. On `globalThis`, since each route is
// bundled by itself.
const all = globalThis as { connections?: Map<string, Connection> };
all.connections ??= new Map();
const { connections } = all;

const COOKIE = 'visitor';

/** What is kept for the visitor who asks. */
export const readConnection = async (): Promise<Connection | undefined> =>
  connections.get((await cookies()).get(COOKIE)?.value ?? '');

export const keepConnection = async (connection: Connection): Promise<void> => {
  const jar = await cookies();
  const visitor = jar.get(COOKIE)?.value ?? randomUUID();
  jar.set(COOKIE, visitor, { httpOnly: true, sameSite: 'lax' });
  connections.set(visitor, connection);
};

export const forgetConnection = async (): Promise<void> => {
  connections.delete((await cookies()).get(COOKIE)?.value ?? '');
};
