/**
 * Metric × document and metric × period. In: the corpus. Out: rows of cells, each with its facts, its text and its worst verdict.
 */
import type { Fact, Metric } from '../facts/model.ts';
import { type CompareContext, contextOf } from './context.ts';
import type { CompareData, Matrix, MatrixCell, MatrixRow, SeriesRow, Verdict } from './model.ts';
import { rowsOf } from './series.ts';

const WORST: readonly Verdict[] = ['conflict', 'other-definition', 'other-period', 'agree'];

function worst(rows: readonly SeriesRow[]): Verdict | null {
  return WORST.find((v) => rows.some((r) => r.verdict === v)) ?? null;
}

function cellOf(rows: readonly SeriesRow[]): MatrixCell {
  const verdict = worst(rows);
  const repeated = verdict === 'agree' && rows.every((r) => r.verdict !== 'agree' || r.repeated);
  return { rows, facts: rows.map((r) => r.fact), shown: rows.map((r) => r.shown).join(' · '), verdict, repeated };
}

/** The column a fact stands in: its document, or its period (`asof` with its document's year). */
function columnOf(fact: Fact, by: Matrix['by'], context: CompareContext): string {
  if (by === 'document') return fact.doc;
  if (fact.period !== 'asof') return fact.period;
  return context.placeOf(fact).stretch?.to.slice(0, 4) ?? 'asof';
}

/** The columns of the matrix: document ids, or the periods that are stated, in order of text. */
export function matrixColumns(data: CompareData, by: Matrix['by'], context: CompareContext): readonly string[] {
  if (by === 'document') return data.documents.map((d) => d.id);
  return [...new Set(data.facts.map((f) => columnOf(f, by, context)))].sort();
}

/** One row of the matrix. */
export function matrixRow(metric: Metric, data: CompareData, by: Matrix['by'], columns: readonly string[], context: CompareContext): MatrixRow {
  const series = rowsOf(metric.name, data, context);
  return {
    metric: metric.name,
    unit: series.unit,
    cells: columns.map((column) => cellOf(series.rows.filter((row) => columnOf(row.fact, by, context) === column))),
  };
}

/** The whole matrix, a row a metric in the order of `data.metrics`. */
export function matrixOf(data: CompareData, by: Matrix['by'], context: CompareContext = contextOf(data)): Matrix {
  const columns = matrixColumns(data, by, context);
  return { by, columns, rows: data.metrics.map((metric) => matrixRow(metric, data, by, columns, context)) };
}
