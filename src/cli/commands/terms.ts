/** `terms [<term>]`: shorthands and named systems; with a name, what each document says of it. */

import { spokenOf } from '../../compare/unit.ts';
import { UserError } from '../../corpus/errors.ts';
import type { Fact } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import type { Term, TermMention, TermType } from '../../terms/model.ts';
import { cli } from '../../text/cli.ts';
import { labels, periodText } from '../../text/labels.ts';
import { rowText } from '../../text/rows.ts';
import { answer, type Cell, type Command, type Context, type TextLine } from '../command.ts';
import { codes, documentIds, filtered } from '../filters.ts';
import { shortNames, shortPlace } from '../lookup.ts';
import { LONGEST } from '../metrics.ts';

const TYPES: readonly TermType[] = [
  'shorthand',
  'system',
  'platform',
  'app',
  'index',
  'mechanism',
  'fund',
  'centre',
  'programme',
  'list',
  'brand',
  'other',
];

export const command: Command = {
  async run(context) {
    const { args, options } = context;
    const library = await context.library();
    const { lang } = options;
    const { column, nothing, listMark, notExpanded } = cli[lang];
    const docs = await documentIds(options.values('doc'), library);
    const types = await codes('--type', options.values('type'), TYPES, labels[lang].term);
    const named = args.length > 0 ? await findTerms(args.join(' '), library) : library.terms;
    const chosen = named.filter(
      (term) => (types === null || types.has(term.type)) && (docs === null || term.mentions.some((mention) => docs.has(mention.doc))),
    );
    const terms = await filtered(chosen, options, library, rowText.term);
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const facts = new Map(library.facts.map((fact) => [fact.id, fact]));
    const figuresOf = (term: Term): Fact[] => term.facts.flatMap((id) => facts.get(id) ?? []);
    return answer(
      terms,
      limit,
      (term) => ({
        term: term.name,
        type: term.type,
        label: labels.zh.term[term.type],
        aliases: term.aliases,
        expansion: term.expansion,
        docs: [...new Set(term.mentions.map((mention) => mention.doc))],
        variants: term.variants,
        mentions: term.mentions,
        facts: figuresOf(term),
      }),
      [
        { title: column.name, flow: 'wrap', cell: ({ name }) => ({ text: name, tone: 'strong' }) },
        { title: column.type, flow: 'keep', cell: ({ type }) => labels[lang].term[type] },
        { title: column.mentions, flow: 'keep', align: 'right', cell: ({ mentions }) => String(mentions.length) },
        {
          title: column.source,
          flow: 'cut',
          cell: ({ mentions }) => ({ text: [...new Set(mentions.map((one) => shortPlace(one.doc, one.paragraph, library)))].join(' '), tone: 'dim' }),
        },
        {
          title: column.expansion,
          flow: 'wrap',
          cell: (term) => contentOf(term, notExpanded, listMark),
        },
        { title: column.aliases, flow: 'wrap', cell: ({ aliases }) => aliases.join(listMark) },
      ],
      {
        notes: terms.length === 0 ? [nothing] : [],
        ...(args.length > 0
          ? {
              page: () =>
                terms.slice(0, limit).flatMap((term, n) => [...(n > 0 ? [{ cells: [] }] : []), ...lines(term, figuresOf(term), library, context)]),
            }
          : {}),
      },
    );
  },
};

const norm = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’《》「」]/g, '');

/** The term of this name, or all whose name or alias contains it, or what the search takes it for. */
async function findTerms(name: string, library: Library): Promise<readonly Term[]> {
  const wanted = norm(name);
  const names = (term: Term): string[] => [term.name, ...term.aliases].map(norm);
  const exact = library.terms.filter((term) => names(term).includes(wanted));
  if (exact.length > 0) return exact;
  const parts = wanted === '' ? [] : library.terms.filter((term) => names(term).some((one) => one.includes(wanted)));
  if (parts.length > 0) return parts;
  if (name.length > LONGEST) throw new UserError('unknown-term', { name });
  const { createSearcher } = await import('../../search/searcher.ts');
  const hits = createSearcher(library)
    .search(name, { types: ['term'], limit: 5 })
    .hits.filter((hit) => hit.type === 'term');
  const sure = hits
    .filter((hit) => hit.reason !== 'near')
    .map((hit) => library.terms[hit.ref])
    .filter((term) => term !== undefined);
  if (sure.length > 0) return sure;
  const { nearest } = await import('../nearest.ts');
  const near =
    library.terms[hits[0]?.ref ?? -1]?.name ??
    nearest(
      name,
      library.terms.map((term) => term.name),
    );
  throw new UserError('unknown-term', { name, ...(near ? { suggestion: near } : {}) });
}

function lines(term: Term, facts: readonly Fact[], library: Library, { options }: Context): TextLine[] {
  const { notExpanded, listMark, wordings, column } = cli[options.lang];
  const head: Cell[] = [
    { text: term.name, tone: 'strong' },
    { text: `  ${labels[options.lang].term[term.type]}`, tone: 'dim' },
    ...(term.aliases.length > 0 ? [{ text: `  = ${term.aliases.join(listMark)}` }] : []),
  ];
  const expansion: TextLine[] = term.expansion
    ? term.expansion.map((item, n) => ({ indent: 2, hang: 4, cells: [{ text: `${n + 1}. ${item}` }] }))
    : term.type === 'shorthand'
      ? [{ indent: 2, cells: [{ text: notExpanded, tone: 'dim' as const }] }]
      : [];
  const variants = term.variants.map((wording): TextLine => {
    const places = wording.docs.map((doc) => shortNames(library).get(doc) ?? doc).join(' ');
    return { indent: 2, hang: 2, cells: [{ text: `${wordings}  ${wording.text}  ` }, { text: places, tone: 'dim' }] };
  });
  const mentions = oncePerSentence(term.mentions).map((mention): TextLine => {
    const place = `${shortPlace(mention.doc, mention.paragraph, library)}  `;
    return { indent: 2, hang: place.length, cells: [{ text: place, tone: 'dim' }, ...marked(mention.quote, term)] };
  });
  const figures = facts.map((fact): TextLine => {
    const { metric, period } = fact;
    const place = shortPlace(fact.doc, fact.paragraph, library);
    const said = `${column.value}  ${metric} ${spokenOf(fact)}  ${periodText(period, options.lang)}  `;
    return { indent: 2, hang: 4, cells: [{ text: said }, { text: place, tone: 'dim' }] };
  });
  return [{ cells: head }, ...expansion, ...variants, ...figures, ...mentions];
}

/** Longest piece of a sentence that the list shows of a term. */
const CONTENT = 40;

/** What the texts say of a term, in one cell: the expansion, else how documents word it differently, else the piece of the first sentence around it. */
function contentOf(term: Term, notExpanded: string, listMark: string): Cell {
  if (term.expansion) return { text: term.expansion.join(listMark) };
  if (term.type === 'shorthand') return { text: notExpanded, tone: 'dim' };
  if (term.variants.length > 0) return { text: term.variants.map(({ text }) => text).join(' / '), tone: 'warn' };
  const mention = term.mentions[0];
  return { text: mention ? around(mention.quote, [term.name, ...term.aliases]) : '', tone: 'dim' };
}

/** The clause of a quote that holds one of the names, and as much of what follows as there is room for. */
function around(quote: string, names: readonly string[]): string {
  const at = names.map((name) => quote.indexOf(name)).find((index) => index >= 0) ?? 0;
  const begin = Math.max(...['，', ',', '；', ';', '。', '：'].map((mark) => quote.lastIndexOf(mark, at) + 1), at - CONTENT / 2, 0);
  const piece = quote.slice(begin).trim();
  return `${begin > 0 ? '…' : ''}${piece.length > CONTENT ? `${piece.slice(0, CONTENT)}…` : piece}`;
}

/** Mentions whose sentence was not shown yet. */
function oncePerSentence(mentions: readonly TermMention[]): readonly TermMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ doc, paragraph, quote }) => {
    const key = `${doc}#${paragraph} ${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The quote with the term in it marked. */
function marked(quote: string, term: Term): Cell[] {
  const name = [term.name, ...term.aliases].find((one) => quote.includes(one));
  if (name === undefined) return [{ text: quote }];
  const at = quote.indexOf(name);
  return [{ text: quote.slice(0, at) }, { text: name, tone: 'match' }, { text: quote.slice(at + name.length) }];
}
