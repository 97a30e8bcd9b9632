import { READABLE, VISIBLE } from '../contrast.js';

/** What stands on what, and how well it has to be told from it. */
interface RolePair {
  /** The custom property that colours a text, a line or a mark. */
  readonly ink: string;
  /** The one that colours what it stands on, or beside. */
  readonly ground: string;
  readonly least: typeof READABLE | typeof VISIBLE;
}

const pairs = (
  least: RolePair['least'],
  table: Readonly<Record<string, readonly string[]>>,
): readonly RolePair[] =>
  Object.entries(table).flatMap(([ink, grounds]) => grounds.map((ground) => ({ ink, ground, least })));

const EVERY_GROUND = ['--_ground', '--_sunken', '--_inset', '--_hover', '--_tint'];

/** Every pair of roles that the screens use. */
export const ROLE_PAIRS: readonly RolePair[] = [
  ...pairs(READABLE, {
    '--_text': EVERY_GROUND,
    '--_text-quiet': EVERY_GROUND,
    '--_text-faint': EVERY_GROUND,
    '--kc-primary-text': ['--kc-primary', '--kc-primary-hover'],
    '--_secondary-text': ['--_secondary', '--_secondary-hover'],
    '--_success': ['--_ground', '--_success-ground'],
    '--_warning': ['--_ground', '--_warning-ground'],
    '--_danger': ['--_ground', '--_danger-ground'],
  }),
  ...pairs(VISIBLE, {
    '--_control-line': ['--_ground'],
    '--_danger-mark': ['--_ground'],
    '--_focus': ['--_ground'],
    '--_icon': ['--_ground', '--_tint'],
  }),
];
