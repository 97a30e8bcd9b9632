import type { WidgetConfig, WidgetSession } from '@kryptos_connect/protocol';
import type { Session } from './flow/context.js';

/** An image in the URL itself, of a kind that can hold neither script nor references. */
const IMAGE_DATA = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/**
 * How the app that asks is called and shown. The registered name and logo win: what a person agrees to has to
 * name who was registered, not what a page says of itself. The page's own logo stands in where none is
 * registered, as an image in the URL itself; any other address would tell its server who looks at it.
 */
export const identityOf = (
  client: WidgetSession['client'] | undefined,
  config: WidgetConfig | undefined,
): Session['app'] => {
  const wanted = config?.appLogo ?? '';
  return {
    name: client?.name ?? '',
    logo: client?.logo_url ?? (IMAGE_DATA.test(wanted) ? wanted : undefined),
  };
};
