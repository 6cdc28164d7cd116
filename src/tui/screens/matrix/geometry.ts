/** Where things stand in the matrix: a frozen column of metrics, then as many documents as fit. */
import type { Size } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';

export interface MatrixGeometry {
  /** Columns of the frozen names. */
  readonly name: number;
  /** Columns of one document. */
  readonly cell: number;
  /** Documents visible at a time. */
  readonly visible: number;
  /** Rows of metrics. */
  readonly rows: number;
  /** Rows of the selected cell at length, with its rule. */
  readonly detail: number;
}

export function matrixGeometry(size: Size, documents: number): MatrixGeometry {
  const body = bodyRows(size);
  const name = Math.max(20, Math.min(36, Math.floor(size.columns * 0.3)));
  const room = size.columns - name;
  const wanted = Math.max(1, Math.floor(room / Math.max(1, documents)));
  const cell = Math.max(14, Math.min(28, wanted));
  const detail = body >= 18 ? 4 : body >= 12 ? 3 : 0;
  return { name, cell, visible: Math.max(1, Math.min(documents, Math.floor(room / cell))), rows: Math.max(1, body - 3 - detail), detail };
}
