/** The search: box, facets, hits with their reasons, and the selected one in its paragraph. In: the place. Out: rows. */

import type { Hit, SearchResult } from '../../../search/model.ts';
import { dateText, periodText } from '../../../text/labels.ts';
import { restedOf } from '../../app/rest.ts';
import type { SearchPlace } from '../../app/state.ts';
import { type Cell, type ColumnSpec, cellsLine, columnWidths, headsLine } from '../columns.ts';
import { beside, type Line, type Span, span, toned } from '../line.ts';
import { passageLines, sentenceLines, sourceLine } from '../passage.ts';
import { boxLine, dotted, excerpt, fitAll, fitTo, listLine, rule, type Stage, widthOf, wrapTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { searchGeometry } from './geometry.ts';
import { answerOf, soughtIn, stretchOf } from './open.ts';
import { offersOf } from './state.ts';
import { filterFault } from './unfinished.ts';

export function searchRows(place: SearchPlace, stage: Stage): Line[] {
  const { wide, columns, hits: rows, preview } = searchGeometry(stage.state.size);
  const answer = shownAnswer(place, stage);
  const head = [boxRow(place, answer, stage), facetRow(answer, stage)];
  if (!answer || answer.hits.length === 0) {
    const lines = place.query.text.trim() === '' ? emptyLines(place, stage) : answer ? nothingLines(place, answer, stage) : [];
    return [...head, ...fitAll(stage, lines, stage.rows - head.length)];
  }
  const list = hitRows(place, answer, columns, rows, stage);
  const hit = answer.hits[restedOf(place, stage.state).list.selected];
  const room = wide ? stage.columns - columns - 3 : stage.columns - 2;
  const side = hit ? previewRows(hit, place, answer, room, preview + (wide ? 1 : 0), stage) : [];
  if (!wide) return [...head, ...list, fitTo(stage, rule(stage, stage.columns)), ...fitAll(stage, side.map(indent), preview)];
  return [...head, ...beside(list, span(stage.marks.vertical, 'rule'), fitAll(stage, side.map(indent), rows + 1, stage.columns - columns - 1))];
}

const indent = (line: Line): Line => [span(' '), ...line];

/** While an answer is on its way the last one stays: a list that blinks at every key cannot be read. */
function shownAnswer(place: SearchPlace, { state }: Stage): SearchResult | null {
  if (place.query.text.trim() === '') return null;
  return answerOf(state, place) ?? state.answers[0]?.result ?? null;
}

function boxRow(place: SearchPlace, answer: SearchResult | null, stage: Stage): Line {
  const { words } = stage;
  const at =
    answer && answer.hits.length > 0
      ? `${place.list.selected + 1}/${answer.hits.length}${answer.total > answer.hits.length ? ` ${words.search.of(answer.total)}` : ''} `
      : '';
  const synonyms = place.synonyms ? '' : `${words.search.noSynonyms} `;
  const right = [span(synonyms, 'warn'), span(at, 'dim')];
  return boxLine(
    stage,
    ` ${words.search.label} `,
    place.query,
    place.typing,
    stage.columns,
    right,
    place.typing && place.replace ? 'selected' : undefined,
  );
}

function facetRow(answer: SearchResult | null, stage: Stage): Line {
  const { words, marks, labels } = stage;
  if (!answer || answer.total === 0) return fitTo(stage, [span(` ${dotted(stage, words.search.examples)}`, 'dim')]);
  const { year, type, doc, kind } = answer.facets;
  const counts = (all: readonly { key: string; count: number }[], name: (key: string) => string, most: number): Span[] =>
    all.slice(0, most).flatMap(({ key, count }) => [span(` ${name(key)}`), span(` ${count}`, 'dim')]);
  const typeName = (key: string): string => (key in labels.hit ? labels.hit[key as keyof typeof labels.hit] : key);
  const kindName = (key: string): string => (key in labels.kind ? labels.kind[key as keyof typeof labels.kind] : key);
  const gap = span(` ${marks.dot}`, 'dim');
  const parts = [
    counts(type, typeName, 6),
    [span(` ${words.search.documents(doc.length)}`, 'dim')],
    counts(year, words.search.year, 4),
    counts(kind, kindName, 3),
  ];
  return fitTo(
    stage,
    parts.filter((part) => part.length > 0).flatMap((part, i) => (i > 0 ? [gap, ...part] : part)),
  );
}

/** @param value columns that show the values whole */
function specs(value: number, stage: Stage): ColumnSpec[] {
  const { column } = stage.words;
  return [
    { title: column.reason, least: stage.lang === 'zh' ? 6 : 11, grow: 0 },
    { title: column.type, least: stage.lang === 'zh' ? 4 : 8, grow: 0 },
    { title: column.text, least: 16, grow: 1 },
    { title: column.value, least: value, grow: 0, from: 60 },
    { title: column.source, least: 9, grow: 0, from: 46 },
    { title: column.date, least: 11, grow: 0, from: 96 },
  ];
}

/** A value with its place and its time, of which none says much without the others, and no more than this. */
const [LEAST_VALUE, MOST_VALUE] = [14, 26];
/** Results whose values are measured: a list is hardly read further. */
const MEASURED = 60;

function valueWidth({ hits }: SearchResult, stage: Stage): number {
  const widest = hits.slice(0, MEASURED).reduce((most, hit) => Math.max(most, widthOf(stage, figureOf(hit, stage))), 0);
  return Math.max(LEAST_VALUE, Math.min(MOST_VALUE, widest));
}

function hitRows(place: SearchPlace, answer: SearchResult, columns: number, rows: number, stage: Stage): Line[] {
  const value = stage.world.recent(`values ${stage.lang} ${place.synonyms} ${answer.total} ${answer.query}`, () => valueWidth(answer, stage));
  const table = specs(value, stage);
  const widths = columnWidths(table, columns - 2);
  const head = fitTo(stage, [span('  '), ...headsLine(stage, table, widths)], columns);
  const { top, selected } = place.list;
  const shown = toldApart(answer.hits.slice(top, top + rows), answer.query, stage).map((hit, i) =>
    listLine(stage, cellsLine(stage, table, widths, hitCells(hit, widths[2] ?? 20, stage)), top + i === selected, columns),
  );
  return [head, ...fitAll(stage, shown, rows, columns)];
}

/** One wording may state several metrics with one value: rows that would read the same are told by what each is of. */
function toldApart(hits: readonly Hit[], query: string, stage: Stage): Hit[] {
  const looks = hits.map((hit) => [hit.text, figureOf(hit, stage), placeOf(hit, stage)].join('\n'));
  return hits.map((hit, i) => {
    const text = hit.type === 'fact' ? stage.world.library.facts[hit.ref]?.metric : undefined;
    const alone = looks.every((look, other) => other === i || look !== looks[i]);
    return text === undefined || alone ? hit : { ...hit, text, ranges: stage.world.find(text, query) };
  });
}

function hitCells(hit: Hit, room: number, stage: Stage): Cell[] {
  const { labels, world } = stage;
  const info = hit.doc === null ? undefined : world.info(hit.doc);
  const cut = excerpt(stage, hit.text, hit.ranges, room);
  return [
    { text: labels.reason[hit.reason], tone: hit.reason === 'exact' ? 'plain' : 'accent' },
    { text: labels.hit[hit.type], tone: 'dim' },
    { ...cut, tone: hit.type === 'metric' || hit.type === 'term' ? 'strong' : 'plain' },
    { text: figureOf(hit, stage), tone: 'fact' },
    { text: placeOf(hit, stage), tone: 'dim' },
    { text: (info && dateText(info)) ?? '', tone: 'dim' },
  ];
}

/** What a figure is, or the latest of a metric, and for when. */
function figureOf(hit: Hit, stage: Stage): string {
  const { world, lang } = stage;
  const metric = hit.type === 'metric' ? world.library.metrics[hit.ref] : undefined;
  const fact = hit.type === 'fact' ? world.library.facts[hit.ref] : metric ? world.summary(metric).latest : null;
  if (!fact) return '';
  // Where the documents are of several places, a value without its place says little.
  const scope = world.places() > 1 ? fact.scope : '';
  return [scope, world.spoken(fact), fact.period === 'asof' ? '' : periodText(fact.period, lang)].filter((part) => part !== '').join(' ');
}

/** Where it stands, as commands take it. */
function placeOf({ doc, paragraph }: Hit, { world }: Stage): string {
  if (doc === null) return '';
  return paragraph === null ? world.short(doc) : `${world.short(doc)}#p${paragraph}`;
}

function previewRows(hit: Hit, place: SearchPlace, answer: SearchResult, columns: number, rows: number, stage: Stage): Line[] {
  const { words, world, labels, marks } = stage;
  const why: Line = [
    span(labels.reason[hit.reason], 'accent'),
    span(hit.via === null ? '' : ` ${words.search.via(hit.via)}`, 'plain'),
    ...(answer.related.length > 0 ? [span(`  ${words.search.related} ${answer.related.join(` ${marks.dot} `)}`, 'dim')] : []),
  ];
  if (hit.type === 'metric') return [why, ...metricLines(hit, columns, rows - 1, stage)];
  if (hit.type === 'term') return [why, ...termLines(hit, columns, rows - 1, stage)];
  const stretch = stretchOf(world, hit);
  if (hit.doc === null) return [why];
  if (!stretch) return [why, sourceLine(hit.doc, null, stage)];
  const found = soughtIn(world, hit, place.query.text).filter(({ start, end }) => start < stretch.end && end > stretch.start);
  const fact = hit.type === 'fact' ? world.library.facts[hit.ref] : undefined;
  const extra = [
    ...found.map((range) => ({ ...range, tone: 'match' as const })),
    ...(fact ? [{ start: fact.start, end: fact.end, tone: 'current' as const }] : []),
  ];
  const head = rows >= 5 ? [why, sourceLine(hit.doc, hit.paragraph, stage)] : [sourceLine(hit.doc, hit.paragraph, stage)];
  return [...head, ...passageLines(hit.doc, stretch, extra, columns, Math.max(1, rows - head.length), stage)];
}

/** What is stated of a metric, the newest first, each with its sentence. */
function metricLines(hit: Hit, columns: number, rows: number, stage: Stage): Line[] {
  const { world, words, lang } = stage;
  const metric = world.library.metrics[hit.ref];
  if (!metric) return [];
  const title: Line = [
    ...toned(hit.text, hit.ranges, 'match', 'strong'),
    span(`  ${words.search.metricStated(metric.facts.length, metric.docs.length)}`, 'dim'),
  ];
  // The one that the row tells comes first, then the newest.
  const { latest } = world.summary(metric);
  const newest = world.series(metric.name).rows.toReversed();
  const statements = [...newest.filter(({ fact }) => fact.id === latest?.id), ...newest.filter(({ fact }) => fact.id !== latest?.id)].flatMap(
    ({ fact, verdict }): Line[] => {
      const mark = verdict === 'conflict' || verdict === 'other-definition' ? ` ${VERDICT_MARK[verdict]} ${stage.labels.verdict[verdict]}` : '';
      return [
        [],
        [
          span(periodText(fact.period, lang), 'accent'),
          span(` ${stage.world.spoken(fact)}`, 'fact'),
          span(mark, verdict ? VERDICT_TONE[verdict] : 'dim'),
          span('  '),
          ...sourceLine(fact.doc, fact.paragraph, stage),
        ],
        ...sentenceLines(fact, columns, 3, stage),
      ];
    },
  );
  return [title, ...statements].slice(0, rows);
}

function termLines(hit: Hit, columns: number, rows: number, stage: Stage): Line[] {
  const term = stage.world.library.terms[hit.ref];
  if (!term) return [];
  const quotes = term.mentions.flatMap(({ quote }) => wrapTo(stage, quote, columns).map((text): Line => [span(text)]));
  return [[...toned(hit.text, hit.ranges, 'match', 'strong'), span(`  ${stage.labels.term[term.type]}`, 'dim')], ...quotes.slice(0, rows)];
}

/** Before anything is typed: what can be asked, and earlier queries. */
function emptyLines(place: SearchPlace, stage: Stage): Line[] {
  const { words, state, world } = stage;
  const { documents, facts, metrics, terms } = world.library;
  return [
    [],
    [span(`  ${words.search.covers(documents.length, facts.length, metrics.length, terms.length)}`)],
    ...coverage(stage),
    [],
    ...words.search.help.map((text): Line => [span(`  ${text}`, 'dim')]),
    ...offerLines(place, words.search.earlier, offersOf(place, state), stage),
  ];
}

/** What the corpus is about: places, years, and what most sources state. */
function coverage(stage: Stage): Line[] {
  const { world, words, columns } = stage;
  const { documents, metrics } = world.library;
  const places = [...new Set(documents.flatMap(({ place }) => place ?? []))].slice(0, 6);
  const years = documents.flatMap(({ date }) => date?.slice(0, 4) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  const names = metrics.slice(0, 8).map(({ name }) => name);
  const text = words.search.about(places, first === undefined || last === undefined ? '' : first === last ? first : `${first}—${last}`, names);
  return wrapTo(stage, text, Math.min(columns - 4, 88)).map((line): Line => [span(`  ${line}`, 'dim')]);
}

/** Nothing found: what the corpus covers, and what would hit; Enter takes the selected one. */
function nothingLines(place: SearchPlace, answer: SearchResult, stage: Stage): Line[] {
  const { words, world } = stage;
  const { documents, facts, metrics, terms } = world.library;
  const { text, cursor } = place.query;
  const fault = filterFault(text.slice(0, cursor), text, world.library);
  return [
    [],
    // A filter whose value is still to come has not failed.
    [span(`  ${fault?.type === 'half' ? words.search.halfFilter : words.search.nothing(answer.query)}`, 'strong')],
    ...(fault?.type === 'unknown' ? [[span(`  ${words.search.unknownFilter(fault.name, fault.names)}`, 'warn')]] : []),
    [span(`  ${words.search.covers(documents.length, facts.length, metrics.length, terms.length)}`)],
    ...coverage(stage),
    ...offerLines(place, words.search.suggestions, answer.suggestions, stage),
  ];
}

/** Queries to choose from; Enter takes the selected one. */
function offerLines(place: SearchPlace, title: string, offers: readonly string[], stage: Stage): Line[] {
  if (offers.length === 0) return [];
  const lines = offers.map((text, i) => listLine(stage, [span(text, 'accent')], i === place.list.selected, stage.columns));
  return [[], [span(`  ${title}`, 'dim')], ...lines];
}
