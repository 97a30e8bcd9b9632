/** What the demo needs to know, read from the environment once, at the start. */
export interface Settings {
  readonly port: number;
  /** Base under which the Kryptos server is reached from here. */
  readonly kryptosUrl: URL;
  /** Base under which browsers reach it. The same unless said. */
  readonly kryptosPublicUrl: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Folder that keeps who is connected over a restart. */
  readonly dataDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set. \`npm start\` registers the demo and sets it.`);
  return value;
};

const httpUrl = (environment: Environment, name: string, fallback: string): URL => {
  const value = environment[name] || fallback;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`${name} must be an http: or https: URL, for example http://localhost:4400.`);
  return new URL(value);
};

/**
 * Reads the settings.
 *
 * @throws Error that names the variable and says what to set
 */
export const readSettings = (environment: Environment): Settings => {
  const port = environment['PORT'] || '4500';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error('PORT must be a number from 0 to 65535.');
  const kryptosUrl = httpUrl(environment, 'KRYPTOS_URL', 'http://localhost:4400');
  return {
    port: Number(port),
    kryptosUrl,
    kryptosPublicUrl: httpUrl(environment, 'KRYPTOS_PUBLIC_URL', kryptosUrl.href),
    clientId: required(environment, 'KRYPTOS_CLIENT_ID'),
    clientSecret: required(environment, 'KRYPTOS_CLIENT_SECRET'),
    dataDir: environment['DATA_DIR'] || '.data',
  };
};
