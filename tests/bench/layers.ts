/**
 * What compiling and searching cost, measured in one process: `node layers.js FOLDER COPIES` prints one JSON line.
 * FOLDER is compiled COPIES times over (as so many folders of one corpus), and its own words are typed key by key.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/corpus/model.ts';
import { compileFolder, libraryOfCompiled } from '../../src/library/compile.ts';
import type { Library } from '../../src/library/model.ts';
import { createSegmenter } from '../../src/library/segmenter.ts';
import { createSearcher } from '../../src/search/searcher.ts';

const [folder = 'seeds', copies = '1'] = process.argv.slice(2);

/** CPU time of this process in ms: other programs of a busy machine do not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

function sentencesOf(documents: readonly Document[]): string[] {
  return documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
  );
}

/** Metric names, sentences' beginnings, and every kind of query: typed from the first key on. */
function typed(library: Library, sentences: readonly string[]): string[] {
  const words = [
    ...library.metrics.slice(0, 12).map(({ name }) => name),
    ...sentences.filter((_, i) => i % Math.ceil(sentences.length / 12) === 0).map((sentence) => sentence.slice(4, 12)),
    ...['gsgyzcz', 'dengtagongchang', '规上gyzcz', 'zjtx', 'gaoxinjishuqiye', '专精特兴', '43600亿', 'shuzijingji', 'xyzzy', '量子引力'],
    ...['a', 'zh', '五万亿', 'dentagongcang', 'zhongguo shichang', '工业 !增加值', '"灯塔工厂"', '产业|集群', 'year:2023 产业', 'kind:target gdp'],
  ];
  return words.flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1)));
}

const work = mkdtempSync(join(tmpdir(), 'suzhou-tui-bench-'));
try {
  for (let copy = 0; copy < Number(copies); copy++) cpSync(folder, join(work, String(copy)), { recursive: true });
  await compileFolder(folder); // start-up: dictionaries, pinyin, compiled code
  let from = cpu();
  const compiled = await compileFolder(work);
  const compileMs = cpu() - from;
  const library = libraryOfCompiled(compiled);
  const documents = library.documents.map(({ id }) => library.document(id));
  const sentences = sentencesOf(documents);
  const text = sentences.join('');
  const segmenter = createSegmenter(documents);
  from = cpu();
  for (const sentence of sentences) segmenter.cut(sentence);
  const segmentMs = cpu() - from;

  const searcher = createSearcher(library);
  const keys = typed(library, sentences);
  for (const query of keys) searcher.search(query);
  const perKey = keys.map((query) => {
    const before = cpu();
    searcher.search(query);
    return cpu() - before;
  });
  const indexBytes = [...compiled.sections].filter(([name]) => name.startsWith('index')).reduce((sum, [, bytes]) => sum + bytes.length, 0);
  console.log(
    JSON.stringify({
      sentences: sentences.length,
      megabytesPerSecond: Buffer.byteLength(text) / 1e6 / (compileMs / 1000),
      compileOverSegmentation: compileMs / segmentMs,
      searchP95: percentile(perKey, 0.95),
      indexOverText: indexBytes / Buffer.byteLength(text),
    }),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
