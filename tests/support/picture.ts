/**
 * A picture of a terminal. In: the emulator's cells. Out: an SVG that shows each of them in its column, whatever fonts the reader has.
 *
 * Text is set run by run with its width given (`textLength`); frames, bars and shades are shapes, so that they join without gaps.
 */
import type { IBufferCell, Terminal } from '@xterm/headless';

/** Pixels of one cell. */
const [WIDTH, HEIGHT] = [8.4, 19];
/** Pixels around the text; the uppermost holds the window's bar. */
const [MARGIN, BAR] = [14, 34];
/** Where letters stand in a cell, from its top. */
const BASELINE = 14;
const [LATIN_SIZE, CHINESE_SIZE] = [14, 16];

export const BACKGROUND = '#1e1e1e';
const FOREGROUND = '#d4d4d4';
const FONTS = [
  'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono"',
  '"Noto Sans Mono CJK SC", "Sarasa Mono SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", monospace',
].join(', ');

/** The 16 colours of a dark terminal; those from 16 on follow from their number. */
const BASIC = [
  ...['#000000', '#cd3131', '#0dbc79', '#e5e510', '#2472c8', '#bc3fbc', '#11a8cd', '#e5e5e5'],
  ...['#666666', '#f14c4c', '#23d18b', '#f5f543', '#3b8eea', '#d670d6', '#29b8db', '#ffffff'],
];

/** How cells look that are drawn as one. */
interface Look {
  readonly colour: string;
  readonly background: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
}

interface Cell {
  readonly text: string;
  /** Columns: 1 or 2. */
  readonly columns: number;
  readonly look: Look;
}

/**
 * @param terminal what is on its screen is drawn
 * @param title stands in the window's bar
 * @returns an SVG of its own, without script or reference to anything outside
 */
export function pictureOf(terminal: Terminal, title: string): string {
  const [width, height] = [px(terminal.cols * WIDTH + 2 * MARGIN), px(terminal.rows * HEIGHT + BAR + MARGIN)];
  const rows = Array.from({ length: terminal.rows }, (_, row) => drawRow(cellsOf(terminal, row), BAR + row * HEIGHT));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    '<style>',
    `text { font-family: ${FONTS}; font-size: ${LATIN_SIZE}px; white-space: pre }`,
    `.w { font-size: ${CHINESE_SIZE}px } .b { font-weight: bold } .d { opacity: .65 }`,
    '</style>',
    `<rect class="window" width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map((fill, n) => `<circle cx="${20 + n * 18}" cy="17" r="5.5" fill="${fill}"/>`),
    `<text class="d" x="${px(Number(width) / 2)}" y="22" text-anchor="middle" fill="${FOREGROUND}">${escaped(title)}</text>`,
    ...rows.flat(),
    '</svg>',
  ].join('\n')}\n`;
}

function cellsOf(terminal: Terminal, row: number): Cell[] {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
  const cells = Array.from({ length: terminal.cols }, (_, column) => line?.getCell(column));
  return cells.flatMap((cell) =>
    cell && cell.getWidth() > 0 ? [{ text: cell.getChars() || ' ', columns: cell.getWidth(), look: lookOf(cell) }] : [],
  );
}

function lookOf(cell: IBufferCell): Look {
  const colour = cell.isFgDefault() ? FOREGROUND : colourOf(cell.getFgColor(), cell.isFgRGB());
  const background = cell.isBgDefault() ? null : colourOf(cell.getBgColor(), cell.isBgRGB());
  const inverse = cell.isInverse() !== 0;
  return {
    colour: inverse ? (background ?? BACKGROUND) : colour,
    background: inverse ? colour : background,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
    strike: cell.isStrikethrough() !== 0,
  };
}

/** A number of xterm's 256 colours, or 24 bits of red, green and blue. */
function colourOf(number: number, rgb: boolean): string {
  const hex = (...parts: readonly number[]): string => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  if (rgb) return hex(number >> 16, (number >> 8) & 255, number & 255);
  if (number < 16) return BASIC[number] ?? FOREGROUND;
  if (number >= 232) return hex(...Array<number>(3).fill(8 + (number - 232) * 10));
  const step = (digit: number): number => (digit === 0 ? 0 : 55 + digit * 40);
  return hex(...[36, 6, 1].map((place) => step(Math.floor((number - 16) / place) % 6)));
}

/** Backgrounds below, then frames and bars, then runs of text of one look and width. */
function drawRow(cells: readonly Cell[], top: number): string[] {
  const [backgrounds, shapes, texts]: [string[], string[], string[]] = [[], [], []];
  for (let at = 0, column = 0; at < cells.length; ) {
    const first = cells[at] as Cell;
    const shape = shapeOf(first.text);
    const alike = (cell: Cell): boolean => (shape ? cell.text === first.text : !shapeOf(cell.text) && cell.columns === first.columns);
    let end = at + 1;
    while (end < cells.length && sameLook(cells[end] as Cell, first) && alike(cells[end] as Cell)) end++;
    const run = { text: cells.slice(at, end).map((cell) => cell.text), columns: first.columns, look: first.look };
    const [x, width] = [MARGIN + column * WIDTH, (end - at) * first.columns * WIDTH];
    if (first.look.background) backgrounds.push(rect(x, top, width, HEIGHT, first.look.background));
    if (shape) shapes.push(...shape(x, top, end - at, first.look.colour));
    else texts.push(...drawText(run, x, top));
    column += (end - at) * first.columns;
    at = end;
  }
  return [...backgrounds, ...shapes, ...texts];
}

function sameLook({ look: a }: Cell, { look: b }: Cell): boolean {
  return (Object.keys(a) as (keyof Look)[]).every((key) => a[key] === b[key]);
}

/** A run without the blanks at its ends, in words that stand two or more blanks apart: each begins in its own column. */
function drawText(run: { readonly text: readonly string[]; readonly columns: number; readonly look: Look }, x: number, top: number): string[] {
  const { bold, dim, underline, strike, colour } = run.look;
  const cell = run.columns * WIDTH;
  const classes = [run.columns === 2 ? 'w' : '', bold ? 'b' : '', dim ? 'd' : ''].filter((name) => name !== '');
  const decoration = [underline ? 'underline' : '', strike ? 'line-through' : ''].filter((name) => name !== '').join(' ');
  const attributes = [
    classes.length > 0 ? ` class="${classes.join(' ')}"` : '',
    decoration ? ` text-decoration="${decoration}"` : '',
    // Chinese glyphs are set apart, not stretched: they are nearly as wide as two columns in every font.
    run.columns === 2 ? '' : ' lengthAdjust="spacingAndGlyphs"',
  ].join('');
  const pieces = decoration ? [{ from: 0, text: run.text }] : wordsOf(run.text);
  return pieces.map(
    ({ from, text }) =>
      `<text x="${px(x + from * cell)}" y="${px(top + BASELINE)}" textLength="${px(text.length * cell)}" fill="${colour}"${attributes}>${escaped(text.join(''))}</text>`,
  );
}

function wordsOf(cells: readonly string[]): { from: number; text: readonly string[] }[] {
  const words: { from: number; text: readonly string[] }[] = [];
  for (let at = 0; at < cells.length; ) {
    if (cells[at] === ' ') {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < cells.length && (cells[end] !== ' ' || (cells[end + 1] ?? ' ') !== ' ')) end++;
    words.push({ from: at, text: cells.slice(at, end) });
    at = end;
  }
  return words;
}

type Shape = (x: number, top: number, count: number, colour: string) => string[];

/** Frames: which of left, right, up, down a line goes to from the middle of the cell. */
const LINES: Readonly<Record<string, string>> = {
  ...{ '─': 'lr', '│': 'ud', '┌': 'rd', '┐': 'ld', '└': 'ru', '┘': 'lu', '╭': 'rd', '╮': 'ld', '╰': 'ru', '╯': 'lu' },
  ...{ '├': 'rud', '┤': 'lud', '┬': 'lrd', '┴': 'lru', '┼': 'lrud' },
};
const SHADES: Readonly<Record<string, number>> = { '░': 0.4, '▒': 0.6, '▓': 0.8, '█': 1 };

/** Characters that have to join with their neighbours; null for letters. */
function shapeOf(char: string): Shape | null {
  const lines = LINES[char];
  if (lines !== undefined) return (x, top, count, colour) => [frame(lines, x, top, count, colour)];
  const shade = SHADES[char];
  if (shade !== undefined) return (x, top, count, colour) => [rect(x, top + 3, count * WIDTH, HEIGHT - 5, colour, shade)];
  const eighths = '█▉▊▋▌▍▎▏'.indexOf(char);
  if (char.length !== 1 || eighths < 0) return null;
  return (x, top, count, colour) =>
    Array.from({ length: count }, (_, n) => rect(x + n * WIDTH, top + 3, (WIDTH * (8 - eighths)) / 8, HEIGHT - 5, colour));
}

function frame(directions: string, x: number, top: number, count: number, colour: string): string {
  const middle = top + HEIGHT / 2;
  const parts = Array.from({ length: directions === 'lr' ? 1 : count }, (_, n) => {
    const [left, right, centre] = [x + n * WIDTH, x + (n + 1) * WIDTH, x + (n + 0.5) * WIDTH];
    if (directions === 'lr') return `M${px(left)} ${px(middle)}H${px(x + count * WIDTH)}`;
    const ends: Readonly<Record<string, string>> = { l: `H${px(left)}`, r: `H${px(right)}`, u: `V${px(top)}`, d: `V${px(top + HEIGHT)}` };
    return [...directions].map((direction) => `M${px(centre)} ${px(middle)}${ends[direction]}`).join('');
  });
  return `<path d="${parts.join('')}" stroke="${colour}" fill="none"/>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string, opacity = 1): string {
  const shade = opacity < 1 ? ` opacity="${opacity}"` : '';
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"${shade}/>`;
}

const px = (number: number): string => String(Number(number.toFixed(2)));

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
