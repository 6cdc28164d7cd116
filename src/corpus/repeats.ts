/**
 * A passage that a file holds twice word for word is kept once. In: lines, and why some are left out already. Out: the same with later copies marked `repeated`.
 */
import type { Block } from './blocks.ts';
import type { Line, Why } from './lines.ts';
import type { Dropped } from './model.ts';

/** Shortest passage taken for a copy, in characters: shorter ones recur in honest texts (the names of the offices responsible, a form of words). */
const PASSAGE = 160;
/** Shortest line that a search for a copy starts from. */
const SEED = 8;
/** Earlier places looked at for one line; more only occur for lines that mean nothing. */
const PLACES = 6;

/** Marks later copies of long runs of lines. Linear: a line lies in at most one run, and at most `PLACES` runs are tried at a line. */
export function findRepeats(lines: readonly Line[], why: Why[]): void {
  const kept = lines.filter((line) => why[line.index] === null);
  const places = new Map<string, number[]>();
  for (let i = 0; i < kept.length; i++) {
    const key = kept[i]?.key ?? '';
    if (key.length < SEED) continue;
    const earlier = places.get(key) ?? [];
    const run = longestRun(kept, earlier, i);
    if (run.length > 0 && run.characters >= PASSAGE) {
      for (let j = i; j < i + run.length; j++) why[kept[j]?.index ?? -1] = 'repeated';
      i += run.length - 1;
      continue;
    }
    if (earlier.length < PLACES) places.set(key, [...earlier, i]);
  }
}

function longestRun(kept: readonly Line[], starts: readonly number[], at: number): { length: number; characters: number } {
  let best = { length: 0, characters: 0 };
  for (const start of starts) {
    let length = 0;
    let characters = 0;
    while (start + length < at && at + length < kept.length && kept[start + length]?.key === kept[at + length]?.key) {
      characters += kept[at + length]?.key.length ?? 0;
      length++;
    }
    if (characters > best.characters) best = { length, characters };
  }
  return best;
}

/** Shortest paragraph that is dropped when it comes again, in characters. */
const PARAGRAPH = 80;

/**
 * Paragraphs that come again word for word though their lines are broken otherwise. The later copy goes, except that a summary before the text
 * (in brackets, as sites set it) gives way to the text itself.
 */
export function dropRepeatedBlocks(blocks: readonly Block[], headEnd: number): { kept: Block[]; dropped: Dropped[] } {
  const first = new Map<string, number>();
  const gone = new Set<number>();
  blocks.forEach((block, i) => {
    const key = block.clean.text.replace(/^[（(]|[)）]$/g, '').replaceAll(' ', '');
    if (block.kind === 'table' || key.length < PARAGRAPH || !key.includes('。')) return;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else gone.add(earlier <= headEnd && blocks[earlier]?.clean.text.startsWith('(') ? earlier : i);
  });
  const dropped = [...gone].flatMap((i) => {
    const block = blocks[i];
    return block ? [{ start: block.first.start, end: block.last.end, why: 'repeated' as const }] : [];
  });
  return { kept: blocks.filter((_, i) => !gone.has(i)), dropped };
}
