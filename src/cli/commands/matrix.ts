/** `compare --matrix document|period`: metrics by rows, documents or periods by columns, what each cell states and whether it agrees with the rest of its row. */
import { type CompareContext, contextOf } from '../../compare/context.ts';
import { matrixColumns, matrixRow } from '../../compare/matrix.ts';
import type { Matrix, MatrixCell, MatrixRow, SeriesRow } from '../../compare/model.ts';
import type { Metric } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { type Lang, labels, periodText } from '../../text/labels.ts';
import { type Answer, answer, type Cell, type Column, type Context } from '../command.ts';
import { placeOf, shortNames } from '../lookup.ts';
import { verdictTone } from '../tones.ts';

/** @param exit code of `--exit-code` where sources disagree */
export function matrixAnswer(metrics: readonly Metric[], by: Matrix['by'], library: Library, { options }: Context, exit: number): Answer {
  const context: CompareContext = contextOf(library);
  const all = matrixColumns(library, by, context);
  const rows = metrics.map((metric) => matrixRow(metric, library, by, all, context));
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const filled = all.map((_, at) => at).filter((at) => rows.slice(0, limit).some((row) => stated(row.cells[at])));
  const disagree = rows.some((row) => row.cells.some((cell) => cell.verdict === 'conflict'));
  const { lang } = options;
  const { column } = cli[lang];
  const title = (at: number): string => titleOf(all[at] ?? '', by, library, lang);
  return answer(
    rows,
    limit,
    (row) => json(row, by, all),
    [
      { title: column.metric, flow: 'wrap', cell: ({ metric }) => ({ text: metric, tone: 'strong' }) },
      { title: column.units, flow: 'keep', cell: ({ unit }) => unit.name },
      ...filled.map((at): Column<MatrixRow> => ({ title: title(at), flow: 'wrap', cell: ({ cells }) => cellOf(cells[at], by, library, lang) })),
    ],
    {
      notes: rows.length === 0 ? [cli[lang].nothing] : [],
      envelope: { by, columns: all },
      ...(disagree && options.flag('exit-code') ? { exit } : {}),
    },
  );
}

const stated = (cell: MatrixCell | undefined): cell is MatrixCell => cell !== undefined && cell.facts.length > 0;

function titleOf(name: string, by: Matrix['by'], library: Library, lang: Lang): string {
  return by === 'document' ? (shortNames(library).get(name) ?? name) : periodText(name, lang);
}

/** What a cell states: each value with what the columns do not say, its period or its document, and whether it is a goal. */
function cellOf(cell: MatrixCell | undefined, by: Matrix['by'], library: Library, lang: Lang): Cell {
  if (!stated(cell)) return { text: '' };
  const value = ({ fact, shown }: SeriesRow): string => {
    const other = by === 'document' ? periodText(fact.period, lang) : (shortNames(library).get(fact.doc) ?? fact.doc);
    return [shown, other, ...(fact.kind === 'target' ? [labels[lang].kind.target] : [])].join(' ');
  };
  const mark = cell.verdict === 'conflict' ? ` ${labels[lang].verdict.conflict}` : '';
  const text = `${cell.rows.map(value).join(' · ')}${mark}`;
  return cell.verdict === null || cell.repeated ? { text } : { text, tone: verdictTone[cell.verdict] };
}

function json({ metric, unit, cells }: MatrixRow, by: Matrix['by'], columns: readonly string[]): object {
  const filled = cells.flatMap((cell, at) => (stated(cell) ? [[columns[at] ?? '', cell] as const] : []));
  return {
    metric,
    by,
    unit: unit.name,
    cells: Object.fromEntries(
      filled.map(([name, { shown, verdict, repeated, facts }]) => [
        name,
        {
          shown,
          verdict,
          label: verdict === null ? null : repeated ? labels.zh.repeated : labels.zh.verdict[verdict],
          repeated,
          places: facts.map(placeOf),
          facts,
        },
      ]),
    ),
  };
}
