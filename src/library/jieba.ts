/**
 * Word segmentation by nodejs-jieba, where it is installed. It is used when a corpus is compiled and never at run time.
 *
 * Its whole dictionary costs 1.3 s and 300 MB to load (nodejs-jieba 0.3.0, Node 20), so it is given only the words that can occur in the texts at
 * hand. A missing or malformed dictionary ends the process, which no handler can catch: the files are looked for first.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segmenter, Word } from '../corpus/segment.ts';
import type { LexiconWord } from './words.ts';

/** The part of nodejs-jieba that is used. */
interface Jieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  load(files: { dict: string; hmmDict: string; userDict: string; idfDict: string; stopWordDict: string }): void;
  tag(sentence: string): { word: string; tag: string }[];
}

/** Weight of the lexicon's words in the dictionary: above that of the words they are made of. */
const WEIGHT = 20_000;

/**
 * @param texts all that will be cut; only words whose characters stand side by side there are loaded
 * @param words the lexicon's words, which stay whole
 * @returns null where nodejs-jieba is not installed or was not built
 */
export function jiebaSegmenter(texts: Iterable<string>, words: readonly LexiconWord[]): Segmenter | null {
  const jieba = findJieba();
  if (!jieba || !existsSync(jieba.DEFAULT_DICT) || !existsSync(jieba.DEFAULT_HMM_DICT)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const own = words.map(({ text, tag }) => `${text} ${WEIGHT} ${tag}`);
    const dict = [...own, ...wordsIn(readFileSync(jieba.DEFAULT_DICT, 'utf8'), pairsOf(texts))].join('\n');
    jieba.load({
      dict: write('dict.utf8', `${dict}\n`),
      hmmDict: jieba.DEFAULT_HMM_DICT,
      userDict: write('user.utf8', `${words[0]?.text ?? '苏州'}\n`),
      // Keywords are not asked for; the files must be there and hold a line.
      idfDict: write('idf.utf8', '苏州 1.0\n'),
      stopWordDict: write('stop.utf8', '的\n'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { cut: (sentence) => place(sentence, jieba.tag(sentence)) };
}

function findJieba(): Jieba | null {
  const require = createRequire(import.meta.filename);
  try {
    return require('nodejs-jieba') as Jieba;
  } catch (error) {
    // Not installed, or its install script was blocked and nothing was built: both are normal, and the other segmenter serves.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Characters, and pairs of neighbours as `first << 16 | second`: signed 32-bit numbers, which a set of V8 holds without making objects of them. */
function pairsOf(texts: Iterable<string>): Set<number> {
  const pairs = new Set<number>();
  for (const text of texts) {
    let last = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      pairs.add(code);
      pairs.add((last << 16) | code);
      last = code;
    }
  }
  return pairs;
}

/** Lines of the dictionary (`word weight tag`) whose word can occur. */
function* wordsIn(dictionary: string, pairs: ReadonlySet<number>): Generator<string> {
  for (let start = 0; start < dictionary.length; ) {
    const end = dictionary.indexOf('\n', start);
    const stop = end < 0 ? dictionary.length : end;
    let last = 0;
    let at = start;
    for (; at < stop; at++) {
      const code = dictionary.charCodeAt(at);
      if (code === 0x20 || !pairs.has((last << 16) | code)) break;
      last = code;
    }
    if (at > start && dictionary.charCodeAt(at) === 0x20) yield dictionary.slice(start, stop);
    start = stop + 1;
  }
}

function place(sentence: string, tagged: readonly { word: string; tag: string }[]): Word[] {
  let from = 0;
  return tagged.map(({ word, tag }) => {
    const start = Math.max(from, sentence.indexOf(word, from));
    from = start + word.length;
    return { text: word, start, tag };
  });
}
