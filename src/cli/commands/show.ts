/** `show <doc>[#p<n>]`: one document, cleaned, with its paragraph numbers; `--raw` the file as found. */
import type { Document, Paragraph } from '../../corpus/model.ts';
import { placeOf } from '../../corpus/provenance.ts';
import { cli } from '../../text/cli.ts';
import { labels } from '../../text/labels.ts';
import { safeText } from '../../text/safe.ts';
import { answer, type Command, type Context, type TextLine } from '../command.ts';
import { findPlace } from '../lookup.ts';

export const command: Command = {
  async run(context) {
    const { options, args } = context;
    const library = await context.library();
    const { doc, paragraphs: range } = await findPlace(args[0] ?? '', library);
    const document = library.document(doc.id);
    if (options.flag('raw')) {
      // On a terminal even the raw text must not steer it; a pipe gets every character that was decoded.
      context.io.stdout.write(context.io.stdout.isTTY ? safeText(document.raw) : document.raw);
      return document.raw === '' ? 1 : 0;
    }
    const chosen = document.paragraphs.filter(({ n }) => range === null || (n >= range[0] && n <= range[1]));
    const words = cli[options.lang];
    const shown = Math.min(chosen.length, options.limit ?? Number.POSITIVE_INFINITY);
    return answer(
      chosen,
      options.limit ?? Number.POSITIVE_INFINITY,
      (paragraph) => ({
        doc: doc.id,
        paragraph: paragraph.n,
        kind: paragraph.kind,
        section: sectionPath(document, paragraph).at(-1) ?? null,
        text: paragraph.text,
        join: paragraph.join ?? null,
        source: placeOf(document, paragraph, 0, paragraph.text.length),
      }),
      [
        { title: '#', flow: 'keep', align: 'right', cell: (paragraph) => ({ text: `p${paragraph.n}`, tone: 'dim' }) },
        { title: words.column.kind, flow: 'keep', cell: (paragraph) => labels[options.lang].paragraph[paragraph.kind] },
        { title: words.column.text, flow: 'wrap', cell: (paragraph) => paragraph.text },
      ],
      {
        page: () => [
          ...(range === null ? header(document, context) : []),
          ...chosen.slice(0, shown).flatMap((paragraph) => lines(paragraph, context)),
        ],
        envelope: { doc: doc.id, file: doc.file, title: doc.title, date: doc.date, publisher: doc.publisher },
      },
    );
  },
};

function header(document: Document, { options }: Context): TextLine[] {
  const about = [document.date, document.publisher, document.author, document.file].filter((part) => part !== null && part !== '');
  return [
    { cells: [{ text: document.title, tone: 'strong' }] },
    { cells: [{ text: about.join(' · '), tone: 'dim' }] },
    ...(document.paragraphs.length === 0 ? [{ cells: [{ text: cli[options.lang].nothing }] }] : [{ cells: [] }]),
  ];
}

function lines(paragraph: Paragraph, { options }: Context): TextLine[] {
  const number = `p${paragraph.n}`.padEnd(6);
  const strong = paragraph.kind === 'heading' || paragraph.kind === 'title';
  const join = paragraph.join;
  const note =
    join === undefined ? [] : [{ text: `  〔${join === 'mended' ? cli[options.lang].mended : cli[options.lang].broken}〕`, tone: 'warn' as const }];
  if (paragraph.kind === 'table' && paragraph.rows) {
    return paragraph.rows.map((cells, n) => ({
      hang: 6,
      cells: [
        { text: n === 0 ? number : ' '.repeat(6), tone: 'dim' as const },
        { text: cells.map((cell) => paragraph.text.slice(cell.start, cell.end)).join(' │ ') },
        ...(n === 0 ? note : []),
      ],
    }));
  }
  return [{ hang: 6, cells: [{ text: number, tone: 'dim' }, strong ? { text: paragraph.text, tone: 'strong' } : { text: paragraph.text }, ...note] }];
}

/** Titles of the sections around a paragraph, outermost first. */
function sectionPath(document: Document, paragraph: Paragraph): string[] {
  const path: string[] = [];
  for (let at = paragraph.section; at >= 0; ) {
    const section = document.sections[at];
    if (!section) break;
    path.unshift(section.title);
    at = section.parent;
  }
  return path;
}
