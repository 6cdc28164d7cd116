/** What every view is drawn with: the scene, its room, and short hands for fitting lines into it. */

import type { AppText } from '../../text/app.ts';
import { type Labels, type Lang, labels } from '../../text/labels.ts';
import { type Ambiguous, cell, cut, displayWidth } from '../../text/width.ts';
import { wrap, wrapLines } from '../../text/wrap.ts';
import type { Scene } from '../app/outcome.ts';
import { type Input, type Sort, type State, wordsOf } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { createTheme, type Theme } from '../components/theme.ts';
import { PANE } from '../terminal/linear.ts';
import { fitLine, fitLines, type Line, POINTER_WIDTH, span, spread, type Tone } from './line.ts';
import { bodyRows } from './reader/geometry.ts';

export interface Stage extends Scene {
  readonly state: State;
  readonly world: World;
  /** Room of the view. */
  readonly columns: number;
  readonly rows: number;
  readonly ambiguous: Ambiguous;
  readonly lang: Lang;
  readonly words: AppText;
  readonly labels: Labels;
  /** Marks of the frame, of ASCII where the terminal wants it. */
  readonly marks: Marks;
  readonly theme: Theme;
}

export interface Marks {
  /** Between panes. */
  readonly vertical: string;
  /** Between columns of a table. */
  readonly column: string;
  readonly horizontal: string;
  readonly pointer: string;
  readonly more: string;
  readonly dot: string;
  readonly bar: string;
  readonly part: string;
  readonly hollow: string;
  readonly bookmark: string;
  readonly current: string;
  readonly up: string;
  readonly down: string;
}

const UNICODE: Marks = {
  vertical: '│',
  column: '│',
  horizontal: '─',
  pointer: '▸',
  more: '…',
  dot: '·',
  bar: '█',
  part: '▒',
  hollow: '░',
  bookmark: '★',
  current: '●',
  up: '↑',
  down: '↓',
};
const ASCII: Marks = {
  vertical: '|',
  column: '|',
  horizontal: '-',
  pointer: '>',
  more: '~',
  dot: '-',
  bar: '#',
  part: '=',
  hollow: '.',
  bookmark: '*',
  current: '*',
  up: '^',
  down: 'v',
};
/** For lines that are read aloud: panes are told apart by what no document holds, and what is drawn is left out later. */
export const LINEAR: Marks = { ...UNICODE, vertical: PANE };

export function stageOf({ state, world }: Scene): Stage {
  const { settings, size } = state;
  return {
    state,
    world,
    columns: size.columns,
    rows: bodyRows(size),
    ambiguous: settings.ambiguous,
    lang: settings.lang,
    words: wordsOf(state),
    labels: labels[settings.lang],
    // Where ambiguous characters are wide, a rule of them would be twice as long as what stands below it.
    marks: settings.linear ? LINEAR : settings.ascii || settings.ambiguous === 2 ? ASCII : UNICODE,
    theme: world.recent(`theme ${settings.color} ${settings.background} ${settings.depth}`, () => createTheme(settings)),
  };
}

export const fitTo = (stage: Stage, line: Line, columns = stage.columns): Line => fitLine(line, columns, stage.ambiguous, stage.marks.more);
export const fitAll = (stage: Stage, lines: readonly Line[], rows: number, columns = stage.columns): Line[] =>
  fitLines(lines, columns, rows, stage.ambiguous, stage.marks.more);
/** A line with `right` at its right end. */
export const spreadTo = (stage: Stage, left: Line, right: Line, columns = stage.columns): Line =>
  spread(left, right, columns, stage.ambiguous, stage.marks.more);
/** Words with dots between them, with the dots of this frame. */
export const dotted = (stage: Stage, text: string): string => text.replaceAll('·', stage.marks.dot);
export const cutTo = (stage: Stage, text: string, columns: number): string => cut(text, columns, stage.ambiguous, stage.marks.more);
export const cellOf = (stage: Stage, text: string, columns: number, align: 'left' | 'right' = 'left'): string =>
  cell(text, columns, align, stage.ambiguous);
export const widthOf = (stage: Stage, text: string): number => displayWidth(text, stage.ambiguous);
export const wrapTo = (stage: Stage, text: string, columns: number): string[] => wrap(text, Math.max(2, columns), stage.ambiguous);

/** @returns a line on as many lines as it needs, those after the first a column in */
export function wrapLineTo(stage: Stage, line: Line, columns: number): Line[] {
  const text = line.map((piece) => piece.text).join('');
  if (widthOf(stage, text) <= columns) return [line];
  return wrapLines(text, columns - 1, stage.ambiguous).map(({ start, end }, n) => {
    let at = 0;
    const pieces = line.map((piece) => {
      const from = at;
      at += piece.text.length;
      return { ...piece, text: piece.text.slice(Math.max(0, start - from), Math.max(0, end - from)) };
    });
    return [...(n === 0 ? [] : [span(' ')]), ...pieces.filter((piece) => piece.text !== '')];
  });
}

/** @returns as many words of a text as fit whole, and of the next one its beginning, unless it is a number or a date, which says nothing in part */
export function wordsTo(stage: Stage, text: string, columns: number): string {
  if (widthOf(stage, text) <= columns) return text;
  const [first = '', ...others] = text.split(' ');
  let shown = first;
  for (const word of others) {
    const next = `${shown} ${word}`;
    const room = columns - widthOf(stage, shown) - 1;
    if (widthOf(stage, next) <= columns) shown = next;
    else return /^[≈(]?\d/.test(word) || room < LEAST_WORD ? shown : `${shown} ${cutTo(stage, word, room)}`;
  }
  return shown;
}

/** Fewer columns of a word are not worth showing. */
const LEAST_WORD = 7;

/** @returns a rule across `columns`, with a title in it */
export function rule(stage: Stage, columns: number, title = ''): Line {
  const { horizontal } = stage.marks;
  const head = title === '' ? '' : `${horizontal}${horizontal} ${cutTo(stage, title, Math.max(0, columns - 6))} `;
  const room = Math.max(0, columns - widthOf(stage, head));
  return [span(head, 'dim'), span(horizontal.repeat(Math.floor(room / widthOf(stage, horizontal))), 'rule')];
}

/** Columns at the right end of a box for its counter. */
const BOX_END = 14;

/** @returns what of a box's text is in view, and the column of the cursor: a text longer than its box moves under the cursor */
export function boxView(stage: Stage, label: string, input: Input, columns: number): { readonly text: string; readonly cursor: number } {
  const room = Math.max(2, columns - widthOf(stage, label) - BOX_END);
  let from = 0;
  while (from < input.cursor && widthOf(stage, input.text.slice(from, input.cursor)) > room)
    from += (input.text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
  const cursor = widthOf(stage, label) + widthOf(stage, input.text.slice(from, input.cursor));
  return { text: input.text.slice(from), cursor };
}

/** @returns a box with its label, what is typed, and at its right end what it counts; the cursor is the terminal's own */
export function boxLine(stage: Stage, label: string, input: Input, typing: boolean, columns: number, right: Line = [], tone?: Tone): Line {
  const end = right.reduce((sum, piece) => sum + widthOf(stage, piece.text), 0);
  const { text } = boxView(stage, label, input, columns);
  return [
    ...fitTo(stage, [span(label, typing ? 'key' : 'accent'), span(text, tone ?? (typing ? 'strong' : 'plain'))], Math.max(0, columns - end)),
    ...right,
  ];
}

/** Columns of a list that leave most of a window to what stands beside it; a wider one is given only what that has no use for. */
const [LEAST_LIST, MOST_LIST] = [26, 48];
/** Columns beside a list that hold a full measure of text with its margins. */
const BESIDE = 94;

/**
 * The list of a view and the room beside it. For a voice, which reads one after the other, either has all of the width.
 * @param share of a narrow window that the list takes
 * @param name of the list: its texts are measured once
 * @param more columns of each row besides its text and its pointer
 */
export function listPane(
  share: number,
  name: string,
  texts: () => readonly string[],
  stage: Stage,
  more = 0,
): { readonly list: number; readonly room: number } {
  const { columns, state, world, ambiguous } = stage;
  if (state.settings.linear) return { list: columns, room: columns };
  const narrow = Math.max(LEAST_LIST, Math.min(MOST_LIST, Math.floor(columns * share)));
  if (columns - BESIDE <= narrow) return { list: narrow, room: columns - narrow - 1 };
  const widest = world.recent(`widest ${name} ${ambiguous}`, () => texts().reduce((most, text) => Math.max(most, widthOf(stage, text)), 0));
  const list = Math.max(narrow, Math.min(columns - BESIDE, widest + POINTER_WIDTH + more + 1));
  return { list, room: columns - list - 1 };
}

/** @returns one line of a list: the selected one is told by its pointer alone, for a row drawn anew costs hundreds of bytes a key */
export function listLine(stage: Stage, line: Line, selected: boolean, columns: number): Line {
  return [
    span(selected ? cellOf(stage, stage.marks.pointer, POINTER_WIDTH) : '  ', selected ? 'selected' : 'plain'),
    ...fitTo(stage, line, columns - POINTER_WIDTH),
  ];
}

/** @returns what stands behind the head of the column that a list is sorted by, '' behind the others */
export function sortMark(sort: Sort | null, by: number, { marks }: Pick<Stage, 'marks'>): string {
  return sort?.by === by ? (sort.down ? marks.down : marks.up) : '';
}

/** @returns what a list without column heads is sorted by, as a remark behind its count; '' for the order of the data */
export function orderOf(
  { sort }: { readonly sort: Sort | null },
  sorts: readonly { readonly title: string; readonly by: number }[],
  stage: Stage,
): string {
  const by = sorts.find((one) => one.by === sort?.by);
  return by ? ` ${stage.marks.dot} ${by.title}${sortMark(sort, by.by, stage)}` : '';
}

/** @returns where to look for what no row of a list holds */
export function elsewhere({ typing, filter }: { readonly typing: boolean; readonly filter: Input }, { words }: Stage): Line[] {
  return [[span(`  ${typing ? words.elsewhere(filter.text) : words.widen}`, 'accent')]];
}

/** @returns the head of a column with its mark, which gives way last */
export function headWith(stage: Stage, title: string, mark: string, width: number): string {
  if (mark === '' || widthOf(stage, title + mark) <= width) return title + mark;
  return cut(title, width - widthOf(stage, mark), stage.ambiguous, '') + mark;
}

/** @returns the part of a text that shows its first match, cut to `columns` */
export function excerpt(
  stage: Stage,
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
  columns: number,
): { readonly text: string; readonly ranges: readonly { readonly start: number; readonly end: number }[] } {
  const first = ranges[0];
  if (!first || widthOf(stage, text.slice(0, first.end)) <= columns - 4) return { text, ranges };
  // A few characters before the match tell what it belongs to.
  let from = first.start;
  let room = Math.floor(columns / 3);
  while (from > 0 && room > 0) {
    from--;
    room -= widthOf(stage, text[from] ?? '');
  }
  if (/[\udc00-\udfff]/.test(text[from] ?? '')) from++;
  const { more } = stage.marks;
  return {
    text: more + text.slice(from),
    ranges: ranges.map(({ start, end }) => ({ start: start - from + more.length, end: end - from + more.length })),
  };
}
