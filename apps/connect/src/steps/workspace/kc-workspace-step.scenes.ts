import type { Workspace } from '@kryptos_connect/protocol';
import { html } from 'lit';
import type { Scenes } from '../../gallery/scene.js';
import './kc-workspace-step.js';

const workspaces: readonly Workspace[] = [
  { workspace_id: 'w1', name: 'Personal', role: 'owner' },
  { workspace_id: 'w2', name: 'Family office', role: 'admin' },
  { workspace_id: 'w3', name: 'Northwind Trading', role: 'member' },
];
const many: readonly Workspace[] = Array.from({ length: 14 }, (_, index) => ({
  workspace_id: `w${index}`,
  name:
    index === 1
      ? 'A workspace with a name that goes on and on until somebody stops it'
      : `Client ${index + 1}`,
  role: (['owner', 'admin', 'member', 'viewer'] as const)[index % 4] ?? 'owner',
}));

export const scenes: Scenes = {
  main: () => html`<kc-workspace-step .workspaces=${workspaces}></kc-workspace-step>`,
  busy: () => html`<kc-workspace-step busy selected="w2" .workspaces=${workspaces}></kc-workspace-step>`,
  many: () => html`<kc-workspace-step .workspaces=${many}></kc-workspace-step>`,
  'none-allowed': () => html`<kc-workspace-step .workspaces=${workspaces.slice(2)}></kc-workspace-step>`,
};
