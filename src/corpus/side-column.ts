/**
 * A narrow column beside the text (the data boxes of a broker's report) comes out at the ends of the text's own lines. In: lines. Out: lines of the text
 * without it, and what stood beside it as lines of its own after them, marked `side`.
 */
import { columns, slice } from './clean.ts';
import type { Line } from './lines.ts';

/** Lines that must run over the edge of the text before there is a side column. */
const LEAST = 5;
/** Columns by which such a line runs over. */
const OVER = 6;
/** How far from the edge the space between text and side column may stand, in columns: the ends of lines are ragged. */
const BEFORE = 8;
const AFTER = 5;
/** Share of the lines that run over which must have that space. */
const CUT = 0.9;

/** @returns the same lines where there is no side column */
export function splitSideColumn(lines: readonly Line[]): readonly Line[] {
  const edge = edgeOf(lines);
  if (edge === 0) return lines;
  const over = lines.filter((line) => columns(line.clean.text) >= edge + OVER);
  const cuts = new Map(over.flatMap((line) => cutOf(line, edge)));
  if (over.length < LEAST || cuts.size < over.length * CUT) return lines;
  const last = over.at(-1)?.index ?? -1;
  const side: Line[] = [];
  const out: Line[] = [];
  for (const line of lines) {
    const cut = cuts.get(line.index);
    out.push(cut === undefined ? line : part(line, 0, cut));
    if (cut !== undefined) side.push({ ...part(line, cut + 1, line.clean.text.length), side: true, blanks: 0 });
    if (line.index === last) for (const one of side) out.push(one);
  }
  return out.map((line, index) => ({ ...line, index }));
}

/** Widest text that has a column beside it, in columns. */
const WIDEST = 120;

/** Columns of the widest lines that hold text alone: the upper end of a group of lines about equally wide; 0 where no such group is. */
function edgeOf(lines: readonly Line[]): number {
  const counts = new Uint32Array(WIDEST + OVER + 1);
  let all = 0;
  for (const line of lines) {
    const width = columns(line.clean.text.slice(0, WIDEST + OVER));
    if (width < 40) continue;
    const at = Math.min(width, WIDEST + OVER);
    counts[at] = (counts[at] ?? 0) + 1;
    all++;
  }
  const within = (from: number, to: number): number => counts.subarray(from, to).reduce((sum, n) => sum + n, 0);
  let best = 0;
  let most = 0;
  for (let edge = 40; edge <= WIDEST; edge++) {
    const group = counts[edge] === 0 ? 0 : within(edge - OVER + 1, edge + 1);
    if (group > most && within(edge + OVER, counts.length) >= LEAST) [best, most] = [edge, group];
  }
  return all >= LEAST * 2 && most >= all * 0.2 ? best : 0;
}

/** Where to cut a line: the space nearest to the edge, when what precedes it is not letter-spaced. */
function cutOf(line: Line, edge: number): [number, number][] {
  const { text } = line.clean;
  let width = 0;
  let cut = -1;
  let nearest = Number.POSITIVE_INFINITY;
  let spaces = 0;
  for (let at = 0; at < text.length && width <= edge + AFTER; at++) {
    if (text.charAt(at) === ' ') {
      spaces++;
      if (width >= edge - BEFORE && Math.abs(width - edge) < nearest) {
        cut = at;
        nearest = Math.abs(width - edge);
      }
    }
    width += columns(text.charAt(at));
  }
  return cut > 0 && spaces < cut * 0.25 && columns(text.slice(cut)) < edge * 0.6 ? [[line.index, cut]] : [];
}

function part(line: Line, start: number, end: number): Line {
  const clean = slice(line.clean, start, end);
  const first = clean.spans[0];
  const last = clean.spans.at(-1);
  return { ...line, clean, key: clean.text.replaceAll(' ', ''), start: first?.[1] ?? line.start, end: last ? last[1] + last[2] : line.end };
}
