import { forgetConnection, readConnection } from '@/lib/connection';
import { isOver, kryptos } from '@/lib/kryptos';
import { forOwnPages } from '@/lib/own-page';

export const POST = forOwnPages(async () => {
  const connection = await readConnection();
  if (connection)
    try {
      const { link_token } = await kryptos().linkTokens.create({ access_token: connection.access_token });
      return Response.json({ link_token, isAuthorized: true });
    } catch (error) {
      if (!isOver(error)) throw error;
      await forgetConnection();
    }
  const { link_token } = await kryptos().linkTokens.create();
  return Response.json({ link_token, isAuthorized: false });
});
