/** A passage of a document in its paragraph: what previews and details show. In: document, stretch, marks. Out: wrapped, marked lines. */
import type { Fact } from '../../facts/model.ts';
import { dateText } from '../../text/labels.ts';
import { wrapLines } from '../../text/wrap.ts';
import type { Stretch } from '../app/state.ts';
import { type Line, span } from './line.ts';
import { sentenceAround } from './reader/find.ts';
import { layOut } from './reader/layout.ts';
import { type Mark, paintLine } from './reader/paint.ts';
import type { Stage } from './stage.ts';

/** @returns title, publisher, date and paragraph on one line */
export function sourceLine(doc: string, paragraph: number | null, stage: Stage): Line {
  const { world, words, marks } = stage;
  const info = world.info(doc);
  const parts = [
    (info && dateText(info)) ?? words.documents.noDate,
    info?.publisher ?? words.documents.noPublisher,
    ...(paragraph === null ? [] : [words.reader.paragraph(paragraph)]),
  ];
  return [span(`《${info?.title ?? doc}》 `), span(parts.join(` ${marks.dot} `), 'dim')];
}

/**
 * The paragraph around a stretch, the stretch in view.
 * @param extra marks above that of the stretch: matches, a value
 */
export function passageLines(doc: string, stretch: Stretch, extra: readonly Mark[], columns: number, rows: number, stage: Stage): Line[] {
  const { world, ambiguous } = stage;
  const paragraph = world.document(doc).paragraphs.find((one) => one.n === stretch.paragraph);
  if (!paragraph) return [];
  const layout = world.recent(`passage ${doc} ${stretch.paragraph} ${columns} ${ambiguous}`, () =>
    layOut({ ...world.document(doc), paragraphs: [paragraph] }, columns, ambiguous),
  );
  const lines = layout.lines.filter((line) => line.pieces.length > 0);
  const at = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= stretch.start),
  );
  // The stretch begins near the top, with a line before it where the paragraph is longer than the room.
  const top = Math.max(0, Math.min(at - (rows > 3 ? 1 : 0), lines.length - rows));
  const marks: Mark[] = [{ ...stretch, tone: 'mark' }, ...extra];
  const shown = lines.slice(top, top + rows).map((line) => paintLine(line, paragraph.text, marks));
  return partOf(shown, top > 0, top + rows < lines.length, stage);
}

/** Lines that are not all of their text say so: the first or last character gives way to a mark. */
function partOf(lines: readonly Line[], before: boolean, after: boolean, { marks }: Stage): Line[] {
  const more = span(marks.more, 'dim');
  return lines.map((line, i) => {
    const [first, ...others] = line;
    const begun = before && i === 0 && first ? [more, { ...first, text: [...first.text].slice(1).join('') }, ...others] : line;
    const last = begun.at(-1);
    if (!after || i < lines.length - 1 || !last) return begun;
    return [...begun.slice(0, -1), { ...last, text: [...last.text].slice(0, -1).join('') }, more];
  });
}

/** @returns the sentence that states a fact, its value marked */
export function factLines(fact: Fact, columns: number, rows: number, stage: Stage): Line[] {
  const stretch = sentenceAround(stage.world, fact.doc, fact.paragraph, fact.start) ?? {
    paragraph: fact.paragraph,
    start: fact.start,
    end: fact.end,
  };
  return passageLines(fact.doc, stretch, [{ start: fact.start, end: fact.end, tone: 'current' }], columns, rows, stage);
}

/** @returns the sentence alone, without the rest of its paragraph, its value marked */
export function sentenceLines(fact: Fact, columns: number, rows: number, stage: Stage): Line[] {
  const { world, ambiguous } = stage;
  const text = world.document(fact.doc).paragraphs.find((one) => one.n === fact.paragraph)?.text ?? fact.quote;
  const stretch = sentenceAround(world, fact.doc, fact.paragraph, fact.start) ?? { start: 0, end: text.length };
  const sentence = text.slice(stretch.start, stretch.end);
  const value = { start: fact.start - stretch.start, end: fact.end - stretch.start };
  const lines = wrapLines(sentence, columns, ambiguous);
  // Of a sentence longer than the room, the part with the value.
  const at = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= value.start),
  );
  const top = Math.max(0, Math.min(at - Math.floor(rows / 2), lines.length - rows));
  const shown = lines.slice(top, top + rows).map((line) => {
    const whole = { paragraph: fact.paragraph, kind: 'text', pieces: [line], start: line.start, remark: null } as const;
    return paintLine(whole, sentence, [{ ...value, tone: 'current' }]);
  });
  return partOf(shown, top > 0, top + rows < lines.length, stage);
}
