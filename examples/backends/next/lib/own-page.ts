/** A route that changes something, for our own pages alone. */
export const forOwnPages =
  (handle: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
    return site === 'same-origin'
      ? handle(request)
      : Response.json({ error: 'Only our own pages can do that.' }, { status: 403 });
  };
