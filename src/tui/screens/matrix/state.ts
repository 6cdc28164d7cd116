/** What the matrix does on each action: metrics in the rows, documents or periods in the columns. */
import type { Verdict } from '../../../compare/model.ts';
import type { Fact, Metric } from '../../../facts/model.ts';
import { monthOf, periodText } from '../../../text/labels.ts';
import { rowText } from '../../../text/rows.ts';
import type { Act, Outcome, Scene } from '../../app/outcome.ts';
import { settle } from '../../app/scroll.ts';
import { type MatrixPlace, START, wordsOf } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { openComparison } from '../comparison/open.ts';
import { moveColumn } from '../comparison/state.ts';
import { actFiltered, type Listing } from '../filtered.ts';
import { disputed } from '../metrics/state.ts';
import { openFact } from '../reader/open.ts';
import { arranged, type ColumnKey, type SortKey, sortsOf } from '../sorting.ts';
import { matrixGeometry } from './geometry.ts';

/** @returns what stands above a column: a document's short id, date and title, or a period */
export function columnTitle({ by }: Pick<MatrixPlace, 'by'>, index: number, { state, world }: Scene): string {
  const key = world.columns(by)[index] ?? '';
  if (by === 'period') return periodText(key, state.settings.lang);
  const info = world.info(key);
  return info ? [world.short(info.id), monthOf(info), info.title].filter((part) => part !== '').join(' ') : '';
}

/** @returns the metrics that the filter lets through, in the order chosen */
export function matrixListing(place: Pick<MatrixPlace, 'filter' | 'sort' | 'by' | 'column'>, scene: Scene): Listing<Metric> {
  const { state, world } = scene;
  const columns = world.columns(place.by);
  const fixed: ColumnKey<Metric>[] = [
    { column: 'metric', value: ({ name }) => name },
    { column: 'sources', value: ({ docs }) => docs.length },
    { column: 'facts', value: ({ facts }) => facts.length },
    { column: 'verdict', value: (metric) => disputed(metric, world) },
  ];
  const filled = columns.map(
    (key, i): SortKey<Metric> => ({
      value: (metric) => {
        if (!mayStand(metric, key, place.by, world)) return null;
        const cell = world.matrixRow(metric, place.by).cells[i];
        return cell && cell.facts.length > 0 ? WEIGHT[cell.verdict ?? 'none'] : null;
      },
    }),
  );
  const rows = arranged(world, `matrix ${place.by}`, world.library.metrics, place, rowText.metric, [...fixed, ...filled]);
  const here = fixed.length + place.column;
  return {
    rows,
    height: matrixGeometry(state.size, columns.length).rows,
    sorts: [...sortsOf(fixed, wordsOf(state)), { title: columnTitle(place, place.column, scene), by: here }],
  };
}

/** Whether a metric can have a cell in a column: the rows of those that cannot need not be worked out. */
function mayStand(metric: Metric, key: string, by: MatrixPlace['by'], { library }: World): boolean {
  if (by === 'document') return metric.docs.includes(key);
  return metric.facts.some((at) => {
    const period = library.facts[at]?.period;
    return period === key || period === 'asof';
  });
}

/** Cells that have something come first, those in dispute before all. */
const WEIGHT: Readonly<Record<Verdict | 'none', number>> = { conflict: 0, 'other-definition': 1, agree: 2, 'other-period': 3, none: 4 };

/** @returns the metric of the selected row */
export function metricHere(place: MatrixPlace, scene: Scene): Metric | null {
  return matrixListing(place, scene).rows[place.list.selected] ?? null;
}

/** @returns the facts of the selected cell */
export function cellFacts(place: MatrixPlace, scene: Scene): readonly Fact[] {
  const metric = metricHere(place, scene);
  return metric ? (scene.world.matrixRow(metric, place.by).cells[place.column]?.facts ?? []) : [];
}

export const actMatrix: Act<MatrixPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const count = world.columns(place.by).length;
  const { rows, height } = matrixListing(place, scene);
  switch (action) {
    case 'open':
      return openCell(place, scene);
    case 'matrix': {
      const metric = rows[place.list.selected];
      return metric ? { visit: openComparison(world, metric.name, cellFacts(place, scene)[0]?.id ?? null, place) } : {};
    }
    case 'turn':
      return turned(place, scene);
    case 'next-conflict':
    case 'previous-conflict':
      return nextConflict(place, action === 'next-conflict' ? 1 : -1, scene);
    default: {
      const column = place.typing ? place.column : moveColumn(place.column, action, count);
      if (column === place.column) return actFiltered(place, action, rows.length, height);
      return { place: { ...place, column, left: slide(place.left, column, matrixGeometry(state.size, count).visible) } };
    }
  }
};

/** The window of columns moved no more than needed to hold one. */
function slide(left: number, column: number, visible: number): number {
  return Math.max(0, Math.min(Math.max(left, column - visible + 1), column));
}

/** Documents in the columns, or periods; the fact one stands on stays selected. */
function turned(place: MatrixPlace, scene: Scene): Outcome {
  const { state, world } = scene;
  const by = place.by === 'document' ? 'period' : 'document';
  const [fact] = cellFacts(place, scene);
  const metric = metricHere(place, scene);
  const cells = metric ? world.matrixRow(metric, by).cells : [];
  const found = cells.findIndex(({ facts }) => (fact ? facts.includes(fact) : facts.length > 0));
  const column = Math.max(0, found);
  const sort = place.sort && place.sort.by < matrixListing(place, scene).sorts.length - 1 ? place.sort : null;
  const next: MatrixPlace = { ...place, by, column, sort, left: slide(0, column, matrixGeometry(state.size, cells.length).visible) };
  const selected = metric ? matrixListing(next, scene).rows.indexOf(metric) : 0;
  const { rows, height } = matrixListing(next, scene);
  return { place: { ...next, list: settle({ ...place.list, selected: Math.max(0, selected) }, rows.length, height) } };
}

/** One fact leads to its sentence; of several one is chosen. */
function openCell(place: MatrixPlace, scene: Scene): Outcome {
  const { state, world } = scene;
  const facts = cellFacts(place, scene);
  const [fact] = facts;
  if (!fact) return { notice: wordsOf(state).notice.emptyCell(place.by) };
  return facts.length === 1 ? { visit: openFact(world, state, fact, place) } : { facts };
}

/** Cells of facts in conflict, in reading order: along the row, then down. */
function nextConflict(place: MatrixPlace, by: 1 | -1, scene: Scene): Outcome {
  const { state, world } = scene;
  const { notice } = wordsOf(state);
  const columns = world.columns(place.by);
  const { rows, height } = matrixListing(place, scene);
  const rowOf = new Map(rows.map((metric, i) => [metric.name, i]));
  const cells = world.conflicts().flatMap(({ a, b }) =>
    [a, b].flatMap((fact) => {
      const row = fact ? rowOf.get(fact.metric) : undefined;
      const metric = fact ? world.metric(fact.metric) : null;
      if (!fact || !metric || row === undefined) return [];
      const column = world.matrixRow(metric, place.by).cells.findIndex(({ facts }) => facts.includes(fact));
      return column < 0 ? [] : [row * columns.length + column];
    }),
  );
  const here = place.list.selected * columns.length + place.column;
  const ordered = cells.sort((a, b) => a - b);
  const cell = by > 0 ? ordered.find((at) => at > here) : ordered.findLast((at) => at < here);
  if (cell === undefined) return { notice: world.conflicts().length === 0 ? notice.noConflicts : notice.lastConflict };
  const column = cell % columns.length;
  const list = settle({ ...(rows.length > 0 ? place.list : START), selected: Math.floor(cell / columns.length) }, rows.length, height);
  return { place: { ...place, list, column, left: slide(place.left, column, matrixGeometry(state.size, columns.length).visible) } };
}
