/** `find <query>`: the best answer first, the latest value of the metric meant; then facts, terms, sentences, each with why it is there. */
import { spokenOf } from '../../compare/unit.ts';
import type { Fact } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { createAnswerer, LONGEST_QUERY } from '../../search/answer.ts';
import type { Hit, HitType, SearchOptions, SearchResult } from '../../search/model.ts';
import { tokenize } from '../../search/query.ts';
import { cli } from '../../text/cli.ts';
import { type Lang, labels, periodText } from '../../text/labels.ts';
import { causeSentence } from '../../text/verdicts.ts';
import { answersFrom, type Best } from '../best.ts';
import { type Answer, answer, type Cell, type Command, type Context, type TextLine } from '../command.ts';
import { codes } from '../filters.ts';
import { placeOf, shortPlace, statement } from '../lookup.ts';
import { verdictTone } from '../tones.ts';

/** Hits without `--limit`: a screen or two; stderr says when there are more. */
const USUAL = 50;
/** Characters of a query that found nothing shown in the sentence that says so. */
const SHOWN = 60;
/** Hits of each type on the page that `text` prints. */
const EACH = 8;
/** A metric among so many first hits goes before them. */
const LEADING = 5;
/** Share of the first metric's score that another needs to be matched as well as it. */
const ALIKE = 0.999;
const ORDER: readonly HitType[] = ['metric', 'fact', 'term', 'sentence', 'heading', 'document'];

interface Found {
  readonly hit: Hit;
  /** Of a fact itself; of a metric its latest value. */
  readonly fact: Fact | null;
  /** For the metric that is the answer: its latest value held against the others. */
  readonly best: Best | null;
}

export const command: Command = {
  async run(context): Promise<Answer> {
    const { args, options } = context;
    const library = await context.library();
    const query = args.join(' ');
    const limit = options.limit ?? USUAL;
    const types = await codes('--type', options.values('type'), ORDER, labels[options.lang].hit);
    const result = await search(library, query, {
      limit: Math.min(limit, Number.MAX_SAFE_INTEGER),
      synonyms: !options.flag('no-synonyms'),
      ...(types ? { types: [...types] } : {}),
    });
    const found = answerFirst(result.hits, query, library);
    return {
      ...answer(found, limit, (one) => json(one, library, options.lang), columns(library, context)),
      // The page says of each type how many more there are.
      total: options.format === 'text' ? Math.min(found.length, limit) : Math.max(result.total, found.length),
      envelope: { query, related: result.related, suggestions: result.suggestions, facets: result.facets },
      ...(found.length > 0 ? { page: () => page(found, result, query, library, context) } : {}),
      notes: [
        ...(query.length > LONGEST_QUERY ? [cli[options.lang].onlyBeginning(LONGEST_QUERY)] : []),
        ...(found.length > 0 ? [] : nothing(query, result, library, context)),
      ],
    };
  },
};

/** What would hit in place of nothing is worked out by code that no other answer needs to load. */
async function search(library: Library, query: string, options: SearchOptions): Promise<SearchResult> {
  const result = createAnswerer(library).answer(query, options);
  if (result.total > 0 || query.trim() === '') return result;
  const { createSearcher } = await import('../../search/searcher.ts');
  return createSearcher(library).search(query, options);
}

/**
 * The metric whose value is the answer. One far down that is matched more loosely than the first hit is not what was asked for;
 * of several that are matched alike (小巨人 is in the names of many) the one that most documents state is.
 */
function leadOf(hits: readonly Hit[], library: Library): Hit | undefined {
  const first = hits.find((hit, n) => hit.type === 'metric' && (hit.reason === hits[0]?.reason || (n < LEADING && hit.reason !== 'near')));
  if (!first) return undefined;
  const alike = hits.filter((hit) => hit.type === 'metric' && hit.reason === first.reason && hit.score >= first.score * ALIKE);
  const weight = ({ ref }: Hit): number => (library.metrics[ref]?.docs.length ?? 0) * 1000 + (library.metrics[ref]?.facts.length ?? 0);
  return alike.reduce((best, hit) => (weight(hit) > weight(best) ? hit : best), first);
}

/** The search ranks all hits alike; whoever asks by a metric's name wants its value before the sentences. */
function answerFirst(hits: readonly Hit[], query: string, library: Library): Found[] {
  const lead = leadOf(hits, library);
  const ordered = lead ? [lead, ...hits.filter((hit) => hit !== lead)] : hits;
  const tokens = tokenize(query);
  const filtered = tokens.some((token) => token.key !== null && token.key !== 'type');
  const answers = answersFrom(
    library,
    // A filter is no part of what was asked by name: doc:2023 is no year.
    tokens
      .filter((token) => token.key === null)
      .map((token) => token.text)
      .join(' '),
    ordered.flatMap((hit) => (hit.type === 'metric' ? (library.metrics[hit.ref] ?? []) : [])),
    filtered ? new Set(hits.flatMap((hit) => (hit.type === 'fact' ? [hit.ref] : []))) : null,
  );
  return ordered.map((hit, n) => {
    const metric = hit.type === 'metric' ? library.metrics[hit.ref] : undefined;
    const best = metric && n === 0 ? answers.best(metric) : null;
    const fact = hit.type === 'fact' ? library.facts[hit.ref] : metric && (best?.fact ?? answers.latest(metric));
    return { hit, fact: fact ?? null, best };
  });
}

function json({ hit, fact, best }: Found, library: Library, lang: Lang): object {
  const term = hit.type === 'term' ? library.terms[hit.ref] : undefined;
  const mention = term?.mentions[0];
  const doc = hit.doc ?? fact?.doc ?? mention?.doc ?? null;
  const paragraph = hit.paragraph ?? fact?.paragraph ?? mention?.paragraph ?? null;
  return {
    type: hit.type,
    doc,
    text: hit.text,
    match: hit.reason,
    label: labels.zh.reason[hit.reason],
    score: hit.score,
    paragraph,
    sentence: hit.sentence ?? fact?.sentence ?? null,
    place: doc === null ? null : paragraph === null ? doc : `${doc}#p${paragraph}`,
    ranges: hit.ranges,
    via: hit.via,
    ...(best
      ? {
          answer: {
            shown: spokenOf(best.fact),
            period: best.fact.period,
            kind: best.fact.kind,
            verdict: best.agreement?.verdict ?? null,
            label: best.agreement && labels.zh.verdict[best.agreement.verdict],
            reason: best.agreement && causeSentence(best.agreement.cause, best.agreement.detail, lang),
            sources: best.docs.length,
            against: best.against && placeOf(best.against),
            dispute: best.dispute?.map((one) => ({ shown: spokenOf(one), period: one.period, place: placeOf(one) })) ?? null,
          },
        }
      : {}),
    ...(fact ? { fact } : {}),
    ...(term
      ? { term: { name: term.name, type: term.type, expansion: term.expansion, docs: [...new Set(term.mentions.map((one) => one.doc))] } }
      : {}),
  };
}

function columns(library: Library, { options }: Context) {
  const { column } = cli[options.lang];
  const words = labels[options.lang];
  return [
    { title: column.type, flow: 'keep' as const, cell: ({ hit }: Found) => words.hit[hit.type] },
    { title: column.text, flow: 'wrap' as const, cell: ({ hit }: Found) => hit.text },
    { title: column.value, flow: 'keep' as const, cell: ({ fact }: Found) => (fact ? spokenOf(fact) : '') },
    {
      title: column.period,
      flow: 'keep' as const,
      cell: ({ fact }: Found) => (fact ? periodText(fact.period, options.lang) : ''),
    },
    { title: column.source, flow: 'keep' as const, cell: (one: Found) => placeText(one, library) },
    { title: column.match, flow: 'keep' as const, cell: ({ hit }: Found) => words.reason[hit.reason] },
  ];
}

function placeText({ hit, fact }: Found, library: Library): string {
  const mention = hit.type === 'term' ? library.terms[hit.ref]?.mentions[0] : undefined;
  const doc = hit.doc ?? fact?.doc ?? mention?.doc;
  const paragraph = hit.paragraph ?? fact?.paragraph ?? mention?.paragraph;
  return doc === undefined ? '' : paragraph === undefined ? shortPlace(doc, 1, library).replace(/#p1$/, '') : shortPlace(doc, paragraph, library);
}

function page(found: readonly Found[], result: SearchResult, query: string, library: Library, context: Context): TextLine[] {
  const { lang, limit } = context.options;
  const [first] = found;
  const lead = first?.best ? [...answerLines(first.best, library, context), { cells: [] }] : [];
  const rest = first?.best ? found.slice(1) : found;
  const most = limit ?? EACH;
  const sections = ORDER.flatMap((type): TextLine[] => {
    const all = rest.filter(({ hit }) => hit.type === type);
    if (all.length === 0) return [];
    const count = result.facets.type.find((facet) => facet.key === type)?.count ?? all.length;
    const hidden = count - (first?.best && type === 'metric' ? 1 : 0) - Math.min(all.length, most);
    return [
      { cells: [{ text: labels[lang].hit[type], tone: 'dim' }] },
      ...all.slice(0, most).map((one) => hitLine(one, library, context)),
      ...(hidden > 0
        ? [
            {
              indent: 2,
              cells: [{ text: cli[lang].more(hidden, `suzhou-tui find ${quoted(query)} --type ${type} --limit all`), tone: 'dim' as const }],
            },
          ]
        : []),
    ];
  });
  const related = result.related.length > 0 ? [{ cells: [{ text: cli[lang].related(result.related), tone: 'dim' as const }] }] : [];
  return [...lead, ...sections, ...related];
}

/** Metric, value, period, agreement; the sentence; its source. */
function answerLines({ metric, fact, published, agreement, against, dispute, docs }: Best, library: Library, { options }: Context): TextLine[] {
  const { lang } = options;
  const doc = library.documents.find((one) => one.id === fact.doc);
  const words = cli[lang];
  const verdict: Cell[] = agreement
    ? [
        { text: labels[lang].verdict[agreement.verdict], tone: verdictTone[agreement.verdict] },
        { text: `（${words.sources(docs.length)}；${causeSentence(agreement.cause, agreement.detail, lang)}）`, tone: 'dim' },
      ]
    : [{ text: words.noOther, tone: 'dim' }];
  const dated = published ? `${periodText(fact.period, lang)}（${published}）` : periodText(fact.period, lang);
  return [
    {
      hang: 2,
      cells: [
        { text: metric.name, tone: 'strong' },
        { text: '  ' },
        { text: spokenOf(fact), tone: 'strong' },
        { text: `  ${[dated, ...(fact.kind === 'actual' ? [] : [labels[lang].kind[fact.kind]]), fact.scope].join(' · ')} · ` },
        ...verdict,
      ],
    },
    { indent: 2, hang: 0, cells: [{ text: fact.quote }] },
    {
      indent: 2,
      hang: 0,
      cells: [
        { text: [shortPlace(fact.doc, fact.paragraph, library), doc?.publisher, doc?.date, doc?.title].filter(Boolean).join('  '), tone: 'dim' },
      ],
    },
    ...(against && agreement?.verdict !== 'agree'
      ? [
          {
            indent: 2,
            hang: 2,
            cells: [
              { text: `${words.column.against}  ${shortPlace(against.doc, against.paragraph, library)}  `, tone: 'dim' as const },
              { text: `${spokenOf(against)}  ${periodText(against.period, lang)}  ${against.quote}` },
            ],
          },
        ]
      : []),
    ...(dispute
      ? [
          {
            indent: 2,
            hang: 2,
            cells: [
              { text: labels[lang].verdict.conflict, tone: verdictTone.conflict },
              { text: `  ${dispute.map((one) => statement(one, library, lang)).join(' · ')}` },
            ],
          },
        ]
      : []),
    { indent: 2, cells: [{ text: `suzhou-tui compare ${quoted(metric.name)}`, tone: 'dim' }] },
  ];
}

function hitLine(one: Found, library: Library, { options }: Context): TextLine {
  const { hit, fact } = one;
  const value = fact ? `  ${hit.type === 'fact' ? `${fact.metric} ` : `${spokenOf(fact)} `}${periodText(fact.period, options.lang)}` : '';
  const place = placeText(one, library);
  const expansion = (hit.type === 'term' && library.terms[hit.ref]?.expansion) || [];
  const why = hit.reason === 'exact' ? '' : `  〔${labels[options.lang].reason[hit.reason]}${hit.via ? `：${hit.via}` : ''}〕`;
  return {
    indent: 2,
    hang: 2,
    cells: [
      ...(place ? [{ text: `${place}  `, tone: 'dim' as const }] : []),
      ...marked(hit),
      { text: expansion.length > 0 ? `  ${expansion.join(cli[options.lang].listMark)}` : value, tone: 'dim' },
      { text: why, tone: 'dim' },
    ],
  };
}

/** The text with the matched characters marked. */
function marked({ text, ranges }: Hit): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) cells.push({ text: text.slice(at, start) });
    cells.push({ text: text.slice(Math.max(at, start), end), tone: 'match' });
    at = Math.max(at, end);
  }
  if (at < text.length) cells.push({ text: text.slice(at) });
  return cells;
}

function nothing(query: string, { suggestions }: SearchResult, library: Library, { options }: Context): string[] {
  const words = cli[options.lang];
  const dates = library.documents
    .map((doc) => doc.date?.slice(0, 4))
    .filter((year) => year !== undefined)
    .sort();
  return [
    words.nothingFor(query.length > SHOWN ? `${query.slice(0, SHOWN)}…` : query),
    words.covers(library.documents.length, library.facts.length, library.metrics.length, dates[0] ?? '', dates.at(-1) ?? ''),
    ...(suggestions.length > 0 ? [words.tryInstead(suggestions)] : []),
  ];
}

/** A word as a shell takes it. */
const quoted = (word: string): string => (/[\s"'“”‘’|&;<>()$`\\!*?#~]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word);
