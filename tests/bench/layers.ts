/**
 * What compiling and searching cost, measured in one process: `node layers.js FOLDER COPIES` prints one JSON line.
 * FOLDER is compiled COPIES times over (as so many folders of one corpus), and its own words are typed key by key. Compiling is
 * measured in CPU time of the whole process, V8's own threads included; searching in the time that a key waits for its answer.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Compilations before those that are measured: by the third V8 has compiled most of what runs often. */
const WARM_UP = 3;
/** Many copies are long enough to be measured once. */
const MEASURED = Number(copies) > 1 ? 1 : 5;

/** The median of what compiling a folder costs when the program has done so before. */
async function compileCost(path: string): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < MEASURED; i++) {
    const from = cpu();
    (await compileFolder(path)).close();
    costs.push(cpu() - from);
  }
  return percentile(costs, 0.5);
}

const work = mkdtempSync(join(tmpdir(), 'suzhou-tui-bench-'));
try {
  const [set, line] = [join(work, 'set'), join(work, 'line')];
  for (let copy = 0; copy < Number(copies); copy++) cpSync(folder, join(set, String(copy)), { recursive: true });
  mkdirSync(line);
  writeFileSync(join(line, 'line.txt'), '今天下雨。\n');
  for (let i = 0; i < WARM_UP; i++) (await compileFolder(folder)).close();
  // What a document of one line costs is start-up (dictionaries, pinyin), paid once for a set of any size.
  const startMs = await compileCost(line);
  const compileMs = (await compileCost(set)) - startMs;
  const compiled = await compileFolder(set);
  const library = libraryOfCompiled(compiled);
  const documents = library.documents.map(({ id }) => library.document(id));
  const sentences = sentencesOf(documents);
  const text = sentences.join('');
  const segmenter = createSegmenter(documents);
  const segmented = Array.from({ length: MEASURED }, () => {
    const from = cpu();
    for (const sentence of sentences) segmenter.cut(sentence);
    return cpu() - from;
  });

  const searcher = createSearcher(library);
  const keys = typed(library, sentences);
  for (const query of keys) searcher.search(query);
  const perKey = keys.map((query) => {
    const before = performance.now();
    searcher.search(query);
    return performance.now() - before;
  });
  const indexBytes = [...compiled.sections].filter(([name]) => name.startsWith('index')).reduce((sum, [, bytes]) => sum + bytes.length, 0);
  console.log(
    JSON.stringify({
      sentences: sentences.length,
      megabytesPerSecond: Buffer.byteLength(text) / 1e6 / (compileMs / 1000),
      compileOverSegmentation: compileMs / percentile(segmented, 0.5),
      searchP95: percentile(perKey, 0.95),
      indexOverText: indexBytes / Buffer.byteLength(text),
    }),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
