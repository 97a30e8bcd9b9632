import { apps } from './apps.js';
import { placeOfReact, reactVersions } from './react-versions.js';

/** What npm installs: a folder of the workshop, and of which folders of the checkout its content is. */
export interface Project {
  readonly name: string;
  readonly from: readonly string[];
  /** Versions in place of those that its package.json names. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** Where one of the example backends is, once it is installed. */
export const placeOfBackend = (kind: 'express' | 'fastify'): string => `backend-${kind}`;

export const projects: readonly Project[] = [
  ...apps.filter(({ from }) => from.length > 0),
  ...(['express', 'fastify'] as const).map((kind) => ({
    name: placeOfBackend(kind),
    from: [`examples/backends/${kind}`],
  })),
  ...reactVersions.map((react) => ({
    name: placeOfReact(react),
    from: ['e2e/apps/react-versions'],
    versions: { react, 'react-dom': react },
  })),
  { name: 'documented-express', from: ['e2e/apps/documented-backends/express'] },
  { name: 'types', from: ['e2e/apps/types'] },
];
