import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { heard } from '../../ui/testing/heard.js';
import { collect, deep, mount, settled } from '../../ui/testing/mount.js';
import './kc-workspace-step.js';
import type { KcWorkspaceStep } from './kc-workspace-step.js';

const workspaces = [
  { workspace_id: 'w0', name: 'Club', role: 'viewer' },
  { workspace_id: 'w1', name: 'Personal', role: 'owner' },
  { workspace_id: 'w2', name: 'Family', role: 'admin' },
];
const draw = (selected?: string) =>
  mount<KcWorkspaceStep>(
    html`<kc-workspace-step .workspaces=${workspaces} .selected=${selected}></kc-workspace-step>`,
  );
const submit = (step: KcWorkspaceStep) => {
  const events = collect(step, 'kc-workspace');
  deep(step, 'kc-button').click();
  return events.map(({ detail }) => detail);
};

describe('kc-workspace-step', () => {
  it('is a radio group, the first that can be shared chosen, the others disabled with the reason', async () => {
    const step = await draw();
    expect(await heard()).to.include.members([
      'heading “Choose a workspace”',
      'radio “Club” disabled',
      'radio “Personal” checked',
      'radio “Family”',
    ]);
    expect(deep(step, '[role=radiogroup]').ariaLabel).to.equal('Workspace');
    expect(deep(step, '#reason-0').textContent).to.equal('Only an owner or admin can share this workspace.');
  });

  it('tells the chosen one', async () => {
    expect(submit(await draw())).to.deep.equal([{ workspaceId: 'w1' }]);
  });

  it('starts with the one that is given, unless it can not be shared', async () => {
    expect(submit(await draw('w2'))).to.deep.equal([{ workspaceId: 'w2' }]);
    expect(submit(await draw('w0'))).to.deep.equal([{ workspaceId: 'w1' }]);
  });

  it('is chosen by the arrows', async () => {
    const step = await draw();
    deep(step, 'input:checked').focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(step);
    expect(submit(step)).to.deep.equal([{ workspaceId: 'w2' }]);
  });

  it('tells nothing where none can be shared', async () => {
    const step = await mount<KcWorkspaceStep>(
      html`<kc-workspace-step .workspaces=${workspaces.slice(0, 1)}></kc-workspace-step>`,
    );
    expect(submit(step)).to.deep.equal([]);
    expect((await heard()).join('\n')).to.include('neither owner nor admin');
  });
});
