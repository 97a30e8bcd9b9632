import type { Workspace } from '@kryptos_connect/protocol';

/** The workspaces to choose from: all of the person's, or only the one that the client asked for. */
export const offeredWorkspaces = (workspaces: readonly Workspace[], requested: string | null): Workspace[] =>
  workspaces.filter(({ workspace_id }) => requested === null || workspace_id === requested);

/** The workspace that there is no choice about: the only one. */
export const onlyWorkspace = (offered: readonly Workspace[]): string | undefined =>
  offered.length === 1 ? offered[0]?.workspace_id : undefined;
