/**
 * What the views read besides the state: the library, and what follows from it alone, worked out when first asked for and then kept.
 * Nothing here changes, so a frame made of state and world is a pure function of the state.
 */

import type { CompareContext } from '../../compare/context.ts';
import type { Conflict, Matrix, MatrixRow, Series, Target } from '../../compare/model.ts';
import type { Work } from '../../compare/steps.ts';
import type { Document, DocumentInfo, Range } from '../../corpus/model.ts';
import type { Fact, Metric } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { shortNames } from '../../library/names.ts';

/** The functions that the first frame does without; loaded right after it. */
export type Engines = typeof import('../engines.ts');
export type LateViews = typeof import('../views.ts');

/** What a list says of a metric: less than its series, and quicker. */
export interface Summary {
  /** The newest value that is no goal, else the newest goal. */
  readonly latest: Fact | null;
  /** How many periods are stated. */
  readonly periods: number;
  /** Conflict, or agreement of any two; null where nothing can be held against anything. */
  readonly verdict: 'conflict' | 'agree' | null;
}

export interface World {
  readonly library: Library;
  document(id: string): Document;
  /** What is known of a document without reading it. */
  info(id: string): DocumentInfo | undefined;
  /** Facts of one document, in its order. */
  factsOf(doc: string): readonly Fact[];
  /** Facts of one paragraph, in its order. */
  factsIn(doc: string, paragraph: number): readonly Fact[];
  fact(id: string): Fact | null;
  metric(name: string): Metric | null;
  series(metric: string): Series;
  summary(metric: Metric): Summary;
  /** What stands in the columns of the matrix: ids of documents, or periods in order of time. */
  columns(by: Matrix['by']): readonly string[];
  /** One row of the matrix; its cells are in the order of the columns. */
  matrixRow(metric: Metric, by: Matrix['by']): MatrixRow;
  /** Whom a fact is about when facts are held together: the place all others share, where its own document names none. */
  scope(fact: Fact): string;
  /** A value as it can stand without its sentence. */
  spoken(fact: Fact): string;
  /** How many places the documents are about. */
  places(): number;
  /** A document's id as short as commands take it. */
  short(doc: string): string;
  targets(): readonly Target[];
  /** Sources that contradict each other or themselves; other definitions are not among them. */
  conflicts(): readonly Conflict[];
  conflictsOf(metric: string): readonly Conflict[];
  /** Those that a fact takes part in, by its id. */
  disputesOf(fact: string): readonly Conflict[];
  /** What views will ask for, step by step, those first that are mostly gone to first; nobody needs to wait for it. */
  ahead(): Generator<unknown>;
  /** Views that are loaded after the first frame. */
  views(): LateViews;
  /** Where a query stands in a short text. */
  find(text: string, query: string): readonly Range[];
  /** Rows of `all` that hold the query in what `text` gives of them; all of them for an empty query. */
  filter<T>(kind: string, all: readonly T[], query: string, text: (item: T) => string): readonly T[];
  /** Something worked out once for a key, of which the library has so many and no more. */
  keep<T>(key: string, make: () => T): T;
  /** Whether {@link recent} has it at hand. */
  knows(key: string): boolean;
  /** The same for what depends on the window or on what is typed: layouts, match lists. Those longest unused are dropped. */
  recent<T>(key: string, make: () => T): T;
}

/** Most recent things; a layout of a long document is some hundred KB. */
const MOST = 100;

/** @param engines, views give what is loaded late, or throw while it is not there: nobody asks before the first frame */
export function createWorld(library: Library, engines: () => Engines, views: () => LateViews): World {
  const kept = new Map<string, unknown>();
  const recent = new Map<string, unknown>();
  let byDoc: Map<string, Fact[]> | null = null;
  let byId: Map<string, Fact> | null = null;
  let byName: Map<string, Metric> | null = null;
  let context: CompareContext | null = null;
  let finder: ReturnType<Engines['createHighlighter']> | null = null;
  const theContext = (): CompareContext => {
    context ??= engines().contextOf(library);
    return context;
  };

  const summaryOf = (metric: Metric): Summary => {
    const facts = metric.facts.flatMap((at) => library.facts[at] ?? []);
    const until = (fact: Fact): string => theContext().placeOf(fact).stretch?.to ?? '';
    return {
      latest: engines().latestOf(facts, theContext()) ?? facts.at(-1) ?? null,
      periods: new Set(facts.map((fact) => (fact.period === 'asof' ? until(fact) : fact.period))).size,
      // Holding all pairs against each other takes longest, and an order by the latest value does without.
      get verdict() {
        return world.keep(`verdict ${metric.name}`, () => verdictOf(metric.name, facts));
      },
    };
  };
  const verdictOf = (metric: string, facts: readonly Fact[]): Summary['verdict'] => {
    if (world.conflictsOf(metric).length > 0) return 'conflict';
    return anyAgree(facts) ? 'agree' : null;
  };
  const anyAgree = (facts: readonly Fact[]): boolean => {
    const { compareFacts } = engines();
    // A document that repeats itself is no second source.
    return facts.some((a, i) => facts.slice(i + 1).some((b) => a.doc !== b.doc && compareFacts(a, b, theContext()).verdict === 'agree'));
  };

  // Whoever needs the result does what has not been done ahead.
  const conflictWork = (): Work<readonly Conflict[]> =>
    world.keep('conflict work', () => engines().workOf(engines().conflictSteps(library, theContext())));
  const targetWork = (): Work<readonly Target[]> => world.keep('target work', () => engines().workOf(engines().targetSteps(library, theContext())));

  const world: World = {
    library,
    document: (id) => library.document(id),
    info: (id) => world.keep('infos', () => new Map(library.documents.map((one) => [one.id, one]))).get(id),
    factsOf(doc) {
      byDoc ??= groupBy(library.facts, (fact) => fact.doc);
      return byDoc.get(doc) ?? [];
    },
    factsIn(doc, paragraph) {
      const byParagraph = world.keep(`facts ${doc}`, () => groupBy(world.factsOf(doc), (fact) => fact.paragraph));
      return byParagraph.get(paragraph) ?? [];
    },
    fact(id) {
      byId ??= new Map(library.facts.map((fact) => [fact.id, fact]));
      return byId.get(id) ?? null;
    },
    metric(name) {
      byName ??= new Map(library.metrics.map((metric) => [metric.name, metric]));
      return byName.get(name) ?? null;
    },
    series: (metric) => world.keep(`series ${metric}`, () => engines().seriesOf(metric, library, theContext())),
    summary: (metric) => world.keep(`summary ${metric.name}`, () => summaryOf(metric)),
    columns: (by) =>
      world.keep(`columns ${by}`, () => {
        if (by === 'period') return engines().matrixColumns(library, by, theContext());
        // In order of time, those without a date last.
        const dated = [...library.documents].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
        return dated.map(({ id }) => id);
      }),
    matrixRow: (metric, by) =>
      world.keep(`matrix ${by} ${metric.name}`, () => engines().matrixRow(metric, library, by, world.columns(by), theContext())),
    places: () => world.keep('places', () => new Set(library.documents.flatMap(({ place }) => place ?? [])).size),
    scope: (fact) => theContext().scopeOf(fact),
    spoken: (fact) => engines().spokenOf(fact),
    short: (doc) => shortNames(library).get(doc) ?? doc,
    targets: () => world.keep('targets', () => targetWork().result()),
    conflicts: () =>
      world.keep('conflicts', () =>
        conflictWork()
          .result()
          .filter((conflict) => conflict.verdict === 'conflict'),
      ),
    *ahead() {
      while (!conflictWork().step()) yield;
      for (const metric of library.metrics) {
        yield world.summary(metric).verdict;
        // What has run some hundred times is compiled: cold, the first letter of a filter took ten times as long as the third.
        yield world.find(metric.name, 'a');
      }
      while (!targetWork().step()) yield;
    },
    conflictsOf(metric) {
      const byMetric = world.keep('conflicts by metric', () => groupBy(world.conflicts(), (conflict) => conflict.metric));
      return byMetric.get(metric) ?? [];
    },
    disputesOf(fact) {
      const byFact = world.keep('conflicts by fact', () => {
        const sides = world.conflicts().flatMap((conflict) => [conflict.a, conflict.b].flatMap((side) => (side ? [{ id: side.id, conflict }] : [])));
        return groupBy(sides, ({ id }) => id);
      });
      return (byFact.get(fact) ?? []).map(({ conflict }) => conflict);
    },
    views,
    find(text, query) {
      finder ??= engines().createHighlighter(library);
      return finder(text, query);
    },
    filter(kind, all, query, text) {
      const wanted = query.trim();
      if (wanted === '') return all;
      return world.recent(`filter ${kind} ${wanted}`, () => all.filter((item) => world.find(text(item), wanted).length > 0));
    },
    keep<T>(key: string, make: () => T): T {
      if (kept.has(key)) return kept.get(key) as T;
      const made = make();
      kept.set(key, made);
      return made;
    },
    knows: (key) => recent.has(key),
    recent<T>(key: string, make: () => T): T {
      const known = recent.has(key);
      const value = known ? (recent.get(key) as T) : make();
      // Set anew at the end: the first one is always the one longest unused.
      if (known) recent.delete(key);
      recent.set(key, value);
      const oldest = recent.size > MOST ? recent.keys().next() : null;
      if (oldest && !oldest.done) recent.delete(oldest.value);
      return value;
    },
  };
  return world;
}

function groupBy<T, K>(all: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of all) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
