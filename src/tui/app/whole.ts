/** Everything about the selected row or cell, nothing cut: what `v` shows. */
import { comparisonWhole } from '../screens/comparison/rows.ts';
import { documentWhole } from '../screens/documents/rows.ts';
import type { Line } from '../screens/line.ts';
import { matrixWhole } from '../screens/matrix/rows.ts';
import { metricWhole } from '../screens/metrics/rows.ts';
import { type Stage, wrapLineTo } from '../screens/stage.ts';
import { targetWhole } from '../screens/targets/rows.ts';
import type { Place } from './state.ts';

/** Longest line: 44 Chinese characters. */
const MEASURE = 88;

/** @returns the lines, none wider than the screen; none where the view has nothing more to show */
export function wholeLines(place: Place, stage: Stage): readonly Line[] {
  const columns = Math.min(MEASURE, stage.columns - 2);
  return linesOf(place, columns, stage).flatMap((line) => wrapLineTo(stage, line, columns + 1));
}

function linesOf(place: Place, columns: number, stage: Stage): readonly Line[] {
  switch (place.view) {
    case 'documents':
      return documentWhole(place, columns, stage);
    case 'metrics':
      return metricWhole(place, columns, stage);
    case 'comparison':
      return comparisonWhole(place, columns, stage);
    case 'matrix':
      return matrixWhole(place, columns, stage);
    case 'targets':
      return targetWhole(place, columns, stage);
    default:
      return [];
  }
}
