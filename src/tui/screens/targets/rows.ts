/** Goals and what became of them, as rows: goal, date, latest actual value, verdict; below, both sentences and the reason. */

import type { Target } from '../../../compare/model.ts';
import { periodText } from '../../../text/labels.ts';
import { reasonSentence } from '../../../text/verdicts.ts';
import { restedOf } from '../../app/rest.ts';
import type { TargetsPlace } from '../../app/state.ts';
import { type Cell, type ColumnSpec, cellsLine, fittedWidths, headsLine } from '../columns.ts';
import { type Line, POINTER_WIDTH, span, type Tone } from '../line.ts';
import { factLines, sentenceLines, sourceLine } from '../passage.ts';
import { boxLine, elsewhere, fitAll, fitTo, listLine, rule, type Stage, spreadTo, widthOf, wrapTo } from '../stage.ts';
import { TARGET_MARK, TARGET_TONE } from '../verdicts.ts';
import { targetsDetail, targetsListing, targetsRows } from './state.ts';

export function targetRows(place: TargetsPlace, stage: Stage): Line[] {
  const { columns, words } = stage;
  const targets = targetsListing(place, stage).rows;
  const rows = targetsRows(stage.state.size);
  const detail = targetsDetail(stage.state.size);
  const { top, selected } = place.list;
  const table = specs(stage);
  const natural = stage.world.recent(`widths targets ${stage.lang} ${stage.ambiguous}`, () => naturalWidths(table, stage));
  const widths = fittedWidths(table, natural, columns - POINTER_WIDTH);
  const counter = [span(`${targets.length === 0 ? 0 : selected + 1}/${targets.length} `, 'dim')];
  const head =
    place.typing || place.filter.text !== ''
      ? boxLine(stage, ' /', place.filter, place.typing, columns, counter)
      : spreadTo(stage, summary(stage), counter, columns);
  const lines = targets
    .slice(top, top + rows)
    .map((target, i) =>
      listLine(stage, cellsLine(stage, table, widths, cells(target, place.filter.text.trim(), stage)), top + i === selected, columns),
    );
  const empty: Line[] = targets.length === 0 ? [[span(`  ${words.targets.none}`, 'dim')], ...elsewhere(place, stage)] : [];
  const target = targets[restedOf(place, stage.state).list.selected];
  return [
    head,
    fitTo(stage, [span('  '), ...headsLine(stage, table, widths, place.sort)]),
    ...fitAll(stage, [...lines, ...empty], rows),
    ...fitAll(stage, target ? detailLines(target, detail, stage) : [], detail),
  ];
}

function summary({ world, words, labels, marks }: Stage): Line {
  const targets = world.targets();
  const count = (verdict: Target['verdict']): number => targets.filter((target) => target.verdict === verdict).length;
  const parts = (['met', 'missed', 'open', 'undecidable'] as const).flatMap((verdict, i) => [
    span(i === 0 ? '  ' : ` ${marks.dot} `, 'dim'),
    span(`${TARGET_MARK[verdict]} ${labels.target[verdict]} ${count(verdict)}`, TARGET_TONE[verdict]),
  ]);
  return [span(` ${words.targets.head(targets.length)}`, 'dim'), ...parts];
}

function specs({ words: { column }, lang }: Stage): ColumnSpec[] {
  return [
    { title: column.metric, least: 14, grow: 0 },
    { title: column.goal, least: 10, grow: 0, align: 'right' },
    { title: column.due, least: 6, grow: 0 },
    { title: column.latest, least: 10, grow: 0, align: 'right' },
    { title: column.period, least: 8, grow: 0, from: 86 },
    { title: column.progress, least: 5, grow: 0, align: 'right', from: 66 },
    { title: column.scope, least: 5, grow: 0, from: 100 },
    { title: column.verdict, least: lang === 'zh' ? 10 : 13, grow: 0 },
  ];
}

/** A value said at length (迈上3万亿元新台阶) is cut before the names are; it stands below in its sentence. */
const WIDEST = 16;

/** As wide as the longest cell of each column; a head has room for the mark of the order. */
function naturalWidths(table: readonly ColumnSpec[], stage: Stage): number[] {
  const widths = table.map(({ title }) => widthOf(stage, title) + 1);
  for (const target of stage.world.targets()) {
    for (const [i, { text }] of cells(target, '', stage).entries())
      widths[i] = Math.max(widths[i] ?? 0, Math.min(i === 0 ? Number.POSITIVE_INFINITY : WIDEST, widthOf(stage, text)));
  }
  return widths;
}

function cells({ goal, latest, verdict, progress }: Target, filter: string, { labels, lang, world }: Stage): Cell[] {
  const ranges = filter === '' ? [] : world.find(goal.metric, filter);
  return [
    { text: goal.metric, ranges },
    { text: world.spoken(goal), tone: 'fact' },
    { text: periodText(goal.period, lang) },
    { text: latest ? world.spoken(latest) : '', tone: 'fact' },
    { text: latest ? periodText(latest.period, lang) : '', tone: 'dim' },
    { text: progress === null ? '' : `${Math.floor(progress * 100)}%`, tone: 'dim' },
    { text: goal.scope, tone: 'dim' },
    { text: `${TARGET_MARK[verdict]} ${labels.target[verdict]}`, tone: TARGET_TONE[verdict] },
  ];
}

/** @returns everything about the selected goal, nothing cut: its verdict and why, both sentences */
export function targetWhole(place: TargetsPlace, columns: number, stage: Stage): Line[] {
  const { words, labels, lang } = stage;
  const target = targetsListing(place, stage).rows[place.list.selected];
  if (!target) return [];
  const { goal, latest, verdict, reason, detail } = target;
  const wrapped = (text: string, tone: Tone): Line[] => wrapTo(stage, text, columns).map((part): Line => [span(` ${part}`, tone)]);
  const side = (title: string, fact: Target['goal']): Line[] => [
    [],
    [span(` ${title} `, 'accent'), ...sourceLine(fact.doc, fact.paragraph, stage)],
    ...wrapped([periodText(fact.period, lang), stage.world.spoken(fact), fact.scope].join(` ${stage.marks.dot} `), 'fact'),
    ...sentenceLines(fact, columns, Number.POSITIVE_INFINITY, stage).map((line): Line => [span(' '), ...line]),
  ];
  return [
    ...wrapped(goal.metric, 'title'),
    ...wrapped(`${TARGET_MARK[verdict]} ${labels.target[verdict]} ${reasonSentence(reason, detail, lang)}`, TARGET_TONE[verdict]),
    ...side(words.targets.goal, goal),
    ...(latest ? side(words.targets.latest, latest) : [[], [span(` ${words.targets.noLatest}`, 'dim')] as Line]),
  ];
}

function detailLines(target: Target, rows: number, stage: Stage): Line[] {
  const { words, columns, lang, labels } = stage;
  const { goal, latest, verdict } = target;
  const room = columns - 2;
  const reason: Line = [
    span(` ${TARGET_MARK[verdict]} ${labels.target[verdict]} `, TARGET_TONE[verdict]),
    span(reasonSentence(target.reason, target.detail, lang)),
  ];
  // The sentences share what the rule, the reason and the two headings leave.
  const each = Math.max(0, Math.floor((rows - 4) / 2));
  const side = (title: string, fact: Target['goal']): Line[] => [
    [span(` ${title} `, 'accent'), ...sourceLine(fact.doc, fact.paragraph, stage)],
    ...factLines(fact, room - 1, each, stage).map((line): Line => [span('  '), ...line]),
  ];
  const other = latest ? side(words.targets.latest, latest) : [[span(` ${words.targets.noLatest}`, 'dim')]];
  const used = latest ? each : 2 * each;
  const goalLines: Line[] = [
    [span(` ${words.targets.goal} `, 'accent'), ...sourceLine(goal.doc, goal.paragraph, stage)],
    ...factLines(goal, room - 1, Math.max(1, used), stage).map((line): Line => [span('  '), ...line]),
  ];
  return [rule(stage, columns, goal.metric), reason, ...goalLines, ...other];
}
