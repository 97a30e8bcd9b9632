import type { MessageKey } from '../../locales/message.js';
import {
  alertIcon,
  checkIcon,
  clockIcon,
  cloudIcon,
  globeIcon,
  lockIcon,
  offlineIcon,
} from '../../ui/icons.js';

/** Why the widget can't go on. `failed` is everything that has no screen of its own. */
export type ProblemCause =
  | 'link-expired'
  | 'origin-not-allowed'
  | 'offline'
  | 'unreachable'
  | 'already-finished'
  | 'unsupported-browser'
  | 'not-embedded'
  | 'failed';

type Meaning = MessageKey & `problem.${string}Meaning`;
type Action = 'start-again' | 'retry' | 'close';

interface Screen {
  readonly icon: (size: number) => unknown;
  readonly title: MessageKey & `problem.${string}`;
  readonly meaning: Meaning;
  /** What the one button does; a screen without one goes on by itself, or can't. */
  readonly action?: Action;
  /** What else it says and does in a page of its own, where no host can start it again. */
  readonly ownPage?: { readonly meaning: Meaning; readonly action: Action };
  /** Whether something is broken, rather than waiting or over. */
  readonly danger?: true;
}

/** One screen a cause. */
export const screens: Readonly<Record<ProblemCause, Screen>> = {
  'link-expired': {
    icon: clockIcon,
    title: 'problem.linkExpired',
    meaning: 'problem.linkExpiredMeaning',
    action: 'start-again',
    ownPage: { meaning: 'problem.linkExpiredAloneMeaning', action: 'close' },
  },
  'origin-not-allowed': {
    icon: lockIcon,
    title: 'problem.origin',
    meaning: 'problem.originMeaning',
    danger: true,
  },
  offline: { icon: offlineIcon, title: 'problem.offline', meaning: 'problem.offlineMeaning' },
  unreachable: {
    icon: cloudIcon,
    title: 'problem.unreachable',
    meaning: 'problem.unreachableMeaning',
    action: 'retry',
  },
  'already-finished': {
    icon: checkIcon,
    title: 'problem.finished',
    meaning: 'problem.finishedMeaning',
    action: 'close',
    ownPage: { meaning: 'problem.finishedAloneMeaning', action: 'close' },
  },
  'unsupported-browser': { icon: globeIcon, title: 'problem.browser', meaning: 'problem.browserMeaning' },
  'not-embedded': { icon: globeIcon, title: 'problem.notEmbedded', meaning: 'problem.notEmbeddedMeaning' },
  failed: {
    icon: alertIcon,
    title: 'problem.failed',
    meaning: 'problem.failedMeaning',
    action: 'retry',
    danger: true,
  },
};
