/** The comparison of one metric as rows: title, definition, the selected statement at length, and everything about it whole. */

import type { Agreement, Series, SeriesRow, Verdict } from '../../../compare/model.ts';
import type { Fact } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import { causeSentence } from '../../../text/verdicts.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import { type Line, span } from '../line.ts';
import { sentenceLines, sourceLine } from '../passage.ts';
import { boxLine, dotted, fitTo, headWith, rule, type Stage, sortMark, spreadTo, wrapTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { comparisonCells, comparisonListing, comparisonSpecs, comparisonWindow, VALUE_COLUMN, verdictOf } from './columns.ts';
import { noteLines } from './notes.ts';

/**
 * @param rows at least 1
 * @returns the metric with its unit and what the sources come to; its definition and what it must not be mixed with, on as many lines as there are
 */
export function headLines(place: ComparisonPlace, rows: number, stage: Stage): Line[] {
  const { words, columns, marks } = stage;
  const notes = noteLines(place.metric, columns - 2, stage);
  const lines = notes.slice(0, rows - 1);
  // What is left off can be read whole: the last line says by which key.
  if (notes.length > lines.length && lines.length > 0) {
    lines[lines.length - 1] = spreadTo(
      stage,
      [...(lines.at(-1) ?? []), span(marks.more, 'dim')],
      [span(` ${words.comparison.whole}`, 'key')],
      columns,
    );
  }
  return [titleLine(place, stage), ...Array.from({ length: rows - 1 }, (_, i) => fitTo(stage, lines[i] ?? []))];
}

function titleLine(place: ComparisonPlace, stage: Stage): Line {
  const { words, world, columns, labels } = stage;
  const series = world.series(place.metric);
  const shown = comparisonListing(place, stage).rows.length;
  if (place.typing || place.filter.text !== '') {
    const right = [span(` ${place.metric} `, 'title'), span(`${shown}/${series.rows.length} `, 'dim')];
    return boxLine(stage, ' /', place.filter, place.typing, columns, right);
  }
  const docs = new Set(series.rows.map((row) => row.fact.doc)).size;
  const about = dotted(stage, `${words.comparison.unit(series.unit.name)} · ${words.comparison.counts(series.rows.length, docs)}`);
  const verdicts = (['conflict', 'other-definition', 'agree'] as const).flatMap((verdict) => {
    const count = series.rows.filter((row) => verdictOf(row, world) === verdict && !(row.repeated && verdict === 'agree')).length;
    return count === 0 ? [] : [span(` ${VERDICT_MARK[verdict]} ${labels.verdict[verdict]} ${count} `, VERDICT_TONE[verdict])];
  });
  const { before, after } = comparisonWindow(place, stage);
  const more = before + after === 0 ? [] : [span(` ${words.comparison.more(before, after)} `, 'dim')];
  return spreadTo(stage, [span(` ${place.metric}`, 'title'), span(`  ${about}`, 'dim')], [...verdicts, ...more], columns);
}

/** @returns the heads of the columns, the one that the rows are sorted by marked */
export function comparisonHeads(place: ComparisonPlace, stage: Stage): { readonly title: string; readonly align?: 'left' | 'right' }[] {
  const { widths } = comparisonWindow(place, stage);
  return comparisonSpecs(place.metric, stage).map(({ title, align }, i) => ({
    title: headWith(stage, title, sortMark(place.sort, i, stage), widths[i] ?? 0),
    ...(align ? { align } : {}),
  }));
}

interface Against {
  /** Null where a statement cannot be right by itself. */
  readonly other: Fact | null;
  readonly verdict: Verdict;
  /** Why, where it is known. */
  readonly reason: string;
}

/** What a statement was held against. */
function againstOf(row: SeriesRow, series: Series, { lang, world }: Stage): Against | null {
  const [conflict] = world.disputesOf(row.fact.id);
  if (conflict) {
    const other = conflict.a.id === row.fact.id ? conflict.b : conflict.a;
    return { other, verdict: 'conflict', reason: causeSentence(conflict.cause, conflict.detail, lang) };
  }
  const other = series.rows[row.against];
  if (!other || row.verdict === null) return null;
  const agreement = agreementOf(series, row, other);
  return { other: other.fact, verdict: row.verdict, reason: agreement ? causeSentence(agreement.cause, agreement.detail, lang) : '' };
}

function againstLine(row: SeriesRow, against: Against | null, stage: Stage): Line {
  const { words, labels, lang, marks } = stage;
  // What keeps a value from being held against others.
  const apart = [row.partYear ? labels.partYear : '', row.milestone ? labels.milestone : ''].filter((word) => word !== '').join(` ${marks.dot} `);
  const remark = span(apart === '' ? '' : ` ${apart}`, 'accent');
  if (!against) return [remark, span(` ${words.comparison.alone}`, 'dim')];
  const { verdict, reason, other } = against;
  return [
    remark,
    span(` ${VERDICT_MARK[verdict]} ${row.repeated && verdict === 'agree' ? labels.repeated : labels.verdict[verdict]} `, VERDICT_TONE[verdict]),
    span(other ? `${words.comparison.against} ${periodText(other.period, lang)} ${stage.world.spoken(other)}` : ''),
    span(reason === '' ? '' : ` ${reason}`, 'dim'),
  ];
}

/** @returns the selected statement: the full cell, why it has its verdict, the sentence that states it */
export function comparisonDetail(place: ComparisonPlace, rows: number, stage: Stage): Line[] {
  if (rows <= 0) return [];
  const { world, columns, words } = stage;
  const series = world.series(place.metric);
  const row = comparisonListing(place, stage).rows[place.list.selected];
  if (!row) return [rule(stage, columns), [span(` ${words.comparison.none}`, 'dim')]];
  const column = comparisonSpecs(place.metric, stage)[place.column];
  const cell = comparisonCells(row, stage)[place.column];
  const title = column && cell && cell.text !== '' ? `${column.title} ${cell.text}` : '';
  const against = againstOf(row, series, stage);
  const lines = [rule(stage, columns, title)];
  if (rows >= 4) lines.push(againstLine(row, against, stage));
  const own = statementLines(row.fact, Math.max(1, rows - lines.length), stage);
  const other = against?.other && apart(row.fact, against.other) ? statementLines(against.other, rows, stage) : [];
  // The other statement is shown where both fit: half a sentence proves nothing.
  const both = lines.length + own.length + other.length + 2 <= rows;
  return [...lines, ...own, ...(both && other.length > 0 ? [[], [span(` ${words.comparison.against}`, 'accent')], ...other] : [])];
}

/** Whether two facts stand in different sentences. */
function apart(a: Fact, b: Fact): boolean {
  return a.doc !== b.doc || a.paragraph !== b.paragraph || a.sentence !== b.sentence;
}

/** @returns everything about the selected statement, nothing cut: definition, every cell, the reason, both sentences */
export function comparisonWhole(place: ComparisonPlace, columns: number, stage: Stage): Line[] {
  const series = stage.world.series(place.metric);
  const row = comparisonListing(place, stage).rows[place.list.selected];
  const notes = noteLines(place.metric, columns, stage);
  if (!row) return notes;
  return [...notes, ...(notes.length > 0 ? [[]] : []), ...statementWhole(row, series, columns, stage)];
}

/** @returns one statement, nothing cut: every cell, what it was held against and why, both sentences */
export function statementWhole(row: SeriesRow, series: Series, columns: number, stage: Stage): Line[] {
  const specs = comparisonSpecs(series.metric, stage);
  const cells = comparisonCells(row, stage).flatMap(({ text, tone }, i): Line[] => {
    if (text === '') return [];
    // In the table the unit heads the column of values; here it stands behind its value.
    const [title, unit] = i === VALUE_COLUMN ? [stage.words.column.value, ` ${series.unit.name}`] : [specs[i]?.title ?? '', ''];
    const head = `${title} `;
    return wrapTo(stage, `${head}${text.trimStart()}${unit}`.trimEnd(), columns).map(
      (part, n): Line => (n === 0 ? [span(` ${head}`, 'dim'), span(part.slice(head.length), tone ?? 'plain')] : [span(` ${part}`, tone ?? 'plain')]),
    );
  });
  const against = againstOf(row, series, stage);
  const how = wrapTo(
    stage,
    againstLine(row, against, stage)
      .map(({ text }) => text)
      .join(''),
    columns,
  ).map((text): Line => [span(text)]);
  const own = statementLines(row.fact, Number.POSITIVE_INFINITY, stage);
  const other = against?.other && apart(row.fact, against.other) ? statementLines(against.other, Number.POSITIVE_INFINITY, stage) : [];
  return [...cells, [], ...own, [], ...how, ...other];
}

/** The source of a statement and its sentence, the value marked. */
function statementLines(fact: Fact, rows: number, stage: Stage): Line[] {
  const measure = Math.min(stage.columns - 2, 88);
  const head: Line[] = rows >= 3 ? [[span(' '), ...sourceLine(fact.doc, fact.paragraph, stage)]] : [];
  return [...head, ...sentenceLines(fact, measure, rows - head.length, stage).map((line): Line => [span(' '), ...line])];
}

function agreementOf(series: Series, row: SeriesRow, against: SeriesRow): Agreement | null {
  const ids = new Set([row.fact.id, against.fact.id]);
  return series.agreements.find(({ a, b }) => ids.has(a.id) && ids.has(b.id) && a.id !== b.id) ?? null;
}
