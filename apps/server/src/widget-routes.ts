import type { Route } from './endpoint.js';
import { closeWindow } from './endpoints/close-window.js';
import { continueSession } from './endpoints/continue-session.js';
import { detectChains } from './endpoints/detect-chains.js';
import { exit } from './endpoints/exit.js';
import { finish } from './endpoints/finish.js';
import { getSession } from './endpoints/get-session.js';
import { getWindow } from './endpoints/get-window.js';
import { giveConsent } from './endpoints/give-consent.js';
import { handOver } from './endpoints/hand-over.js';
import { leaveHosted } from './endpoints/leave-hosted.js';
import { linkAccount } from './endpoints/link-account.js';
import { listAccounts } from './endpoints/list-accounts.js';
import { narrowGrant } from './endpoints/narrow-grant.js';
import { openHosted } from './endpoints/open-hosted.js';
import { openWindow } from './endpoints/open-window.js';
import { resyncAccount } from './endpoints/resync-account.js';
import { revokeAccess } from './endpoints/revoke-access.js';
import { sendEmailCode } from './endpoints/send-email-code.js';
import { signInAsGuest } from './endpoints/sign-in-as-guest.js';
import { unlinkAccount } from './endpoints/unlink-account.js';
import { verifyEmailCode } from './endpoints/verify-email-code.js';

/** The endpoints that the widget calls. Contract, section 5. */
export const widgetRoutes: readonly Route[] = [
  getSession,
  continueSession,
  signInAsGuest,
  sendEmailCode,
  verifyEmailCode,
  giveConsent,
  narrowGrant,
  revokeAccess,
  listAccounts,
  linkAccount,
  unlinkAccount,
  resyncAccount,
  detectChains,
  finish,
  exit,
  openHosted,
  leaveHosted,
  handOver,
];

/** The endpoints that a host's page calls, of its window. */
export const windowRoutes: readonly Route[] = [openWindow, getWindow, closeWindow];
