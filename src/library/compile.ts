/**
 * A folder of files → the sections of a compiled corpus.
 *
 * files → documents (corpus/) → facts → metrics (facts/) → terms (terms/) → search index (search/), each a section of one file (corpus/container.ts).
 */
import { basename, resolve } from 'node:path';
import { containerOf, writeContainer } from '../corpus/container.ts';
import { UserError } from '../corpus/errors.ts';
import type { Document } from '../corpus/model.ts';
import { readDocument } from '../corpus/read.ts';
import { type Section, type Stream, sectionOf } from '../corpus/section.ts';
import type { Segmenter } from '../corpus/segment.ts';
import { extractFacts } from '../facts/extract.ts';
import { metricGroups } from '../facts/metrics.ts';
import type { Fact } from '../facts/model.ts';
import { buildIndex } from '../search/build.ts';
import { extractTerms } from '../terms/extract.ts';
import { listFolder, readSource, type Skipped, type SourceFile } from './folder.ts';
import { libraryOf } from './library.ts';
import type { Library } from './model.ts';
import { type RowsWriter, rowsWriter } from './rows.ts';
import { SECTIONS } from './sections.ts';
import { createSegmenter } from './segmenter.ts';
import { createShelf, infoOf, type Shelf } from './shelf.ts';
import { createSpool } from './spool.ts';

export interface CompileOptions {
  /** Called after each step with what is done of how many files, and the file; for narration. */
  readonly onProgress?: (progress: Progress) => void;
  /** Segmenter for fact extraction; by default nodejs-jieba where it is installed, else the one of our own. */
  readonly segmenter?: Segmenter;
}

export interface Progress {
  readonly step: 'read' | 'facts' | 'index';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

export interface CompiledCorpus {
  readonly name: string;
  readonly sections: ReadonlyMap<string, Section>;
  /** Lets go of what was set aside for the sections, which cannot be read after that. */
  close(): void;
  /** Files left out and why. */
  readonly skipped: readonly Skipped[];
  readonly counts: { readonly documents: number; readonly facts: number; readonly metrics: number; readonly terms: number };
}

/**
 * Compiles a folder (or one file) of .txt and .md documents.
 * @throws UserError `not-found` · `not-readable` · `empty-corpus`; a file that cannot be read is left out and reported, unless it is the only one
 */
export async function compileFolder(folder: string, options: CompileOptions = {}): Promise<CompiledCorpus> {
  const listed = listFolder(folder);
  const skipped: Skipped[] = [...listed.skipped];
  const spool = createSpool();
  try {
    const shelf = readAll(listed.files, skipped, spool.stream(), options);
    if (shelf.documents.length === 0) throw emptyCorpus(folder, listed.files, skipped);
    const { sections, counts } = compile(shelf, spool.stream, options);
    return { name: basename(resolve(folder)), sections, skipped, counts, close: spool.close };
  } catch (error) {
    spool.close();
    throw error;
  }
}

/** Each step goes through the documents one by one and leaves what it makes in streams. */
function compile(shelf: Shelf, streams: () => Stream, options: CompileOptions): Pick<CompiledCorpus, 'sections' | 'counts'> {
  const { documents } = shelf;
  const segmenter = options.segmenter ?? createSegmenter(documents);
  const facts = rowsWriter<Fact>(SECTIONS.facts, streams);
  const groups = metricGroups();
  documents.forEach((document, i) => {
    for (const fact of extractFacts(document, segmenter)) {
      facts.add(fact);
      groups.add(fact);
    }
    options.onProgress?.({ step: 'facts', done: i + 1, total: documents.length, file: document.file });
  });
  const metrics = rowsOf(SECTIONS.metrics, groups.metrics(), streams);
  const terms = rowsOf(SECTIONS.terms, extractTerms(documents, facts.rows), streams);
  const sections = new Map<string, Section>([
    [SECTIONS.documents, sectionOf(new TextEncoder().encode(JSON.stringify(documents.map(infoOf))))],
    ...[facts, metrics, terms].flatMap((list) => list.finish()),
  ]);
  const source = { documents, facts: facts.rows, metrics: metrics.rows, terms: terms.rows };
  for (const [name, section] of buildIndex(source, streams)) sections.set(SECTIONS.index + name, section);
  for (const { id } of documents) sections.set(SECTIONS.document + id, shelf.section(id));
  options.onProgress?.({ step: 'index', done: documents.length, total: documents.length, file: '' });
  return { sections, counts: { documents: documents.length, facts: facts.count, metrics: metrics.count, terms: terms.count } };
}

function rowsOf<T extends object>(name: string, rows: readonly T[], streams: () => Stream): RowsWriter<T> {
  const writer = rowsWriter<T>(name, streams);
  for (const row of rows) writer.add(row);
  return writer;
}

/**
 * Writes a compiled corpus to one file, all or nothing.
 * @throws UserError `not-writable` · `no-space`
 */
export function writeCorpus(path: string, compiled: CompiledCorpus): void {
  writeContainer(path, compiled.name, compiled.sections);
}

/** A library over a compiled corpus that was not written to a file. */
export function libraryOfCompiled(compiled: CompiledCorpus): Library {
  return libraryOf(containerOf(compiled.name, compiled.sections, compiled.close), compiled.skipped);
}

function readAll(files: readonly SourceFile[], skipped: Skipped[], stream: Stream, options: CompileOptions): Shelf {
  const shelf = createShelf(stream);
  const ids = new Set<string>();
  files.forEach((source, i) => {
    try {
      const document = readDocument(source.file, readSource(source));
      if (document.paragraphs.length === 0) skipped.push({ file: source.file, code: 'empty-corpus', params: { path: source.file } });
      else shelf.add({ ...document, id: uniqueId(document, ids) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ file: source.file, code: error.code, params: error.params });
    }
    options.onProgress?.({ step: 'read', done: i + 1, total: files.length, file: source.file });
  });
  return shelf;
}

/** The file's name; where two files share it, the later ones get their folder before it, and a number at last. */
function uniqueId(document: Document, ids: Set<string>): string {
  const folder = document.file.split('/').slice(0, -1).join('-');
  let id = document.id;
  if (ids.has(id) && folder !== '') id = `${folder}-${document.id}`;
  for (let n = 2; ids.has(id); n++) id = `${document.id}-${n}`;
  ids.add(id);
  return id;
}

/** Why a corpus has no document: the reason of its only file, else that there is none. */
function emptyCorpus(folder: string, files: readonly SourceFile[], skipped: readonly Skipped[]): UserError {
  const [only] = skipped;
  if (files.length === 1 && skipped.length === 1 && only && only.code !== 'unknown-type') return new UserError(only.code, only.params);
  return new UserError('empty-corpus', { path: folder });
}
