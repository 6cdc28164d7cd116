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

/** Readings in use that the dictionary of pinyin-pro 3.29 does not give for the single character. Syllable → characters. */
export const EXTRA_READINGS: Readonly<Record<string, string>> = {};
