/**
 * A folder of files → the sections of a compiled corpus.
 *
 * files → documents (corpus/) → facts → metrics (facts/) → terms (terms/) → search index (search/), each a section of one file (corpus/container.ts).
 */
import { basename, resolve } from 'node:path';
import { memoryContainer, writeContainer } from '../corpus/container.ts';
import { UserError } from '../corpus/errors.ts';
import type { Document } from '../corpus/model.ts';
import { readDocument } from '../corpus/read.ts';
import type { Segmenter } from '../corpus/segment.ts';
import { extractFacts } from '../facts/extract.ts';
import { groupMetrics } from '../facts/metrics.ts';
import type { Fact } from '../facts/model.ts';
import { buildIndex } from '../search/build.ts';
import { extractTerms } from '../terms/extract.ts';
import { listFolder, readSource, type Skipped, type SourceFile } from './folder.ts';
import { libraryOf } from './library.ts';
import type { Library } from './model.ts';
import { writeRows } from './rows.ts';
import { SECTIONS } from './sections.ts';
import { createSegmenter } from './segmenter.ts';
import { createShelf, infoOf, type Shelf } from './shelf.ts';

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
  readonly sections: ReadonlyMap<string, Uint8Array>;
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
  const shelf = readAll(listed.files, skipped, options);
  const { documents } = shelf;
  if (documents.length === 0) throw emptyCorpus(folder, listed.files, skipped);
  const segmenter = options.segmenter ?? createSegmenter(documents);
  const facts: Fact[] = [];
  documents.forEach((document, i) => {
    for (const fact of extractFacts(document, segmenter)) facts.push(fact);
    options.onProgress?.({ step: 'facts', done: i + 1, total: documents.length, file: document.file });
  });
  const metrics = groupMetrics(facts);
  const terms = extractTerms(documents, facts);
  const sections = new Map<string, Uint8Array>([
    [SECTIONS.documents, json(documents.map(infoOf))],
    ...writeRows(SECTIONS.facts, facts),
    ...writeRows(SECTIONS.metrics, metrics),
    ...writeRows(SECTIONS.terms, terms),
  ]);
  for (const [name, bytes] of buildIndex({ documents, facts, metrics, terms })) sections.set(SECTIONS.index + name, bytes);
  for (const document of documents) sections.set(SECTIONS.document + document.id, shelf.bytes(document.id));
  options.onProgress?.({ step: 'index', done: documents.length, total: documents.length, file: '' });
  return {
    name: basename(resolve(folder)),
    sections,
    skipped,
    counts: { documents: documents.length, facts: facts.length, metrics: metrics.length, terms: terms.length },
  };
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
  return libraryOf(memoryContainer(compiled.name, compiled.sections), compiled.skipped);
}

function readAll(files: readonly SourceFile[], skipped: Skipped[], options: CompileOptions): Shelf {
  const shelf = createShelf();
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

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
