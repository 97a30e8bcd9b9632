/** Where we serve the logo of a client; null when it has none. Another picture is another path. */
export const clientLogoPath = (client: {
  readonly id: string;
  readonly logo_hash: string | null;
}): string | null =>
  client.logo_hash === null ? null : `/client-logos/${client.id}.${client.logo_hash}.png`;
