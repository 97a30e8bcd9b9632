import { keepConnection } from '@/lib/connection';
import { kryptos } from '@/lib/kryptos';
import { forOwnPages } from '@/lib/own-page';

export const POST = forOwnPages(async (request) => {
  const { public_token } = await request.json();
  const { access_token, grant_id } = await kryptos().tokens.exchange(public_token);
  await keepConnection({ access_token, grant_id });
  return Response.json({ success: true });
});
