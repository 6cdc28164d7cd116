/** A unit found → a hit: its place, why it is there, the characters that matched. */
import type { Range } from '../corpus/model.ts';
import { type AtomHits, HIDDEN, SPELLINGS } from './evaluate.ts';
import { type Fold, foldText, isHan } from './fold.ts';
import type { Highlighter } from './highlight.ts';
import type { Hit, MatchReason, SearchLibrary } from './model.ts';
import { TIER } from './patterns.ts';
import { bestOf, type GroupHits } from './rank.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

export function hitOf(
  store: Store,
  library: SearchLibrary,
  highlighter: Highlighter,
  groups: readonly GroupHits[],
  unit: number,
  score: number,
): Hit {
  const units = store.units();
  const type = TYPES[units.type(unit)] ?? 'sentence';
  const doc = units.doc(unit);
  const own = units.owner(unit);
  const text = store.shown(own);
  const atoms = groups.filter((group) => !group.not).flatMap((group) => bestOf(group, unit) ?? []);
  const [worst] = [...atoms].sort((a, b) => (a.tier[unit] as number) - (b.tier[unit] as number));
  const why: Why = worst === undefined ? { reason: 'exact', via: null } : reasonOf(store, worst, unit);
  const placed = type === 'fact' || type === 'sentence' || type === 'heading';
  const patterns = atoms.map((atom) => matchedPattern(atom, unit));
  const from = units.start(own);
  const isBound = (at: number): boolean => store.isBound(from + at);
  const ranges = atoms.length === 0 ? [] : highlighter.rangesOf(text, patterns, isBound, own === unit ? why.via : store.shown(unit));
  return {
    type,
    doc: doc < 0 ? null : (library.documents[doc]?.id ?? null),
    paragraph: placed ? units.paragraph(unit) : null,
    sentence: type === 'fact' || type === 'sentence' ? units.sentence(unit) : null,
    ref: units.ref(unit),
    text,
    ranges,
    ...(own === unit
      ? asWritten(store.fold(), why, text, ranges, worst, unit)
      : { reason: why.reason === 'exact' ? 'synonym' : why.reason, via: store.shown(unit) }),
    score: Math.round(score),
  };
}

interface Why {
  readonly reason: MatchReason;
  readonly via: string | null;
}

/** An exact match whose characters are written in the other script than they were typed in is 繁简. */
function asWritten(fold: Fold, why: Why, text: string, ranges: readonly Range[], atom: AtomHits | undefined, unit: number): Why {
  if (why.reason !== 'exact' || atom === undefined || ranges.length === 0) return why;
  const pattern = matchedPattern(atom, unit);
  if (pattern.kind !== 'text' || pattern.typed === null) return why;
  const matched = why.via ?? ranges.map(({ start, end }) => text.slice(start, end)).join('');
  const folded = foldText(fold, matched);
  const otherwise = Array.from(pattern.typed).some(
    (char) => isHan(char.charCodeAt(0)) && !matched.includes(char) && folded.includes(foldText(fold, char)),
  );
  return otherwise ? { reason: 'traditional', via: why.via } : why;
}

const matchedPattern = (atom: AtomHits, unit: number): AtomHits['patterns'][number] => {
  const pattern = atom.patterns[atom.pattern[unit] as number];
  if (pattern === undefined) throw new RangeError('a match without its pattern');
  return pattern;
};

function reasonOf(store: Store, atom: AtomHits, unit: number): Why {
  const pattern = matchedPattern(atom, unit);
  if (pattern.kind === 'number') return { reason: 'number', via: numberVia(store, atom, unit) };
  const via = pattern.via ?? ((atom.flags[unit] as number) & HIDDEN ? hiddenName(store, unit) : null);
  return { reason: pattern.reason ?? SPELLINGS[atom.spelling[unit] as number] ?? 'mixed', via };
}

/** The number as the text writes it, with ≈ where it is the one typed, rounded. */
function numberVia(store: Store, atom: AtomHits, unit: number): string | null {
  const at = atom.numbers.get(unit);
  if (at === undefined) return null;
  const numbers = store.numbers();
  const written = store.shown(unit).slice(numbers.start(at), numbers.end(at));
  return (atom.tier[unit] as number) >= TIER.equalNumber ? written : `≈${written}`;
}

/** The name of a fact's metric, which was matched though the quote does not show it. */
function hiddenName(store: Store, unit: number): string | null {
  const units = store.units();
  const text = store.textAt(unit);
  const from = units.start(unit) + units.visible(unit) + 1;
  let name = '';
  for (let i = from; i < units.end(unit) && text[i] !== 10; i++) name += String.fromCharCode(text[i] as number);
  return name === '' ? null : name;
}
