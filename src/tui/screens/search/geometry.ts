/** Where things stand in the search. */

import type { Size } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';

/** From this width on, the preview stands beside the hits, else below them. */
const WIDE = 110;
/** The box, the facets, the column heads. */
export const HEAD_ROWS = 3;

export interface SearchGeometry {
  readonly wide: boolean;
  /** Columns and rows of the hits. */
  readonly columns: number;
  readonly hits: number;
  /** Rows of the preview, its rule not counted. */
  readonly preview: number;
}

export function searchGeometry(size: Size): SearchGeometry {
  const rows = Math.max(1, bodyRows(size) - HEAD_ROWS);
  if (size.columns >= WIDE) return { wide: true, columns: Math.floor(size.columns * 0.6), hits: rows, preview: rows };
  const preview = Math.max(2, Math.min(12, Math.floor(rows * 0.45)));
  return { wide: false, columns: size.columns, hits: Math.max(1, rows - preview - 1), preview };
}
