/**
 * The screen. In: whole frames as text, one string of rows with SGR styles, as Ink hands them over in debug mode. Out: bytes that change
 * only what differs from what the terminal shows, in the alternate screen, one write a frame, inside a synchronized update (DEC 2026).
 *
 * While a write is under way (`writer.ts`) the newest frame waits and older ones are dropped.
 */
import type { Ambiguous } from '../../text/width.ts';
import type { Output } from './output.ts';
import { moveTo, paintRows } from './paint.ts';
import { parseRow, type Row } from './row.ts';
import { afterScroll, findScroll, scrollBytes } from './scroll.ts';
import { PLAIN, transition } from './style.ts';
import { createWriter } from './writer.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Row and column from 0. */
export interface CursorPlace {
  readonly row: number;
  readonly column: number;
}

/** What Ink's `render` takes as `stdout`. */
export type InkStdout = NodeJS.WriteStream;

export interface ScreenOptions {
  readonly output: Output;
  readonly size: Size;
  readonly ambiguous?: Ambiguous;
  /** Whether the cursor becomes a bar in a text box (DECSCUSR); default true. The Linux console printed a `q` for it until kernel 5. */
  readonly cursorShape?: boolean;
  /** The terminal takes no more bytes: it has gone. */
  readonly onLost?: (error: Error) => void;
}

export interface Screen {
  /** Give it to `render(app, { stdout, debug: true, patchConsole: false, exitOnCtrlC: false, stdin })`. */
  readonly stdout: InkStdout;
  readonly size: Size;
  /** Shows a frame: rows separated by `\n`. Rows and columns past the size are cut, missing ones are blank. */
  draw(frame: string): void;
  /** Where the terminal's cursor stands after the frame (a text box: input methods open their window there); null hides it. */
  setCursor(place: CursorPlace | null): void;
  /** The terminal has another size: everything is drawn anew. */
  resize(size: Size): void;
  setAmbiguous(ambiguous: Ambiguous): void;
  /** Draws everything anew: after Ctrl-L, after something else wrote to the terminal. */
  repaint(): void;
  /** Queues bytes for the terminal that draw nothing: a question, a copy. They go out with the next frame or alone. */
  send(sequence: string): void;
  /** Takes the alternate screen; shows the last frame when there is one. */
  enter(): void;
  /** Gives the terminal back as it was, at once; frames are kept, not drawn, until `enter`. */
  leave(): void;
  /** Resolves when all that was asked for has been written. */
  settled(): Promise<void>;
}

const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
/** Alternate screen, cleared; marked pastes; no wrapping at the edge, so that a row drawn too wide stays one row; no cursor. */
const ENTER = '\u001b[?1049h\u001b[H\u001b[2J\u001b[?2004h\u001b[?7l\u001b[?25l';
/** Each setting back, the alternate screen last. */
const LEAVE = '\u001b[m\u001b[?2026l\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';
/** Cancels a sequence that was cut short by the end of the process (ECMA-48 CAN). */
const CANCEL = '\u0018';
const SHOW_CURSOR = '\u001b[?25h';
const BAR_CURSOR = '\u001b[6 q';
const OWN_CURSOR = '\u001b[0 q';
const HIDE_CURSOR = '\u001b[?25l';

export function createScreen(options: ScreenOptions): Screen {
  const { output, cursorShape = true } = options;
  let size = options.size;
  let ambiguous: Ambiguous = options.ambiguous ?? 1;
  /** What the app wants to be seen. */
  let frame: string | null = null;
  let wanted: CursorPlace | null = null;
  /** What the terminal shows, as far as bytes have been handed over. */
  let shown: (Row | null)[] = [];
  let shownFrame: string | null = null;
  let cursor: CursorPlace | null = null;

  const forget = (): void => {
    shown = [];
    shownFrame = null;
  };

  /** Bytes from what is shown to what is wanted; '' when they are the same. */
  const nextFrame = (): string => {
    let bytes = '';
    if (frame !== null && frame !== shownFrame) {
      const rows = parseFrame(frame);
      const scroll = findScroll(shown, rows);
      if (scroll) shown = afterScroll(shown, scroll, parseRow('', size.columns, ambiguous));
      const painted = paintRows(shown, rows, PLAIN);
      bytes = (scroll ? scrollBytes(scroll) : '') + painted.bytes + transition(painted.style, PLAIN);
      shown = rows;
      shownFrame = frame;
    }
    const moved = wanted !== null && (bytes !== '' || cursor?.row !== wanted.row || cursor.column !== wanted.column);
    if (moved && wanted) bytes += moveTo(Math.min(wanted.row, size.rows - 1), Math.min(wanted.column, size.columns - 1));
    if (wanted !== null && cursor === null) bytes += (cursorShape ? BAR_CURSOR : '') + SHOW_CURSOR;
    if (wanted === null && cursor !== null) bytes += HIDE_CURSOR;
    cursor = wanted;
    return bytes === '' ? '' : BEGIN + bytes + END;
  };

  const parseFrame = (text: string): Row[] => {
    const known = new Map<string, Row>();
    for (const row of shown) if (row?.cells.length === size.columns) known.set(row.source, row);
    const lines = text.split('\n');
    return Array.from({ length: size.rows }, (_, index) => {
      const line = lines[index] ?? '';
      return known.get(line) ?? parseRow(line, size.columns, ambiguous);
    });
  };

  const writer = createWriter(output, nextFrame, options.onLost);

  const draw = (text: string): void => {
    frame = text;
    writer.schedule();
  };

  const screen: Screen = {
    stdout: inkStdout(draw, () => size),
    get size() {
      return size;
    },
    draw,
    setCursor(place) {
      wanted = place;
      writer.schedule();
    },
    resize(next) {
      if (next.columns === size.columns && next.rows === size.rows) return;
      size = next;
      screen.repaint();
    },
    setAmbiguous(next) {
      if (next === ambiguous) return;
      ambiguous = next;
      screen.repaint();
    },
    repaint() {
      forget();
      writer.schedule();
    },
    send: writer.send,
    enter() {
      if (writer.open) return;
      writer.open = true;
      forget();
      cursor = null;
      writer.control = ENTER + writer.control;
      writer.schedule();
    },
    leave() {
      if (!writer.open) return;
      writer.open = false;
      // Nothing was written yet: there is nothing to give back.
      if (writer.control.startsWith(ENTER)) writer.control = writer.control.slice(ENTER.length);
      else output.writeNow((writer.busy ? CANCEL : '') + (cursorShape ? OWN_CURSOR : '') + LEAVE);
      forget();
    },
    settled: writer.settled,
  };
  return screen;
}

/** The part of a stream that Ink uses in debug mode. It is told no `resize`: the app renders anew at each, and once is enough. */
export function inkStdout(draw: (frame: string) => void, size: () => Size): InkStdout {
  const stream = {
    // Not a terminal to Ink: it would write cursor sequences of its own.
    isTTY: false,
    get columns() {
      return size().columns;
    },
    get rows() {
      return size().rows;
    },
    write(text: string): boolean {
      draw(text);
      return true;
    },
    on: () => stream,
    off: () => stream,
  };
  // Ink 6.8 reads and calls nothing else of it (seen in its ink.js, App.js and render.js).
  return stream as unknown as InkStdout;
}
