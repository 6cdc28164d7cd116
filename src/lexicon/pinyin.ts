/**
 * Sounds that many speakers do not tell apart, as input methods offer them (模糊音): each pair is heard as one, in both directions.
 */
export const FUZZY_INITIALS: readonly (readonly [string, string])[] = [
  ['z', 'zh'],
  ['c', 'ch'],
  ['s', 'sh'],
  ['l', 'n'],
];

export const FUZZY_FINALS: readonly (readonly [string, string])[] = [
  ['an', 'ang'],
  ['en', 'eng'],
  ['in', 'ing'],
];
