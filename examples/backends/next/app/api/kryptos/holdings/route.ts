import { forgetConnection, readConnection } from '@/lib/connection';
import { isOver, kryptos } from '@/lib/kryptos';

export const GET = async (): Promise<Response> => {
  const connection = await readConnection();
  if (!connection) return Response.json({ connected: false });
  try {
    const { holdings, summary } = await kryptos().data.holdings(connection.access_token);
    return Response.json({ connected: true, holdings, summary });
  } catch (error) {
    if (!isOver(error)) throw error;
    await forgetConnection();
    return Response.json({ connected: false });
  }
};
