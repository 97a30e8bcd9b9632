import { scenes as accounts } from '../steps/accounts/kc-accounts-step.scenes.js';
import { scenes as code } from '../steps/code/kc-code-step.scenes.js';
import { scenes as connectAddress } from '../steps/connect-address/kc-connect-address-step.scenes.js';
import { scenes as connecting } from '../steps/connecting/kc-connecting-step.scenes.js';
import { scenes as consent } from '../steps/consent/kc-consent-step.scenes.js';
import { scenes as done } from '../steps/done/kc-done-step.scenes.js';
import { scenes as elsewhere } from '../steps/elsewhere/kc-elsewhere-step.scenes.js';
import { scenes as farewell } from '../steps/farewell/kc-farewell-step.scenes.js';
import { scenes as leaveConfirm } from '../steps/leave-confirm/kc-leave-confirm.scenes.js';
import { scenes as loading } from '../steps/loading/kc-loading-step.scenes.js';
import { scenes as problem } from '../steps/problem/kc-problem-step.scenes.js';
import { scenes as sharing } from '../steps/sharing/kc-sharing-step.scenes.js';
import { scenes as signIn } from '../steps/sign-in/kc-sign-in-step.scenes.js';
import { scenes as workspace } from '../steps/workspace/kc-workspace-step.scenes.js';
import type { Scene, Scenes } from './scene.js';

const bySteps: Readonly<Record<string, Scenes>> = {
  loading,
  'sign-in': signIn,
  code,
  workspace,
  consent,
  elsewhere,
  accounts,
  'connect-address': connectAddress,
  connecting,
  sharing,
  done,
  problem,
  farewell,
  'leave-confirm': leaveConfirm,
};

/** Every scene of every step by its address, `<step>/<name>`, in the order of the flow. */
export const allScenes: ReadonlyMap<string, Scene> = new Map(
  Object.entries(bySteps).flatMap(([step, scenes]) =>
    Object.entries(scenes).map(([name, scene]) => [`${step}/${name}`, scene] as const),
  ),
);
