/** The list of documents beside what is known of the selected one and its beginning. In: the place. Out: rows. */
import type { DocumentInfo } from '../../../corpus/model.ts';
import { dateText } from '../../../text/labels.ts';
import { safeLine } from '../../../text/safe.ts';
import { skippedSentences } from '../../../text/skipped.ts';
import { restedOf } from '../../app/rest.ts';
import type { DocumentsPlace } from '../../app/state.ts';
import { beside, type Line, span, type Tone } from '../line.ts';
import { layOut } from '../reader/layout.ts';
import { paintLine } from '../reader/paint.ts';
import { boxLine, elsewhere, fitAll, fitTo, listLine, listPane, orderOf, type Stage, spreadTo, wrapTo } from '../stage.ts';
import { documentsGeometry, ITEM_ROWS } from './geometry.ts';
import { documentsListing } from './state.ts';

export function documentsRows(place: DocumentsPlace, stage: Stage): Line[] {
  const { items } = documentsGeometry(stage.state.size);
  const { list, room } = listPane(0.46, 'documents', () => stage.world.library.documents.map(({ title }) => title), stage);
  const documents = documentsListing(place, stage).rows;
  const { selected, top } = place.list;
  const head = listHead(place, documents.length, list, stage);
  const rows = documents.slice(top, top + items).flatMap((document, i) => documentLines(document, top + i === selected, list, stage));
  const left = fitAll(stage, [head, ...rows], stage.rows, list);
  const document = documents[restedOf(place, stage.state).list.selected];
  const none: Line[] = [[], [span(` ${stage.words.documents.none}`, 'dim')], ...elsewhere(place, stage)];
  // The first frame is the list alone: the document beside it is read and laid out after.
  const preview = !stage.state.warm ? [] : document ? previewLines(document, room, stage) : none;
  const right = fitAll(stage, preview, stage.rows, room);
  return beside(left, span(stage.marks.vertical, 'rule'), right);
}

function listHead(place: DocumentsPlace, count: number, columns: number, stage: Stage): Line {
  const total = stage.world.library.documents.length;
  const counter = [span(count === total ? `${total} ` : `${count}/${total} `, 'dim')];
  if (place.typing || place.filter.text !== '') return boxLine(stage, ' /', place.filter, place.typing, columns, counter);
  return fitTo(stage, [span(` ${stage.words.documents.head(total)}${orderOf(place, documentsListing(place, stage).sorts, stage)}`, 'dim')], columns);
}

function documentLines(document: DocumentInfo, selected: boolean, columns: number, stage: Stage): Line[] {
  const { words, world } = stage;
  const counts = stage.state.warm
    ? ` ${words.documents.characters(document.length)} ${words.documents.short(world.factsOf(document.id).length)} `
    : '';
  const about = [dateText(document) ?? words.documents.noDate, document.publisher ?? words.documents.noPublisher].join(' ');
  const lines: Line[] = [[span(document.title, 'strong')], spreadTo(stage, [span(about, 'dim')], [span(counts, 'dim')], columns - 2)];
  return lines
    .slice(0, ITEM_ROWS)
    .map((line, i) =>
      selected && i > 0 ? [span('  ', 'selected'), ...listLine(stage, line, false, columns).slice(1)] : listLine(stage, line, selected, columns),
    );
}

/** @returns everything that is known of the selected document, nothing cut, its outline, and the files that are not in the corpus */
export function documentWhole(place: DocumentsPlace, columns: number, stage: Stage): Line[] {
  const { world, words, lang } = stage;
  const document = documentsListing(place, stage).rows[place.list.selected];
  const wrapped = (text: string, tone: Tone = 'plain'): Line[] => wrapTo(stage, text, columns).map((part): Line => [span(` ${part}`, tone)]);
  const left = skippedSentences(world.library.skipped ?? [], lang).flatMap((sentence) => wrapped(sentence, 'warn'));
  if (!document) return left;
  const sections = world.document(document.id).sections.map(({ level, title }): Line[] => wrapped(`${'  '.repeat(Math.min(4, level - 1))}${title}`));
  return [
    ...headLines(document, columns, stage),
    ...(sections.length > 0 ? [[], [span(` ${words.actions.outline.short}`, 'accent')] as Line, ...sections.flat()] : []),
    ...(left.length > 0 ? [[], ...left] : []),
  ];
}

/** Everything that is known of a document, then its text. */
function previewLines(document: DocumentInfo, columns: number, stage: Stage): Line[] {
  const measure = Math.min(88, columns - 2);
  const head = [...headLines(document, measure, stage), []];
  return [...head, ...textLines(document.id, measure, stage.rows - head.length, stage)];
}

function headLines(document: DocumentInfo, measure: number, stage: Stage): Line[] {
  const { words, world, labels, marks } = stage;
  const facts = [
    document.date ? `${dateText(document)}${document.dateBasis === 'inferred' ? words.documents.inferred : ''}` : words.documents.noDate,
    document.publisher ?? words.documents.noPublisher,
    ...(document.author ? [document.author] : []),
    labels.genre[document.genre],
    ...(document.place ? [document.place] : []),
  ].join(` ${marks.dot} `);
  const counts = [
    words.documents.characters(document.length),
    words.documents.paragraphs(document.paragraphCount),
    words.documents.figures(world.factsOf(document.id).length),
    safeLine(document.file),
  ].join(` ${marks.dot} `);
  return [
    ...wrapTo(stage, document.title, measure).map((text): Line => [span(` ${text}`, 'title')]),
    ...wrapTo(stage, facts, measure).map((text): Line => [span(` ${text}`)]),
    ...wrapTo(stage, counts, measure).map((text): Line => [span(` ${text}`, 'dim')]),
  ];
}

function textLines(id: string, columns: number, rows: number, stage: Stage): Line[] {
  const document = stage.world.document(id);
  // Only what can be seen is laid out: the first frame should not wait for the whole of a long document.
  const paragraphs = document.paragraphs.filter((one) => one.kind !== 'title').slice(0, Math.max(1, rows));
  const layout = stage.world.recent(`preview ${id} ${columns} ${rows} ${stage.ambiguous}`, () =>
    layOut({ ...document, paragraphs }, columns, stage.ambiguous),
  );
  const texts = new Map(paragraphs.map((one) => [one.n, one.text]));
  return layout.lines.slice(0, rows).map((line): Line => {
    const marks = stage.world.factsIn(id, line.paragraph).map(({ start, end }) => ({ start, end, tone: 'fact' as const }));
    return [span(' '), ...paintLine(line, texts.get(line.paragraph) ?? '', marks)];
  });
}
