/** What the matrix metric × document does on each action. */
import type { Fact } from '../../../facts/model.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { move, settle } from '../../app/scroll.ts';
import type { MatrixPlace } from '../../app/state.ts';
import { wordsOf } from '../../app/words.ts';
import { openComparison } from '../comparison/open.ts';
import { moveColumn } from '../comparison/state.ts';
import { openFact } from '../reader/open.ts';
import { matrixGeometry } from './geometry.ts';

/** @returns the facts of the selected cell */
export function cellFacts(place: Pick<MatrixPlace, 'list' | 'column'>, { world }: Pick<Scene, 'world'>): readonly Fact[] {
  const metric = world.library.metrics[place.list.selected];
  return metric ? (world.matrixRow(metric).cells[place.column]?.facts ?? []) : [];
}

export const actMatrix: Act<MatrixPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const { metrics, documents } = world.library;
  const { rows, visible } = matrixGeometry(state.size, documents.length);
  switch (action) {
    case 'open':
      return openCell(place, scene);
    case 'matrix': {
      const metric = metrics[place.list.selected];
      return metric ? { visit: openComparison(world, metric.name, cellFacts(place, scene)[0]?.id ?? null, place) } : {};
    }
    case 'next-conflict':
    case 'previous-conflict':
      return nextConflict(place, action === 'next-conflict' ? 1 : -1, scene);
    default: {
      const column = moveColumn(place.column, action, documents.length);
      if (column !== place.column) return { place: { ...place, column, left: slide(place.left, column, visible) } };
      const list = move(place.list, action, metrics.length, rows);
      return list === place.list ? PASS : { place: { ...place, list } };
    }
  }
};

/** The window of columns moved no more than needed to hold one. */
export function slide(left: number, column: number, visible: number): number {
  return Math.max(0, Math.min(Math.max(left, column - visible + 1), column));
}

/** One fact leads to its sentence, several to their comparison. */
function openCell(place: MatrixPlace, { state, world }: Scene): Outcome {
  const facts = cellFacts(place, { world });
  const [fact] = facts;
  const metric = world.library.metrics[place.list.selected];
  if (!fact || !metric) return { notice: wordsOf(state).notice.emptyCell };
  return { visit: facts.length === 1 ? openFact(world, state, fact, place) : openComparison(world, metric.name, fact.id, place) };
}

/** Cells of facts in conflict, in reading order: along the row, then down. */
function nextConflict(place: MatrixPlace, by: 1 | -1, { state, world }: Scene): Outcome {
  const { metrics, documents } = world.library;
  const geometry = matrixGeometry(state.size, documents.length);
  const conflicts = world.keep('conflict cells', () => {
    const rowOf = new Map(metrics.map((metric, i) => [metric.name, i]));
    const columnOf = new Map(documents.map((document, i) => [document.id, i]));
    const cells = world
      .conflicts()
      .flatMap((conflict) =>
        [conflict.a, conflict.b].flatMap((fact) => (fact ? [(rowOf.get(fact.metric) ?? 0) * documents.length + (columnOf.get(fact.doc) ?? 0)] : [])),
      );
    return [...new Set(cells)].sort((a, b) => a - b);
  });
  const here = place.list.selected * documents.length + place.column;
  const cell = by > 0 ? conflicts.find((at) => at > here) : conflicts.findLast((at) => at < here);
  if (cell === undefined) return { notice: conflicts.length === 0 ? wordsOf(state).notice.noConflicts : wordsOf(state).notice.lastConflict };
  const column = cell % documents.length;
  const list = settle({ ...place.list, selected: Math.floor(cell / documents.length) }, metrics.length, geometry.rows);
  return { place: { ...place, list, column, left: slide(place.left, column, geometry.visible) } };
}
