/**
 * Which statements of a metric are held against each other. In: its facts. Out: pairs of their places.
 *
 * Of a few, each is held against every other. A large corpus states a metric thousands of times, and to hold each against every other would
 * take seconds and tell a reader nothing: there, what speaks of one moment is held against the figures next to its own, and one moment against
 * the moments about it by its least and its greatest figure. Every figure is held against another, and the work grows with the number of facts.
 */
import type { Fact } from '../facts/model.ts';
import type { CompareContext } from './context.ts';
import { groupBy } from './group.ts';
import { middleOf } from './interval.ts';
import { inTextOrder } from './period.ts';

/** Two places in the list of facts, the smaller first. */
export type Pair = readonly [number, number];

/** So many statements are each held against every other. A metric of a dozen yearbooks and reports has fewer than twenty. */
export const EVERY = 48;
/** How many figures on either side of its own a statement of a crowded moment is held against, and how many moments after it a moment is. */
const NEAR = 4;
const REACH = 8;

/** A fact with its place in the list. */
interface Stood {
  readonly fact: Fact;
  readonly at: number;
}

/** Whether only some of the pairs of so many statements are looked at. */
export const isCrowded = (facts: readonly unknown[]): boolean => facts.length > EVERY;

/** The pairs of facts of one scope to be held against each other, in the order of the list. */
export function pairsToHold(facts: readonly Fact[], context: CompareContext): readonly Pair[] {
  // A pair as one number, so that those found twice are held once and all come in order.
  const found = new Set<number>();
  const hold: Hold = (a, b) => {
    if (a.at !== b.at) found.add(Math.min(a.at, b.at) * facts.length + Math.max(a.at, b.at));
  };
  const stood = facts.map((fact, at): Stood => ({ fact, at }));
  for (const group of groupBy(stood, ({ fact }) => context.scopeOf(fact)).values()) {
    if (isCrowded(group)) holdSome(group, context, hold);
    else holdAll(group, hold);
  }
  return [...found].sort((a, b) => a - b).map((pair) => [Math.floor(pair / facts.length), pair % facts.length]);
}

type Hold = (a: Stood, b: Stood) => void;

function holdAll(group: readonly Stood[], hold: Hold): void {
  group.forEach((a, i) => {
    for (const b of group.slice(i + 1)) hold(a, b);
  });
}

function holdEach(one: readonly Stood[], other: readonly Stood[], hold: Hold): void {
  for (const a of one) for (const b of other) hold(a, b);
}

function holdSome(group: readonly Stood[], context: CompareContext, hold: Hold): void {
  // Kinds are not mixed below; a goal without an equal still has the rows about it.
  group.forEach((one, i) => {
    holdEach([one], group.slice(i + 1, i + 1 + NEAR), hold);
  });
  for (const kind of groupBy(group, ({ fact }) => fact.kind).values()) {
    const moments = momentsOf(kind, context);
    moments.forEach((moment, i) => {
      if (isCrowded(moment.all)) holdFigures(moment.figures, hold);
      else holdAll(moment.all, hold);
      for (const later of moments.slice(i + 1, i + 1 + REACH)) holdMoments(moment, later, hold);
    });
  }
}

/** The statements of one value, and those that speak for it: the first, and the first of another document, for a document does not confirm itself. */
interface Figure {
  readonly all: readonly Stood[];
  readonly voices: readonly Stood[];
}

/** What is said of one stretch of time, its figures from the least to the greatest. */
interface Moment {
  readonly all: readonly Stood[];
  readonly figures: readonly Figure[];
}

/** The stretches of time, stated or taken from the documents' dates, in order. */
function momentsOf(group: readonly Stood[], context: CompareContext): readonly Moment[] {
  const when = ({ fact }: Stood): string => {
    const { stretch, dated } = context.placeOf(fact);
    return stretch ? `${stretch.to} ${stretch.from} ${dated}` : '';
  };
  const inOrder = [...groupBy(group, when)].sort(([a], [b]) => inTextOrder(a, b));
  return inOrder.map(([, all]) => ({ all, figures: figuresOf(all) }));
}

function figuresOf(moment: readonly Stood[]): readonly Figure[] {
  const byValue = groupBy(
    [...moment].sort((a, b) => middleOf(a.fact) - middleOf(b.fact) || a.at - b.at),
    ({ fact }) => `${fact.value} ${fact.bound} ${fact.unit}`,
  );
  return [...byValue.values()].map((all) => {
    const [first] = all;
    const other = all.find(({ fact }) => fact.doc !== first?.fact.doc);
    return { all, voices: [first, other].flatMap((voice) => voice ?? []) };
  });
}

function holdFigures(figures: readonly Figure[], hold: Hold): void {
  figures.forEach((figure, i) => {
    holdEach(figure.all, figure.voices, hold);
    for (const next of figures.slice(i + 1, i + 1 + NEAR)) {
      holdEach(figure.all, next.voices, hold);
      holdEach(figure.voices, next.all, hold);
    }
  });
}

function holdMoments(earlier: Moment, later: Moment, hold: Hold): void {
  if (earlier.all.length * later.all.length <= EVERY) {
    holdEach(earlier.all, later.all, hold);
    return;
  }
  const ends = ({ figures }: Moment): readonly Stood[] => [figures[0], figures.at(-1)].flatMap((figure) => figure?.voices ?? []);
  holdEach(earlier.all, ends(later), hold);
  holdEach(ends(earlier), later.all, hold);
}
