/** What the demo needs to know, read from the environment once, at the start. */
export interface Settings {
  readonly port: number;
  /** Origin and path under which the Kryptos server is reached, from here and from browsers. */
  readonly kryptosUrl: URL;
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

/**
 * Reads the settings.
 *
 * @throws Error that names the variable and says what to set
 */
export const readSettings = (environment: Environment): Settings => {
  const port = environment['PORT'] || '4500';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error('PORT must be a number from 0 to 65535.');
  const kryptosUrl = environment['KRYPTOS_URL'] || 'http://localhost:4400';
  if (!URL.canParse(kryptosUrl) || !/^https?:$/.test(new URL(kryptosUrl).protocol))
    throw new Error('KRYPTOS_URL must be an http: or https: URL, for example http://localhost:4400.');
  return {
    port: Number(port),
    kryptosUrl: new URL(kryptosUrl),
    clientId: required(environment, 'KRYPTOS_CLIENT_ID'),
    clientSecret: required(environment, 'KRYPTOS_CLIENT_SECRET'),
    dataDir: environment['DATA_DIR'] || '.data',
  };
};
