/**
 * Where statements end. In: a paragraph's text. Out: the same text with the same offsets, once with separators inside names hidden,
 * and the pieces between two figures.
 */
import type { Range } from '../corpus/model.ts';

const OPEN = '（(【[「『《〈“‘';
const CLOSE = '）)】]」』》〉”’';
/** Quotation marks; what they hold is a name or what somebody says. */
const QUOTES = '“"';
const HARD = /[，,；;。：:！？!?\n]/;

/** Stands for a separator that belongs to a name: “A、B”联盟. */
const HIDDEN = '\uE000';

/**
 * The text with separators hidden inside quotation marks, and inside brackets that hold no figure.
 * A bracket with figures is a list of its own (269个（其中国家级4个）); its marks become `⟨` and `⟩`, which part statements.
 */
export function closeNames(text: string, figures: readonly Range[]): string {
  const out = [...text].length === text.length ? text.split('') : Array.from({ length: text.length }, (_, i) => text[i] ?? '');
  const stack: number[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '"') {
      if (straight < 0) straight = i;
      else {
        hide(out, straight + 1, i);
        straight = -1;
      }
    } else if (OPEN.includes(character)) stack.push(i);
    else if (CLOSE.includes(character)) closeBracket(out, stack, i, text, figures);
  }
  return out.join('');
}

function closeBracket(out: string[], stack: number[], at: number, text: string, figures: readonly Range[]): void {
  const open = stack.pop();
  if (open === undefined) return;
  const listed = '（([【'.includes(text[open] ?? '') && holdsFigure(figures, open, at);
  if (listed) {
    out[open] = '⟨';
    out[at] = '⟩';
  } else if (at - open < 60 && !(QUOTES.includes(text[open] ?? '') && isSpeech(text, open, at, figures))) hide(out, open + 1, at);
}

/** “我们明年再建两条产线，研发投入将增加到3亿元。”: said, not named. */
const isSpeech = (text: string, open: number, close: number, figures: readonly Range[]): boolean =>
  /[，。；,;！？]/.test(text.slice(open + 1, close)) && holdsFigure(figures, open, close);

/** Is there a figure in the range? The figures stand in order. */
function holdsFigure(figures: readonly Range[], start: number, end: number): boolean {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const first = figures[low];
  return first !== undefined && first.end <= end;
}

function hide(out: string[], from: number, to: number): void {
  for (let i = from; i < to; i++) if (HARD.test(out[i] ?? '') || out[i] === '、') out[i] = HIDDEN;
}

export interface Piece extends Range {
  /** The separator before it: '' at the beginning of the gap. */
  readonly mark: string;
}

/** Cuts `[start, end)` of a closed text at its separators; there is always at least one piece, the last one ends at `end`. */
export function pieces(closed: string, start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let from = start;
  let mark = '';
  for (let i = start; i < end; i++) {
    const character = closed[i] ?? '';
    if (!HARD.test(character) && character !== '⟨' && character !== '⟩') continue;
    out.push({ start: from, end: i, mark });
    from = i + 1;
    mark = character;
  }
  out.push({ start: from, end, mark });
  return out;
}

/** No noun phrase after a figure is longer. */
const LONGEST_STATEMENT = 200;

/** Where the statement after a figure ends at the latest: the next separator, or the list mark before the next figure. */
export function endOfStatement(closed: string, start: number, limit: number): number {
  const end = Math.min(limit, start + LONGEST_STATEMENT);
  for (let i = start; i < end; i++) if (HARD.test(closed[i] ?? '') || closed[i] === '⟨' || closed[i] === '⟩') return i;
  return end;
}
