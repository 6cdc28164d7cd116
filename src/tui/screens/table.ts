/** A table as rows, one cell selected. */
import { type Cell, type ColumnSpec, cellsLine, headsLine } from './columns.ts';
import type { Line } from './line.ts';
import { listLine, type Stage } from './stage.ts';

export interface TableModel {
  readonly specs: readonly ColumnSpec[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Selected row among these, and column; -1 for none. */
  readonly row: number;
  readonly column: number;
}

/** @returns heads and rows, each as wide as the screen */
export function tableLines(stage: Stage, { specs, widths, rows, row, column }: TableModel): Line[] {
  const heads = listLine(stage, headsLine(stage, specs, widths), false, stage.columns);
  const body = rows.map((cells, i) => {
    const shown = i === row ? cells.map((cell, at) => (at === column ? { ...cell, tone: 'current' as const } : cell)) : cells;
    return listLine(stage, cellsLine(stage, specs, widths, shown), i === row, stage.columns);
  });
  return [heads, ...body];
}
