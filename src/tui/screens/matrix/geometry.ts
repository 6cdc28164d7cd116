/** Where things stand in the matrix: a frozen column of metrics, then as many documents or periods as fit. */
import type { Size } from '../../app/state.ts';
import { POINTER_WIDTH, TABLE_GAP } from '../line.ts';
import { bodyRows } from '../reader/geometry.ts';

export interface MatrixGeometry {
  /** Columns of the frozen names. */
  readonly name: number;
  /** Columns of one cell. */
  readonly cell: number;
  /** Cells of a row that are in view at a time. */
  readonly visible: number;
  /** Rows of metrics. */
  readonly rows: number;
  /** Rows of the selected cell at length, with its rule. */
  readonly detail: number;
}

/** @param count documents or periods */
export function matrixGeometry(size: Size, count: number): MatrixGeometry {
  const body = bodyRows(size);
  const name = Math.max(18, Math.min(36, Math.floor(size.columns * 0.28)));
  // The table ends with a blank, as every cell of it does.
  const room = size.columns - name - POINTER_WIDTH - 1;
  const share = Math.floor(room / Math.max(1, count)) - TABLE_GAP;
  const cell = Math.max(11, Math.min(28, share));
  const detail = body >= 30 ? 9 : body >= 18 ? 6 : body >= 12 ? 3 : 0;
  const visible = Math.max(1, Math.min(count, Math.floor(room / (cell + TABLE_GAP))));
  return { name, cell, visible, rows: Math.max(1, body - 2 - detail), detail };
}
