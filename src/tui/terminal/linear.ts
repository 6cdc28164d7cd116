/**
 * Frames read aloud. In: whole frames as text. Out: lines, one after the other, without frames, colours or movements of the cursor: a new view
 * as a whole, then only what has changed, so that a screen reader says it once.
 *
 *   frame → panes one after the other → lines without drawing → those that were not there before
 */
import type { Output } from './output.ts';
import { inkStdout, type Screen, type Size } from './screen.ts';
import { createWriter } from './writer.ts';

/** Stands between panes that lie side by side; no document holds it. */
export const PANE = '\u001f';

export interface LinearOptions {
  readonly output: Output;
  readonly size: Size;
  /** Stands before the selected line of a list. */
  readonly pointer: string;
  /** Said in its place. */
  readonly selected: string;
  readonly onLost?: (error: Error) => void;
}

/** Inverted text is where the user stands: the tab, the cell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks are escape sequences
const INVERSE = /\u001b\[(?:\d+;)*7m(.*?)\u001b\[(?:\d+m\u001b\[)*27m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks are escape sequences
const LOOK = /\u001b\[[0-9;]*m/g;
/** Box drawing, block elements: lines and bars. */
const DRAWING = /[\u2500-\u259f]+/g;
/** Most columns of a heading. */
const HEADING = 3;
/** Columns are further apart than words. */
const GAP = / {2,}/;

/** @returns the lines of a frame in the order to be read: panes side by side one after the other */
export function linesOf(frame: string, pointer: string): string[] {
  const lines: string[] = [];
  let panes: string[][] = [];
  const flush = (): void => {
    lines.push(...panes.flat());
    panes = [];
  };
  for (const row of frame.split('\n')) {
    const parts = row
      .replace(INVERSE, (_, text: string) => (text.trim() === '' || text.trim() === pointer ? text : text.replace(/\S(?:.*\S)?/, '[$&]')))
      .replace(LOOK, '')
      .replace(DRAWING, ' ')
      .split(PANE);
    if (parts.length === 1) flush();
    for (const [i, part] of parts.entries()) {
      panes[i] ??= [];
      panes[i].push(part.trim());
    }
    if (parts.length === 1) flush();
  }
  flush();
  return lines.filter((line) => line !== '');
}

/** @returns what of `after` is to be said when `before` has been: the line newly selected and rows of tables whole, of headings what is new */
export function newLines(before: readonly string[], after: readonly string[], pointer: string, selected: string): string[] {
  const known = new Set(before);
  const parts = new Set(before.flatMap((line) => bare(line, pointer).split(GAP)));
  return after.flatMap((line) => {
    if (known.has(line)) return [];
    if (line.startsWith(pointer)) return [selected + bare(line, pointer).split(GAP).join(', ')];
    const columns = bare(line, pointer).split(GAP);
    const fresh = columns.filter((part) => !parts.has(part));
    // Of a heading only its counter may be new; a row of a table makes no sense in part.
    return fresh.length === 0 ? [] : [(columns.length > HEADING ? columns : fresh).join(', ')];
  });
}

const bare = (line: string, pointer: string): string => (line.startsWith(pointer) ? line.slice(pointer.length).trimStart() : line);

/** @returns a screen that prints lines on the normal screen; it has no cursor of its own and asks the terminal nothing */
export function createLinearScreen(options: LinearOptions): Screen {
  const { output, pointer, selected } = options;
  let { size } = options;
  let frame: string | null = null;
  let told: readonly string[] = [];

  /** What of the frame has not been said. */
  const news = (): string => {
    const lines = frame === null ? told : linesOf(frame, pointer);
    const fresh = newLines(told, lines, pointer, selected);
    told = lines;
    return fresh.map((line) => `${line}\r\n`).join('');
  };
  const writer = createWriter(output, news, options.onLost);

  const draw = (text: string): void => {
    frame = text;
    writer.schedule();
  };

  return {
    stdout: inkStdout(draw, () => size),
    get size() {
      return size;
    },
    draw,
    setCursor: () => undefined,
    resize(next) {
      size = next;
    },
    setAmbiguous: () => undefined,
    repaint() {
      // Said again from the beginning.
      told = [];
      writer.schedule();
    },
    send: writer.send,
    enter() {
      writer.open = true;
      writer.schedule();
    },
    leave() {
      writer.open = false;
    },
    settled: writer.settled,
  };
}
