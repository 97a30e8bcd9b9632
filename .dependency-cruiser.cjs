/**
 * The walls of the house: who may import what. The table is in docs/architecture.md; this file holds it.
 * Tests, scenes and build files may reach further than what ships, and say so below.
 */
const beside = '\\.(test|wtr|scenes)\\.ts$|/testing/|\\.config\\.|/bench/';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const ships = (path) => ({ path, pathNot: beside });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle is one concept in two files.', {}, { circular: true }),
    forbid('no-unresolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-packages-to-apps',
      'A package does not know the apps.',
      { path: '^packages/' },
      { path: '^(apps|e2e)/' },
    ),
    forbid(
      'no-deep-imports',
      'Another workspace is reached through its public entry, by its name; a relative path goes around its exports.',
      { path: '^(packages|apps)/([^/]+)/' },
      { path: '^(packages|apps)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    forbid('protocol-imports-zod-only', 'The contract stands alone.', ships('^packages/protocol/src'), {
      pathNot: ['^packages/protocol/src', '(^|/)node_modules/zod/'],
    }),
    forbid(
      'element-imports-nothing',
      'What a stranger’s page loads has no dependency.',
      ships('^packages/element/src'),
      { pathNot: '^packages/(element|protocol)/src' },
    ),
    forbid(
      'element-takes-types-only',
      'Of the contract the element takes types, which weigh nothing.',
      ships('^packages/element/src'),
      { path: '^packages/protocol/src', dependencyTypesNot: ['type-only'] },
    ),
    forbid('web-sdk-is-thin', 'The React SDK is React over the element.', ships('^packages/web-sdk/src'), {
      pathNot: ['^packages/(web-sdk|element)/src', '(^|/)node_modules/(@types/)?react/'],
    }),
    forbid(
      'server-sdk-imports-protocol-only',
      'An integrator’s backend gets the contract and nothing else.',
      ships('^packages/server-sdk/src'),
      {
        pathNot: ['^packages/(server-sdk|protocol)/src', '^(node:|crypto$|timers)'],
        dependencyTypesNot: ['core'],
      },
    ),
    forbid(
      'connect-imports-lit-and-protocol',
      'The hosted app is Lit over the contract.',
      ships('^apps/connect/src'),
      {
        pathNot: [
          '^apps/connect/src',
          '^packages/protocol/src',
          '(^|/)node_modules/(lit|lit-html|lit-element|@lit/[^/]+|@noble/hashes|zod)/',
        ],
      },
    ),
    forbid('ui-knows-no-step', 'ui ← steps ← kc-app.', ships('^apps/connect/src/ui/'), {
      path: '^apps/connect/src/',
      pathNot: '^apps/connect/src/(ui/|locales/(message|language-names)\\.ts$)',
    }),
    forbid(
      'steps-know-no-flow',
      'A step takes plain properties and gives events.',
      ships('^apps/connect/src/steps/'),
      { path: '^apps/connect/src/', pathNot: '^apps/connect/src/(steps|ui|locales)/' },
    ),
    forbid(
      'steps-know-no-other-step',
      'What two steps share belongs in ui.',
      ships('^apps/connect/src/steps/([^/]+)/'),
      { path: '^apps/connect/src/steps/([^/]+)/', pathNot: '^apps/connect/src/steps/$1/' },
    ),
    forbid(
      'context-stays-with-the-app',
      'What a step or a ui element shows is in its properties.',
      ships('^apps/connect/src/(ui|steps)/'),
      { path: '(^|/)node_modules/@lit/context/' },
    ),
    forbid('flow-is-pure', 'The flow is data over the contract.', ships('^apps/connect/src/flow/'), {
      pathNot: '^(apps/connect/src/flow|packages/protocol/src)/|(^|/)node_modules/@lit/context/',
    }),
    forbid(
      'bridge-and-theme-stand-alone',
      'How the app speaks to its host, and what it takes of its look, knows nothing of what it shows.',
      ships('^apps/connect/src/(bridge|theme)/'),
      { pathNot: '^(apps/connect/src/$1|packages/protocol/src)/' },
    ),
    forbid(
      'gallery-stays-out-of-the-app',
      'Only the gallery’s own page shows scenes.',
      { path: '^apps/connect/src/', pathNot: '^apps/connect/src/gallery/|\\.(test|wtr|scenes)\\.ts$' },
      { path: '(^apps/connect/src/gallery/|\\.scenes\\.ts$)' },
    ),
    forbid(
      'domain-is-pure',
      'Rules know no request, no database, no account source.',
      ships('^apps/server/src/domain/'),
      { pathNot: ['^(apps/server/src/domain|packages/protocol/src)/', '^crypto$'] },
    ),
    forbid('checks-know-no-endpoint', 'domain ← endpoints → checks.', ships('^apps/server/src/checks/'), {
      path: '^apps/server/src/(endpoints|sessions|site|accounts|app|main|routes)',
    }),
    forbid(
      'endpoints-know-no-other-endpoint',
      'One file an endpoint: its checks, then what it does.',
      ships('^apps/server/src/endpoints/'),
      { path: '^apps/server/src/(endpoints/|app\\.ts|main\\.ts|routes\\.ts)' },
    ),
    forbid('store-knows-no-http', 'Queries know no request.', ships('^apps/server/src/store/'), {
      path: '^apps/server/src/|(^|/)node_modules/fastify/',
      pathNot: '^apps/server/src/(store|domain)/',
    }),
    forbid(
      'sources-know-no-http',
      'Mail, accounts, logos and the OpenAPI document work for whoever calls them.',
      ships('^apps/server/src/(accounts|mail|client-logo|openapi)/'),
      { path: '^apps/server/src/|(^|/)node_modules/fastify/', pathNot: '^apps/server/src/($1|store)/' },
    ),
    forbid('demo-is-an-outsider', 'The demo uses the packages as anyone would.', ships('^apps/demo/src/'), {
      path: '^(apps/(connect|server)|packages/protocol)/',
    }),
    forbid(
      'ships-without-dev-dependencies',
      'What runs in production is in the dependencies of its own package.',
      ships('^(packages|apps)/[^/]+/src/'),
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Ours alone: most of what npm brings lives in a dist of its own. Not what is at home with a framework: the types for it, and
    // the apps, which are installed elsewhere.
    exclude: {
      path: '^(packages|apps)/[^/]+/dist/|^packages/element/types/|^apps/demo/(angular|form|next|react|svelte|vue)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
