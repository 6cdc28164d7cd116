/** `docs`: the documents of the corpus with what is known of each. */
import { cli } from '../../text/cli.ts';
import { labels } from '../../text/labels.ts';
import { rowText } from '../../text/rows.ts';
import { answer, type Command } from '../command.ts';
import { filtered } from '../filters.ts';
import { shortNames } from '../lookup.ts';

export const command: Command = {
  async run({ library: open, options }) {
    const library = await open();
    const { column, nothing } = cli[options.lang];
    const documents = await filtered(library.documents, options, library, rowText.document);
    const short = shortNames(library);
    const facts = new Map<string, number>();
    for (const fact of library.facts) facts.set(fact.doc, (facts.get(fact.doc) ?? 0) + 1);
    return answer(
      documents,
      options.limit ?? Number.POSITIVE_INFINITY,
      ({ id, ...info }) => ({ doc: id, ...info, facts: facts.get(id) ?? 0 }),
      [
        { title: column.doc, flow: 'keep', cell: (doc) => ({ text: short.get(doc.id) ?? doc.id, tone: 'strong' }) },
        { title: column.title, flow: 'wrap', cell: (doc) => doc.title },
        { title: column.date, flow: 'keep', cell: (doc) => (doc.date === null ? '' : doc.dateBasis === 'inferred' ? `≈${doc.date}` : doc.date) },
        { title: column.publisher, flow: 'cut', cell: (doc) => doc.publisher ?? '' },
        { title: column.place, flow: 'keep', cell: (doc) => doc.place ?? '' },
        { title: column.genre, flow: 'keep', cell: (doc) => labels[options.lang].genre[doc.genre] },
        { title: column.length, flow: 'keep', align: 'right', cell: (doc) => String(doc.length) },
        { title: column.paragraphs, flow: 'keep', align: 'right', cell: (doc) => String(doc.paragraphCount) },
        { title: column.facts, flow: 'keep', align: 'right', cell: (doc) => String(facts.get(doc.id) ?? 0) },
      ],
      { notes: documents.length === 0 ? [nothing] : [] },
    );
  },
};
