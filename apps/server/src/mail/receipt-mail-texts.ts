/** What the receipt says. */
export interface ReceiptMailTexts {
  readonly subject: string;
  readonly title: string;
  readonly since: string;
  readonly may: string;
  readonly endsOn: string;
  readonly lasts: string;
  readonly stop: string;
  readonly ignore: string;
}

/** The receipt's texts. In English, as the names of the scopes on this side are. */
export const receiptMailTexts: ReceiptMailTexts = {
  subject: 'Your receipt: what you share with {appName}',
  title: 'What you share',
  since: 'You share it with {appName}, since {date}.',
  may: 'What the app may do',
  endsOn: 'Access ends on {date}, or as soon as you revoke it.',
  lasts: 'Access lasts until you revoke it, at most 15 years.',
  stop: 'To stop, open Kryptos Connect in {appName} again, and press “What you share”. It ends at once.',
  ignore: 'If this was not you, stop it in the same way, and tell us.',
};
