/**
 * The ways one typed word may be meant. In: the word. Out: patterns to look for, the nearest to what was typed first, each with its reason.
 */
import { foldText, isDigit } from './fold.ts';
import { LiteralMatcher, type Matcher, SoundMatcher, type Spelling } from './match.ts';
import type { MatchReason } from './model.ts';
import { ownNamesOf } from './names.ts';
import { nearTo } from './near.ts';
import { type Numeral, numeralOf } from './numbers.ts';
import { type Cut, cutSounds, literalCut } from './pieces.ts';
import { isInRing, variantsOf } from './rings.ts';
import type { Store } from './store.ts';

/** How near a match is to what was typed: no hit of a lower tier stands above one of a higher. */
export const TIER = {
  exact: 100,
  equalNumber: 90,
  pinyin: 80,
  mixed: 76,
  initials: 72,
  fuzzy: 60,
  synonym: 50,
  /** A word of a ring inside other words (提[高企]业), letters of a ring's word read as initials. */
  chance: 46,
  rounded: 40,
  near: 20,
} as const;

export interface TextPattern {
  readonly kind: 'text';
  readonly tier: number;
  /** Null: what the matcher says of each match. */
  readonly reason: MatchReason | null;
  readonly via: string | null;
  /** The characters as typed, where the pattern is just them. */
  readonly typed: string | null;
  readonly matcher: Matcher;
  /** Sequences of character sets by which the index is asked. */
  readonly cuts: readonly Cut[];
  /** Tier of a match that neither begins nor ends a word. */
  readonly insideTier: number;
  /** Looked for only where the patterns before it find next to nothing. */
  readonly lastResort: boolean;
}

export interface NumberPattern {
  readonly kind: 'number';
  readonly numeral: Numeral;
}

export type Pattern = TextPattern | NumberPattern;

/** Tier of a match by the way it is spelled. */
export const spellingTier = (spelling: Spelling): number => TIER[spelling];

function literal(store: Store, folded: string, reason: MatchReason, tier: number, via: string | null, insideTier = tier): TextPattern {
  return {
    kind: 'text',
    tier,
    reason,
    via,
    typed: null,
    matcher: new LiteralMatcher(store.fold(), folded),
    cuts: [literalCut(folded)],
    insideTier,
    lastResort: false,
  };
}

/** Longer words are not read as sounds. */
const LONGEST_SOUND = 80;

export interface PatternOptions {
  readonly synonyms: boolean;
  readonly exact: boolean;
}

/**
 * @param typed one word of the query as typed
 * @returns patterns by falling tier; empty where nothing of the word counts
 */
export function patternsOf(store: Store, typed: string, { synonyms, exact }: PatternOptions): Pattern[] {
  const folded = foldText(store.fold(), typed);
  if (folded === '') return [];
  const isWord = synonyms && isInRing(store, folded);
  const numeral = numeralOf(typed.trim());
  // 提[高企]业 is no 高企, 776.[5亿] no 5亿.
  const byChance = (isWord && folded.length <= 3) || (numeral !== null && isDigit(folded.charCodeAt(0)));
  const itself = literal(store, folded, 'exact', TIER.exact, null, byChance ? TIER.chance : TIER.exact);
  const patterns: Pattern[] = [{ ...itself, typed }];
  if (exact) return patterns;
  if (folded.length <= LONGEST_SOUND && /[a-z]/.test(folded)) patterns.push(...soundPatterns(store, folded, isWord));
  for (const pointed of withPoint(folded)) patterns.push(literal(store, pointed, 'exact', TIER.exact - 1, pointed.toUpperCase()));
  if (numeral !== null) patterns.push({ kind: 'number', numeral });
  if (synonyms) {
    // The other name of a metric stands for its own in the facts that state it.
    const own = ownNamesOf(store, folded).map((name) => ({ folded: foldText(store.fold(), name), via: name }));
    const variants = new Map([...variantsOf(store, folded), ...own].map((variant) => [variant.folded, variant.via]));
    for (const [other, via] of variants) {
      if (!other.includes(folded)) patterns.push(literal(store, other, 'synonym', TIER.synonym, via));
    }
  }
  return patterns;
}

/** A name of letters and a number typed without its decimal point, with it: pm25 is PM2.5. */
function withPoint(folded: string): string[] {
  const parts = /^([a-z]+)(\d)(\d)$/.exec(folded);
  return parts === null ? [] : [`${parts[1]}${parts[2]}.${parts[3]}`];
}

/** Patterns for what the corpus holds in place of a word that it does not hold. */
export function nearPatternsOf(store: Store, typed: string): Pattern[] {
  const near = nearTo(store, foldText(store.fold(), typed));
  return near.map(({ text, cost }) => {
    const likelier = near.filter((other) => other.cost < cost).length;
    return literal(store, foldText(store.fold(), text), 'near', TIER.near - likelier, text);
  });
}

function soundPatterns(store: Store, folded: string, isWord: boolean): TextPattern[] {
  const sounds = store.sounds();
  const patterns: TextPattern[] = [];
  // Letters of a known abbreviation (GDP) are rarely meant as initials of something else.
  const tier = isWord ? TIER.chance : TIER.pinyin;
  patterns.push({
    kind: 'text',
    tier,
    reason: null,
    via: null,
    typed: null,
    matcher: new SoundMatcher(store.fold(), folded, sounds, true),
    cuts: cutSounds(folded, sounds, store.names().latin, true),
    insideTier: tier,
    lastResort: false,
  });
  if (!isWord && folded.length >= 3) patterns.push(new FuzzyPattern(store, folded));
  return patterns;
}

/** Sounds not told apart. Made only when asked for: most words are spelled right. */
class FuzzyPattern implements TextPattern {
  readonly kind = 'text';
  readonly tier = TIER.fuzzy;
  readonly insideTier = TIER.fuzzy;
  readonly reason = 'pinyin';
  readonly via = '模糊音';
  readonly typed = null;
  readonly lastResort = true;
  #matcher: Matcher | null = null;

  constructor(
    readonly store: Store,
    readonly folded: string,
  ) {}

  get matcher(): Matcher {
    this.#matcher ??= new SoundMatcher(this.store.fold(), this.folded, this.store.fuzzy(), false);
    return this.#matcher;
  }

  get cuts(): readonly Cut[] {
    // One syllable alone would sound like half the texts.
    return cutSounds(this.folded, this.store.fuzzy(), this.store.names().latin, false).filter((cut) => cut.sets.length >= 2);
  }
}
