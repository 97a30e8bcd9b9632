import type { ElementReference, Session } from './session.js';

/** Keys without a character, by the names that Playwright and the DOM give them, in WebDriver's private code points. */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  ControlOrMeta: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const codeOf = (key: string): string => {
  const value = keys[key] ?? key;
  if ([...value].length !== 1) throw new Error(`There is no key ${key}.`);
  return value;
};

const act = (session: Session, source: object): Promise<unknown> =>
  session.post('/actions', { actions: [source] });

/** Presses keys one after the other, with others held down around them. */
export const pressKeys = (
  session: Session,
  pressed: readonly string[],
  held: readonly string[] = [],
): Promise<unknown> => {
  const change = (type: 'keyDown' | 'keyUp') => (key: string) => ({ type, value: codeOf(key) });
  const actions = [
    ...held.map(change('keyDown')),
    ...pressed.flatMap((key) => [change('keyDown')(key), change('keyUp')(key)]),
    ...held.toReversed().map(change('keyUp')),
  ];
  return act(session, { type: 'key', id: 'keyboard', actions });
};

/** Moves the mouse to the middle of an element, or to a place of the window in CSS pixels, and clicks there. */
export const clickAt = (
  session: Session,
  place: ElementReference | { readonly x: number; readonly y: number },
  clicks = 1,
): Promise<unknown> => {
  const to = 'x' in place ? { x: place.x, y: place.y } : { x: 0, y: 0, origin: place };
  const click = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = [
    { type: 'pointerMove', duration: 0, ...to },
    ...Array.from({ length: clicks }, () => click).flat(),
  ];
  return act(session, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
};

/** One part of what a mouse does, at a place of the window in CSS pixels where it moves. The mouse stays as it is left. */
export const moveMouse = (
  session: Session,
  action:
    | { type: 'pointerMove'; duration: 0; x: number; y: number }
    | { type: 'pointerDown' | 'pointerUp'; button: 0 },
): Promise<unknown> =>
  act(session, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] });
