/** A document as rows: outline, text with its marks, and the figures of the text in view. In: the place. Out: rows. */

import type { Fact } from '../../../facts/model.ts';
import { dateText, periodText } from '../../../text/labels.ts';
import type { ReaderPlace } from '../../app/state.ts';
import { beside, type Line, POINTER_WIDTH, span, toned } from '../line.ts';
import { hitCount, soughtBy } from '../search/open.ts';
import { boxLine, cellOf, cutTo, excerpt, fitAll, listLine, type Stage, spreadTo, widthOf } from '../stage.ts';
import { inOrder, matchesNow, sectionAt } from './find.ts';
import { readerGeometry } from './geometry.ts';
import { anchorAt, type Layout, lineAt, type TextLine } from './layout.ts';
import { anchorHere, layoutFor } from './open.ts';
import { type Mark, paintLine } from './paint.ts';
import { rawLineOf } from './raw.ts';
import { outlineOf, RAW_MARGIN, rawFor } from './state.ts';

export function readerRows(place: ReaderPlace, stage: Stage): Line[] {
  const geometry = readerGeometry(stage, place);
  if (place.raw !== null && geometry.raw === 0) {
    return [headLine(place, rawPercent(place, stage), stage), ...rawRows(place, place.raw, stage.columns, stage), statusLine(place, stage)];
  }
  const layout = layoutFor(stage.world, stage.state, place);
  const top = Math.min(lineAt(layout, place.top), Math.max(0, layout.lines.length - geometry.rows));
  const head = headLine(place, percent(top, geometry.rows, layout.lines.length), stage);
  const outline = geometry.outline > 0 ? outlineRows(place, geometry.outline, geometry.rows, stage) : [];
  if (geometry.outline >= stage.columns) return [head, ...outline, statusLine(place, stage)];
  const marked = bookmarksOf(place, stage);
  const visible = layout.lines.slice(top, top + geometry.rows);
  const text = visible.map((line): Line => [marginOf(line, marked, geometry.margin, stage), ...textLine(place, line, stage)]);
  let rows = fitAll(stage, text, geometry.rows, stage.columns - geometry.outline - geometry.side - geometry.raw);
  if (geometry.side > 0) rows = beside(rows, span(''), sideRows(place, layout, top, geometry.side, geometry.rows, stage));
  if (place.raw !== null) {
    // The raw text follows the cleaned one: its line is that of the first character in view.
    const at = rawLineOf(stage.world.document(place.doc), rawFor(place, stage), anchorAt(layout, top));
    rows = beside(rows, span(stage.marks.vertical, 'rule'), rawRows(place, at, geometry.raw - 1, stage));
  }
  return [head, ...(outline.length > 0 ? beside(outline, span(''), rows) : rows), statusLine(place, stage)];
}

/** The document's bookmarked paragraphs, each with the letter of its mark where it has one. */
function bookmarksOf({ doc }: ReaderPlace, { state, marks }: Stage): ReadonlyMap<number, string> {
  const begin = `open ${doc}#p`;
  const own = state.bookmarks.filter(({ address }) => address.startsWith(begin));
  return new Map(own.map(({ address, letter }) => [Number(address.slice(begin.length)), letter ?? marks.bookmark]));
}

/** The margin of a line: at the beginning of a bookmarked paragraph its mark. */
function marginOf(line: TextLine, marked: ReadonlyMap<number, string>, width: number, stage: Stage): Line[number] {
  const mark = line.start === 0 && line.pieces.length > 0 ? marked.get(line.paragraph) : undefined;
  return span(cellOf(stage, mark ?? '', width), mark === undefined ? 'plain' : 'accent');
}

/** How far down the end of the window is, as pagers count it. */
function percent(top: number, rows: number, count: number): string {
  if (count <= rows) return '100%';
  return `${Math.min(100, Math.floor(((top + rows) / count) * 100))}%`;
}

function rawPercent(place: ReaderPlace, stage: Stage): string {
  return percent(place.raw ?? 0, readerGeometry(stage, place).rows, rawFor(place, stage).length);
}

function headLine(place: ReaderPlace, at: string, stage: Stage): Line {
  const { world, words, marks } = stage;
  const document = world.document(place.doc);
  const marked = stage.state.bookmarks.some((one) => one.address.startsWith(`open ${place.doc}#`)) ? `${marks.bookmark} ` : '';
  const mode = place.raw === null ? '' : `${words.reader.raw} `;
  const about = sourceOf(place, stage);
  const right = [span(`${marked}${mode}`, 'accent'), span(about === '' ? '' : `${about} ${marks.dot} `, 'dim'), span(`${at} `, 'strong')];
  // The title matters more than where it was published, which the lowest line tells then.
  const shown = sourceIsAbove(place, stage) ? right : [right[0] ?? span(''), span(`${at} `, 'strong')];
  return spreadTo(stage, [span(` ${document.title}`, 'title')], shown, stage.columns);
}

/** When and by whom the document was published. */
function sourceOf(place: ReaderPlace, { world, marks }: Stage): string {
  const document = world.document(place.doc);
  return [dateText(document), document.publisher].filter((part) => part !== null).join(` ${marks.dot} `);
}

/** Whether title and source fit in one line. */
function sourceIsAbove(place: ReaderPlace, stage: Stage): boolean {
  return widthOf(stage, stage.world.document(place.doc).title) + widthOf(stage, sourceOf(place, stage)) + 12 <= stage.columns;
}

function textLine(place: ReaderPlace, line: TextLine, stage: Stage): Line {
  if (line.remark) return [span(stage.words.reader[line.remark], 'warn')];
  const text = textOfParagraph(place.doc, line.paragraph, stage);
  return paintLine(line, text, marksOf(place, line.paragraph, stage));
}

function textOfParagraph(doc: string, n: number, { world }: Stage): string {
  const texts = world.keep(`texts ${doc}`, () => new Map(world.document(doc).paragraphs.map((one) => [one.n, one.text])));
  return texts.get(n) ?? '';
}

/** Later marks lie over earlier ones: figures, the sentence one came for, matches, where one stands. */
function marksOf(place: ReaderPlace, paragraph: number, stage: Stage): Mark[] {
  const { world } = stage;
  const marks: Mark[] = [];
  if (place.mark?.paragraph === paragraph) marks.push({ ...place.mark, tone: 'mark' });
  for (const { id, start, end } of world.factsIn(place.doc, paragraph)) marks.push({ start, end, tone: id === place.fact ? 'current' : 'fact' });
  const current = place.fact === null ? null : world.fact(place.fact);
  if (current && current.paragraph === paragraph) marks.push({ start: current.start, end: current.end, tone: 'current' });
  if (place.find.text.trim() === '') {
    // What the search asked for that one came from, until one looks for something here.
    const found = soughtBy(place, paragraph, stage);
    marks.push(...found.map(({ start, end }): Mark => ({ start, end, tone: 'match' })));
  } else {
    for (const [i, match] of (matchesNow(world, place.doc, place.find.text) ?? []).entries()) {
      if (match.paragraph === paragraph) marks.push({ start: match.start, end: match.end, tone: i === place.match ? 'current' : 'match' });
    }
  }
  return marks;
}

function outlineRows(place: ReaderPlace, columns: number, rows: number, stage: Stage): Line[] {
  const entries = outlineOf(place, stage);
  const here = sectionAt(stage.world, place.doc, anchorHere(place, stage));
  const { outline } = place;
  const typing = outline !== null && (outline.typing || outline.filter.text !== '');
  const head = typing ? [boxLine(stage, ' /', outline.filter, outline.typing, columns - 1)] : [];
  const room = rows - head.length;
  const sought = outline?.filter.text.trim() ?? '';
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.index === here),
  );
  const selected = outline ? outline.list.selected : at;
  const top = outline ? Math.max(outline.list.top, selected - room + 1) : Math.max(0, Math.min(at - (room >> 1), entries.length - room));
  const lines = entries.slice(top, top + room).map((entry, i): Line => {
    const indent = '  '.repeat(Math.min(4, entry.depth));
    const tone = entry.index === here ? 'accent' : entry.depth === 0 ? 'plain' : 'dim';
    const ranges = sought === '' ? [] : stage.world.find(entry.title, sought);
    const shown = excerpt(stage, entry.title, ranges, columns - 1 - POINTER_WIDTH - indent.length);
    return listLine(stage, [span(indent), ...toned(shown.text, shown.ranges, 'match', tone)], outline !== null && top + i === selected, columns - 1);
  });
  const empty: Line[] = entries.length === 0 ? [[span(` ${stage.words.reader.noOutline}`, 'dim')]] : [];
  const rule = columns < stage.columns ? span(stage.marks.vertical, 'rule') : span(' ');
  return beside(fitAll(stage, [...head, ...lines, ...empty], rows, columns - 1), rule, []);
}

/** The figures of the text in view, each a line or two beside it. */
function sideRows(place: ReaderPlace, layout: Layout, top: number, columns: number, rows: number, stage: Stage): Line[] {
  const visible = layout.lines.slice(top, top + rows);
  const first = visible[0];
  const last = visible.at(-1);
  const facts = !first || !last ? [] : stage.world.factsOf(place.doc).filter((fact) => inView(fact, visible));
  const lines = facts.flatMap((fact) => figureLines(fact, fact.id === place.fact, columns - 3, stage));
  const title: Line = [span(` ${stage.words.reader.figuresHere(facts.length)}`, 'dim')];
  const fitted = fitAll(stage, [title, ...lines.map((line): Line => [span(' '), ...line])], rows, columns - 1);
  return fitted.map((line) => [span(stage.marks.vertical, 'rule'), ...line]);
}

function inView(fact: Fact, lines: readonly TextLine[]): boolean {
  return lines.some((line) => {
    const start = line.pieces.find((piece) => 'start' in piece);
    const end = line.pieces.findLast((piece) => 'end' in piece);
    return (
      line.paragraph === fact.paragraph &&
      start !== undefined &&
      end !== undefined &&
      'start' in start &&
      'end' in end &&
      fact.start >= start.start &&
      fact.start < end.end
    );
  });
}

function figureLines(fact: Fact, current: boolean, columns: number, stage: Stage): Line[] {
  const value = stage.world.spoken(fact);
  const name = cutTo(stage, fact.metric, Math.max(6, columns - widthOf(stage, value) - 2));
  return [spreadTo(stage, [span(name, current ? 'accent' : 'plain')], [span(` ${value}`, current ? 'current' : 'fact')], columns)];
}

/** Where one is: the figure one stands on, the match, or the path of headings. */
function statusLine(place: ReaderPlace, stage: Stage): Line {
  const { world, words, marks, lang, labels, columns } = stage;
  if (place.typing || (place.find.text !== '' && place.fact === null)) {
    const matches = matchesNow(world, place.doc, place.find.text);
    const count = matches?.length ?? 0;
    const counter =
      place.find.text.trim() === '' ? '' : !matches ? `${marks.more} ` : count === 0 ? `${words.reader.noMatch} ` : `${place.match + 1}/${count} `;
    return boxLine(stage, ' /', place.find, place.typing, columns, [span(counter, matches && count === 0 ? 'warn' : 'strong')]);
  }
  if (place.outline) {
    // The pane cuts headings; the one that is selected is read here.
    const entries = outlineOf(place, stage);
    const { selected } = place.outline.list;
    const count = `${Math.min(entries.length, selected + 1)}/${entries.length} `;
    return spreadTo(stage, [span(` ${entries[selected]?.title ?? ''}`, 'accent')], [span(` ${count}`, 'dim')], columns);
  }
  const of = hitCount(place, stage.state);
  const hit = of ? `${words.reader.hit(of.at, of.count)} ` : '';
  const fact = place.fact === null ? null : world.fact(place.fact);
  if (fact) {
    // A number may say several things (4.2万亿元 of one metric and of its part): they are counted as in the list of documents.
    const facts = inOrder(world, place.doc);
    const isHere = (one: Fact): boolean => one.paragraph === fact.paragraph && one.start === fact.start;
    const [first, last] = [facts.findIndex(isHere) + 1, facts.findLastIndex(isHere) + 1];
    const at = first === last ? String(first) : `${first}-${last}`;
    const about = [periodText(fact.period, lang), labels.kind[fact.kind], fact.scope].filter((part) => part !== '').join(` ${marks.dot} `);
    return spreadTo(
      stage,
      [span(` ${fact.metric} `, 'accent'), span(stage.world.spoken(fact), 'fact'), span(` ${marks.dot} ${about}`)],
      [span(hit === '' ? `${at}/${facts.length} ` : hit, 'dim')],
      columns,
    );
  }
  const right = [
    span(` ${hit}`, 'strong'),
    span(sourceIsAbove(place, stage) ? '' : `${sourceOf(place, stage)}  `, 'dim'),
    span(`${words.reader.paragraph(anchorHere(place, stage).paragraph)} `, 'dim'),
  ];
  return spreadTo(stage, [span(` ${pathOf(place, stage)}`, 'dim')], right, columns);
}

function pathOf(place: ReaderPlace, stage: Stage): string {
  const { world, marks } = stage;
  const { sections } = world.document(place.doc);
  const path: string[] = [];
  for (let at = sectionAt(world, place.doc, anchorHere(place, stage)); at >= 0; at = sections[at]?.parent ?? -1)
    path.unshift(sections[at]?.title ?? '');
  return path.join(` ${marks.pointer} `);
}

function rawRows(place: ReaderPlace, from: number, columns: number, stage: Stage): Line[] {
  const { rows } = readerGeometry(stage, place);
  const lines = rawFor(place, stage);
  const top = Math.max(0, Math.min(from, lines.length - rows));
  const shown = lines.slice(top, top + rows).map(({ line, text, why, tells }, i): Line => {
    const number = lines[top + i - 1]?.line === line ? '' : String(line);
    // As in a diff: what was left out is told apart without colour, too.
    const left: Line = [span(`${number.padStart(5)}${why === null ? ' ' : '-'}`, 'dim'), span(text, why === null ? 'dim' : 'dropped')];
    const reason = why !== null && tells ? stage.words.dropped[why] : '';
    return spreadTo(stage, left, reason === '' ? [] : [span(`${cutTo(stage, reason, RAW_MARGIN - 8)} `, 'warn')], columns);
  });
  return fitAll(stage, shown, rows, columns);
}
