import type { EnglishTexts } from '../text.js';

/**
 * What it says when something is wrong, and when a person leaves, in English: always at hand, for then nothing may come any
 * more. Other languages say it a moment after the sign-in is there.
 */
export const endings = {
  'wait.slow': 'This is taking longer than usual.',
  'wait.tryAgain': 'Try again',
  'error.offline': 'You are offline.',
  'error.unreachable': 'Kryptos can not be reached right now.',
  'error.ours': 'Something went wrong on our side. Try again.',
  'error.requestId': 'Request ID: {id}',
  'signIn.emailMissing': 'Enter your email address.',
  'signIn.emailNoAt': 'An email address has an “@” in it.',
  'signIn.emailIncomplete': 'This does not look complete, like name@example.com.',

  'problem.linkExpired': 'This link has expired',
  'problem.linkExpiredMeaning':
    'For your safety a link works for 30 minutes. Nothing was lost: start again to go on.',
  'problem.startAgain': 'Start again',
  'problem.linkExpiredAloneMeaning':
    'For your safety a link works for 30 minutes, and in one browser. Go back to the app, and start again there.',
  'problem.origin': 'This site is not registered',
  'problem.originMeaning': 'Kryptos Connect opens only on sites that the app’s developer has registered.',
  'problem.originFix':
    'For the developer: add this origin to the client, under Allowed origins in the developer portal.',
  'problem.originLabel': 'Origin',
  'problem.clientLabel': 'Client',
  'problem.offline': 'You are offline',
  'problem.offlineMeaning': 'This goes on by itself as soon as you are connected again.',
  'problem.unreachable': 'Kryptos can not be reached',
  'problem.unreachableMeaning': 'Our server did not answer. Your progress is kept: try again in a moment.',
  'problem.finished': 'This link has been used',
  'problem.finishedMeaning':
    'The accounts were linked with it already. Go back to the app to go on, or to link more.',
  'problem.finishedAloneMeaning': 'It has come to its end. Go back to the app to go on.',
  'problem.browser': 'This browser is not supported',
  'problem.browserMeaning': 'Update it, or open this page in a recent Chrome, Edge, Firefox or Safari.',
  'problem.notEmbedded': 'This page opens inside an app',
  'problem.notEmbeddedMeaning': 'Go to the app whose accounts you want to link, and start there.',
  'problem.failed': 'Something went wrong',
  'problem.failedMeaning':
    'This was not your fault. Try again; if it keeps happening, tell support the request ID.',
  'problem.close': 'Close',

  'farewell.left': 'You have left Kryptos Connect',
  'farewell.close': 'You can close this window and go back to {appName}.',
  'farewell.going': 'Going back to {appName}',
  'farewell.goingMeaning': 'If that takes long, press the button.',
  'farewell.go': 'Go back to {appName}',
  'farewell.theApp': 'the app',

  'leave.title': 'Leave without finishing?',
  'leave.meaning': 'What you have done so far is not shared with the app until you finish.',
  'leave.leave': 'Leave',
  'leave.stay': 'Stay',
} as const satisfies EnglishTexts;
