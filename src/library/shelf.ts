/**
 * Documents of a set while it is compiled: each kept as the bytes of its section and parsed when it is looked at, so that memory holds a few documents
 * in full, not all of them. In: a document. Out: one that looks the same.
 */
import { detached } from '../corpus/detached.ts';
import type { Document, DocumentInfo } from '../corpus/model.ts';
import { bytesOf, type Section, type Stream, sliceOf } from '../corpus/section.ts';

/** Bytes of documents that stay parsed: sets of less than 1 MB of text are not parsed again; of larger ones, the document looked at last stays. */
const KEPT = 2 * 1024 * 1024;

export interface Shelf {
  /** In the order they were added. */
  readonly documents: readonly Document[];
  /** Puts a document on the shelf. */
  add(document: Document): void;
  /** The section of a document, as it is written to the corpus file. */
  section(id: string): Section;
}

/** @param stream where the documents are set aside */
export function createShelf(stream: Stream): Shelf {
  const documents: Document[] = [];
  const sections = new Map<string, Section>();
  const kept = new Map<string, Document>();
  let last: Document | null = null;
  const section = (id: string): Section => sections.get(id) ?? sliceOf(stream, 0, 0);
  const whole = (id: string): Document => {
    const known = kept.get(id);
    if (known) return known;
    if (last?.id !== id) last = JSON.parse(new TextDecoder().decode(bytesOf(section(id)))) as Document;
    return last;
  };
  return {
    documents,
    section,
    add(document) {
      const start = stream.length;
      stream.write(new TextEncoder().encode(JSON.stringify(document)));
      sections.set(document.id, sliceOf(stream, start, stream.length - start));
      if (stream.length < KEPT) kept.set(document.id, document);
      documents.push(asShelved(detached({ ...infoOf(document), sections: document.sections }), whole));
    },
  };
}

/** Title and outline are looked at often, and short: they stay in memory. */
function asShelved(light: DocumentInfo & Pick<Document, 'sections'>, whole: (id: string) => Document): Document {
  return {
    ...light,
    get paragraphs() {
      return whole(light.id).paragraphs;
    },
    get dropped() {
      return whole(light.id).dropped;
    },
    get raw() {
      return whole(light.id).raw;
    },
  };
}

/** What stays in memory of a document. */
export function infoOf(document: DocumentInfo): DocumentInfo {
  const { id, file, title, date, dateBasis, publisher, author, place, genre, encoding, length, paragraphCount, sentenceCount } = document;
  return { id, file, title, date, dateBasis, publisher, author, place, genre, encoding, length, paragraphCount, sentenceCount };
}
