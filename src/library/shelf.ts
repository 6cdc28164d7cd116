/**
 * Documents of a set while it is compiled: each kept as the bytes of its section and parsed when it is looked at, so that memory holds a few documents
 * in full, not all of them. In: a document. Out: one that looks the same.
 */
import type { Document, DocumentInfo } from '../corpus/model.ts';

/** Bytes of documents kept parsed: sets up to about 15 MB of text stay open, larger ones are parsed again at each pass. */
const OPEN = 48 * 1024 * 1024;

export interface Shelf {
  /** In the order they were added. */
  readonly documents: readonly Document[];
  /** Puts a document on the shelf. */
  add(document: Document): void;
  /** The section of a document, as it is written to the corpus file. */
  bytes(id: string): Uint8Array;
}

export function createShelf(): Shelf {
  const documents: Document[] = [];
  const sections = new Map<string, Uint8Array>();
  const open = new Map<string, Document>();
  let held = 0;
  const bytes = (id: string): Uint8Array => sections.get(id) ?? new Uint8Array();
  const whole = (id: string): Document => {
    const known = open.get(id);
    if (known) return known;
    const document = JSON.parse(new TextDecoder().decode(bytes(id))) as Document;
    open.set(id, document);
    held += bytes(id).length;
    for (const oldest of open.keys()) {
      if (held <= OPEN || oldest === id) break;
      open.delete(oldest);
      held -= bytes(oldest).length;
    }
    return document;
  };
  return {
    documents,
    bytes,
    add(document) {
      sections.set(document.id, new TextEncoder().encode(JSON.stringify(document)));
      documents.push(asShelved(infoOf(document), () => whole(document.id)));
    },
  };
}

function asShelved(info: DocumentInfo, whole: () => Document): Document {
  return {
    ...info,
    get sections() {
      return whole().sections;
    },
    get paragraphs() {
      return whole().paragraphs;
    },
    get dropped() {
      return whole().dropped;
    },
    get raw() {
      return whole().raw;
    },
  };
}

/** What stays in memory of a document. */
export function infoOf(document: DocumentInfo): DocumentInfo {
  const { id, file, title, date, dateBasis, publisher, author, place, genre, encoding, length, paragraphCount, sentenceCount } = document;
  return { id, file, title, date, dateBasis, publisher, author, place, genre, encoding, length, paragraphCount, sentenceCount };
}
