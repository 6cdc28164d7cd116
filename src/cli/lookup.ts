/** What a user means by a name: a document by id, beginning or file name; a place `000#p12`; a metric by any spelling. */
import { spokenOf } from '../compare/unit.ts';
import { UserError } from '../corpus/errors.ts';
import type { DocumentInfo } from '../corpus/model.ts';
import type { Fact } from '../facts/model.ts';
import type { Library } from '../library/model.ts';
import { shortNames } from '../library/names.ts';
import { type Lang, periodText } from '../text/labels.ts';

export { shortNames };

/** @throws UserError `unknown-document` with the nearest, or with those that a beginning could mean */
export async function findDocument(name: string, library: Library): Promise<DocumentInfo> {
  const wanted = name.trim().replace(/^\.\//, '');
  const { documents } = library;
  const exact = documents.find((doc) => doc.id === wanted || doc.file === wanted || doc.file.split('/').at(-1) === wanted);
  if (exact) return exact;
  // A path as the shell completes it (seeds/000_45fe.txt) names the file it ends in.
  const base = wanted.split(/[/\\]/).at(-1) ?? wanted;
  const byFile = documents.filter((doc) => doc.file.split('/').at(-1) === base);
  if (byFile.length === 1) return byFile[0] as DocumentInfo;
  const begins = documents.filter((doc) => doc.id.toLowerCase().startsWith(wanted.toLowerCase()));
  if (wanted !== '' && begins.length === 1) return begins[0] as DocumentInfo;
  if (wanted !== '' && begins.length > 1) throw new UserError('unknown-document', { name, detail: few(begins.map((doc) => doc.id)) });
  const { nearest } = await import('./nearest.ts');
  const short = shortNames(library);
  const near = nearest(wanted, [...short.values(), ...documents.flatMap((doc) => [doc.id, doc.title])]);
  const meant = documents.find((doc) => near !== null && [short.get(doc.id), doc.id, doc.title].includes(near));
  const suggestion = meant && (short.get(meant.id) ?? meant.id);
  throw new UserError('unknown-document', { name, ...(suggestion ? { suggestion } : {}) });
}

export interface Place {
  readonly doc: DocumentInfo;
  /** First and last paragraph; null for the whole document. */
  readonly paragraphs: readonly [number, number] | null;
}

/**
 * `000`, `000#p12`, `000#12`, `000#p12-15`.
 * @throws UserError `unknown-document`, `unknown-paragraph`
 */
export async function findPlace(text: string, library: Library): Promise<Place> {
  const parts = /^(.*)[#＃]p?(\d+)(?:[-—–~～]p?(\d+))?$/i.exec(text.trim());
  if (!parts) {
    const at = text.search(/[#＃]/);
    const doc = await findDocument(at < 0 ? text : text.slice(0, at), library);
    if (at < 0) return { doc, paragraphs: null };
    throw new UserError('unknown-paragraph', { doc: doc.id, name: text.slice(at + 1), detail: String(doc.paragraphCount) });
  }
  const doc = await findDocument(parts[1] ?? '', library);
  const first = Number(parts[2]);
  const last = Number(parts[3] ?? parts[2]);
  const numbers = library.document(doc.id).paragraphs.map((paragraph) => paragraph.n);
  if (!numbers.some((n) => n >= first && n <= last))
    throw new UserError('unknown-paragraph', {
      doc: doc.id,
      name: parts[3] ? `${first}-${last}` : String(first),
      detail: String(doc.paragraphCount),
    });
  return { doc, paragraphs: [first, last] };
}

/** @returns `000#p12`: a place that `show` and `open` take */
export function shortPlace(doc: string, paragraph: number, library: Library): string {
  return `${shortNames(library).get(doc) ?? doc}#p${paragraph}`;
}

/** @returns what a fact says, for when, and where: `12家 2022年 000#p3` */
export function statement(fact: Fact, library: Library, lang: Lang): string {
  return `${spokenOf(fact)} ${periodText(fact.period, lang)} ${shortPlace(fact.doc, fact.paragraph, library)}`;
}

/** @returns a place with the whole id: what JSON holds */
export const placeOf = (fact: Pick<Fact, 'doc' | 'paragraph'>): string => `${fact.doc}#p${fact.paragraph}`;

function few(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(' | ')} | …` : names.join(' | ');
}
