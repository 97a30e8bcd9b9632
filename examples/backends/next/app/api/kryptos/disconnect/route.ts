import { forgetConnection, readConnection } from '@/lib/connection';
import { kryptos } from '@/lib/kryptos';
import { forOwnPages } from '@/lib/own-page';

export const POST = forOwnPages(async () => {
  const connection = await readConnection();
  if (connection) await kryptos().tokens.revoke(connection.grant_id);
  await forgetConnection();
  return Response.json({ success: true });
});
