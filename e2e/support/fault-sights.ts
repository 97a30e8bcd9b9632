import type { Locator } from '@playwright/test';
import { FAILED_REQUEST } from './broken-answers.js';
import { type Cell, type FaultPlace, headingAt, isAt, type Standing } from './fault-places.js';
import type { Sight } from './fault-table.js';
import { expect } from './fixtures.js';

/** What a person sees of a fault, and how they go on. */
interface FaultSight {
  /** What tells them, by its role and its name. */
  readonly seen: (cell: Cell, place: FaultPlace) => Locator;
  /** The press that leads on, once the fault is mended. */
  readonly goOn: (cell: Cell, place: FaultPlace) => Promise<unknown>;
  /** Where that leads, if it is not where the press led that met the fault. */
  readonly leads?: Standing;
}

const tryAgain = ({ widget }: Cell): Promise<void> => widget.button('Try again').click();
const pressAgain = (cell: Cell, place: FaultPlace): Promise<unknown> =>
  place.press(cell, () => isAt(cell, place.leads));
const sameStep = ({ widget }: Cell, { again }: FaultPlace): Locator =>
  again === 'linked' ? widget.heading('Your accounts') : widget.headingOf(again);
const refusal = ({ widget }: Cell): Locator =>
  widget.frame.getByRole('alert').filter({ hasText: `Request ID: ${FAILED_REQUEST}` });

/** A screen of the widget with one button. */
const screen = (heading: string, button: string): Pick<FaultSight, 'seen' | 'goOn'> => ({
  seen: ({ widget }) => widget.heading(heading),
  goOn: ({ widget }) => widget.button(button).click(),
});

/** A card of the element, where the frame can't speak. */
const card = (heading: string): Pick<FaultSight, 'seen' | 'goOn'> => ({
  seen: ({ page }) => page.getByRole('alert').getByRole('heading', { name: heading }),
  goOn: ({ page }) => page.getByRole('button', { name: 'Try again' }).click(),
});

/** Each sight of the table. */
export const faultSights: { readonly [S in Sight]: FaultSight } = {
  unreachable: screen('Kryptos can not be reached', 'Try again'),
  failed: { ...screen('Something went wrong', 'Try again'), seen: refusal },
  beside: { seen: refusal, goOn: pressAgain },
  'beside-lists': { seen: refusal, goOn: tryAgain },
  slow: {
    seen: ({ widget }) => widget.frame.getByText('This is taking longer than usual.'),
    goOn: tryAgain,
  },
  offline: { seen: ({ widget }) => widget.heading('You are offline'), goOn: async () => undefined },
  renewed: { seen: (cell, { leads }) => headingAt(cell, leads), goOn: async () => undefined },
  expired: {
    ...screen('This link has expired', 'Start again'),
    goOn: async (cell, place) => {
      await cell.widget.button('Start again').click();
      await expect(sameStep(cell, place)).toBeVisible();
      if (place.again !== place.leads) await pressAgain(cell, place);
    },
  },
  'same-step': { seen: sameStep, goOn: pressAgain },
  'host-page': {
    seen: ({ page }) => page.getByRole('button', { name: 'Connect to Kryptos' }),
    goOn: ({ widget }) => widget.open(),
    leads: 'sign-in',
  },
  'not-loaded': { ...card('Kryptos Connect could not be loaded'), leads: 'sign-in' },
  'not-completed': card('The connection could not be completed'),
  nothing: {
    seen: ({ page }) => page.getByRole('heading', { name: 'A host page' }),
    goOn: async () => undefined,
  },
};
