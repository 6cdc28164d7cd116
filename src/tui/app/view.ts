/** The rows of the view on the screen, for all views that are rows and nothing else. */
import { documentsRows } from '../screens/documents/rows.ts';
import type { Line } from '../screens/line.ts';
import { metricRows } from '../screens/metrics/rows.ts';
import { readerRows } from '../screens/reader/rows.ts';
import { searchRows } from '../screens/search/rows.ts';
import type { Stage } from '../screens/stage.ts';
import { targetRows } from '../screens/targets/rows.ts';
import { termRows } from '../screens/terms/rows.ts';
import type { ComparisonPlace, MatrixPlace, Place } from './state.ts';

/** Views drawn by the table library. */
export type TablePlace = ComparisonPlace | MatrixPlace;

/** @returns the rows of a view, each as wide as the screen */
export function viewLines(place: Exclude<Place, TablePlace>, stage: Stage): Line[] {
  switch (place.view) {
    case 'documents':
      return documentsRows(place, stage);
    case 'reader':
      return readerRows(place, stage);
    case 'search':
      return searchRows(place, stage);
    case 'metrics':
      return metricRows(place, stage);
    case 'targets':
      return targetRows(place, stage);
    case 'terms':
      return termRows(place, stage);
  }
}
