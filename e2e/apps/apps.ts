const shift = Number(process.env['E2E_PORT_SHIFT'] ?? 0);
const first = 4560 + shift;

/** The names of the apps, in the order of their ports. */
export const appNames = [
  'html',
  'form',
  'react',
  'vue',
  'svelte',
  'angular',
  'next',
  'react-versions',
  'documented-express',
  'documented-flask',
  'documented-php',
] as const;
export type AppName = (typeof appNames)[number];

export const ports = {
  ready: first,
  server: first + 1,
  app: (name: AppName) => first + 2 + appNames.indexOf(name),
};

/** Where browsers reach the server, and each app: each is a site of its own. */
export const connectOrigin = `http://connect.localhost:${ports.server}`;
export const originOf = (name: AppName): string => `http://${name}.localhost:${ports.app(name)}`;

/** How an app is made, and which of the example backends is behind it. */
export interface App {
  readonly name: AppName;
  readonly title: string;
  readonly backend: 'own' | 'demo' | 'express' | 'fastify' | 'flask' | 'php';
  /** Whether its journey runs in Firefox and WebKit too. */
  readonly everyEngine?: true;
  /** Folders of the checkout whose content is the app's. */
  readonly from: readonly string[];
  /** The build command, with the client's id and the widget's origin in the environment under the framework's own names. */
  readonly build?: (clientId: string) => {
    readonly args: readonly string[];
    readonly env?: Record<string, string>;
  };
}

const viteEnv = (clientId: string) => ({
  VITE_KRYPTOS_CLIENT_ID: clientId,
  VITE_KRYPTOS_ORIGIN: connectOrigin,
});
const vite = (clientId: string) => ({ args: ['run', 'build'], env: viteEnv(clientId) });

// The SDK and the element itself are tried in every engine: what differs between the others is not the browser's.
export const apps: readonly App[] = [
  { name: 'html', title: 'plain HTML, a script tag', backend: 'demo', from: [] },
  { name: 'form', title: 'a form without a script of its own', backend: 'own', from: ['apps/demo/form'] },
  {
    name: 'react',
    title: 'React',
    backend: 'express',
    everyEngine: true,
    from: ['apps/demo/react'],
    build: vite,
  },
  { name: 'vue', title: 'Vue', backend: 'fastify', everyEngine: true, from: ['apps/demo/vue'], build: vite },
  { name: 'svelte', title: 'Svelte', backend: 'flask', from: ['apps/demo/svelte'], build: vite },
  {
    name: 'angular',
    title: 'Angular',
    backend: 'php',
    from: ['apps/demo/angular'],
    build: (clientId) => ({
      args: [
        ...['run', 'build', '--'],
        ...['--define', `KRYPTOS_CLIENT_ID='${clientId}'`, '--define', `KRYPTOS_ORIGIN='${connectOrigin}'`],
      ],
    }),
  },
  {
    name: 'next',
    title: 'Next, App Router',
    backend: 'own',
    from: ['examples/backends/next', 'apps/demo/next'],
    build: (clientId) => ({
      args: ['run', 'build'],
      env: {
        NEXT_PUBLIC_KRYPTOS_CLIENT_ID: clientId,
        NEXT_PUBLIC_KRYPTOS_ORIGIN: connectOrigin,
        NEXT_TELEMETRY_DISABLED: '1',
      },
    }),
  },
];
