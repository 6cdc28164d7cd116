/** A container of sections → a `Library`. Every part is parsed on first use and kept; of long lists (`rows.ts`) only the rows that are asked for. */
import type { Container } from '../corpus/container.ts';
import { UserError } from '../corpus/errors.ts';
import type { Document, DocumentInfo } from '../corpus/model.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { Term } from '../terms/model.ts';
import type { Skipped } from './folder.ts';
import type { Library } from './model.ts';
import { openRows } from './rows.ts';
import { SECTIONS } from './sections.ts';

/** Documents kept parsed; the one read longest ago goes first. */
const KEPT = 32;

/** @param skipped files of the folder that are not in it */
export function libraryOf(container: Container, skipped?: readonly Skipped[]): Library {
  const part = <T>(name: string): (() => T) => {
    let value: { readonly it: T } | null = null;
    return () => {
      value ??= { it: parse<T>(container, name) };
      return value.it;
    };
  };
  const documents = part<DocumentInfo[]>(SECTIONS.documents);
  const list = <T extends object>(name: string): (() => readonly T[]) => {
    let rows: (() => readonly T[]) | null = null;
    return () => {
      rows ??= openRows<T>(container, name);
      return rows();
    };
  };
  const facts = list<Fact>(SECTIONS.facts);
  const metrics = list<Metric>(SECTIONS.metrics);
  const terms = list<Term>(SECTIONS.terms);
  const open = new Map<string, Document>();
  const bytes = new Map<string, Uint8Array>();
  return {
    name: container.name,
    ...(skipped ? { skipped } : {}),
    get documents() {
      return documents();
    },
    get facts() {
      return facts();
    },
    get metrics() {
      return metrics();
    },
    get terms() {
      return terms();
    },
    document(id) {
      const known = open.get(id);
      if (known) {
        open.delete(id);
        open.set(id, known);
        return known;
      }
      if (!container.has(SECTIONS.document + id)) throw new UserError('unknown-document', { name: id });
      const document = parse<Document>(container, SECTIONS.document + id);
      open.set(id, document);
      const [oldest] = open.keys();
      if (open.size > KEPT && oldest !== undefined) open.delete(oldest);
      return document;
    },
    index: {
      section(name) {
        const read = bytes.get(name) ?? container.section(SECTIONS.index + name);
        bytes.set(name, read);
        return read;
      },
      length: (name) => container.length(SECTIONS.index + name),
      read: (name, from, target) => container.read(SECTIONS.index + name, from, target),
    },
  };
}

/** The checksum has vouched for the bytes, and this program's version for their shape. */
function parse<T>(container: Container, name: string): T {
  return JSON.parse(new TextDecoder().decode(container.section(name))) as T;
}
