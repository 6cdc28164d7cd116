/**
 * How a cell looks, and the shortest bytes that turn one look into another. In: SGR parameters as found in a row. Out: interned styles and
 * transitions between them (ECMA-48 8.3.117).
 */

/** One look. Interned: two equal looks are the same object, so `===` compares them. */
export interface Style {
  readonly id: number;
  /** Bits of {@link ATTRIBUTES}, by index. */
  readonly attributes: number;
  /** SGR parameters of the colours (`31`, `38;5;208`); '' for the terminal's own. */
  readonly foreground: string;
  readonly background: string;
}

/** SGR parameter that sets each attribute, and the one that clears it. */
const ATTRIBUTES: readonly (readonly [on: number, off: number])[] = [
  [1, 22], // bold
  [2, 22], // dim
  [3, 23], // italic
  [4, 24], // underline
  [5, 25], // blink
  [7, 27], // inverse
  [8, 28], // hidden
  [9, 29], // strike
  [53, 55], // overline
];
const BOLD = 1;
const DIM = 2;
/** Attributes that show on a blank: underline, inverse, strike, overline. */
const SEEN_ON_BLANK = (1 << 3) | (1 << 5) | (1 << 7) | (1 << 8);

const interned = new Map<string, Style>();
const styles: Style[] = [];

function styleOf(attributes: number, foreground: string, background: string): Style {
  const key = `${attributes}|${foreground}|${background}`;
  let style = interned.get(key);
  if (!style) {
    style = { id: styles.length, attributes, foreground, background };
    styles.push(style);
    interned.set(key, style);
  }
  return style;
}

export const PLAIN: Style = styleOf(0, '', '');

const applied = new Map<string, Style>();

/**
 * @param parameters what stands between `ESC [` and `m`, `:` counting as `;`
 * @returns the style after the sequence; parameters it does not know are passed over
 */
export function applySgr(style: Style, parameters: string): Style {
  const key = `${style.id}|${parameters}`;
  let after = applied.get(key);
  if (!after) {
    after = apply(style, parameters);
    // Colours made from a document could be without number; those of a theme are a handful.
    if (applied.size > 4096) applied.clear();
    applied.set(key, after);
  }
  return after;
}

function apply(style: Style, parameters: string): Style {
  let { attributes, foreground, background } = style;
  const codes = parameters.split(/[;:]/).map(Number);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === 0) [attributes, foreground, background] = [0, '', ''];
    else if (isColour(code)) {
      // 38, 48 and 58 (the colour of underlines) take a palette index or three components with them.
      const length = code % 10 === 8 && code < 90 ? (codes[i + 1] === 2 ? 5 : 3) : 1;
      const colour = code % 10 === 9 ? '' : codes.slice(i, i + length).join(';');
      if (code < 40 || (code >= 90 && code < 100)) foreground = colour;
      else if (code < 50 || code >= 100) background = colour;
      i += length - 1;
    } else attributes = toggle(attributes, code);
  }
  return styleOf(attributes, foreground, background);
}

const isColour = (code: number): boolean => (code >= 30 && code <= 49) || code === 58 || code === 59 || (code >= 90 && code <= 107 && code % 10 < 8);

function toggle(attributes: number, code: number): number {
  let after = attributes;
  for (const [bit, [on, off]] of ATTRIBUTES.entries()) {
    if (code === on) after |= 1 << bit;
    if (code === off) after &= ~(1 << bit);
  }
  return after;
}

const blanks = new Map<Style, Style>();

/** @returns what a blank shows of a style: a space has no weight and no colour of its own, so more blanks are equal */
export function blankStyle(style: Style): Style {
  let blank = blanks.get(style);
  if (!blank) {
    const attributes = style.attributes & SEEN_ON_BLANK;
    blank = styleOf(attributes, attributes === 0 ? '' : style.foreground, style.background);
    blanks.set(style, blank);
  }
  return blank;
}

const transitions = new Map<number, string>();

/** @returns the shortest sequence that turns `from` into `to`; '' when they are the same */
export function transition(from: Style, to: Style): string {
  if (from === to) return '';
  const key = from.id * 0x10000 + to.id;
  let bytes = transitions.get(key);
  if (bytes === undefined) {
    // An empty first parameter is 0, reset: `ESC [ ; 1 m`.
    const anew = ['', ...settings(PLAIN, to)].join(';');
    const change = settings(from, to).join(';');
    bytes = `\u001b[${change.length < anew.length ? change : anew}m`;
    if (transitions.size > 4096) transitions.clear();
    transitions.set(key, bytes);
  }
  return bytes;
}

function settings(from: Style, to: Style): string[] {
  const codes = new Set<string>();
  let kept = from.attributes;
  for (const [bit, [, off]] of ATTRIBUTES.entries()) {
    if (from.attributes & ~to.attributes & (1 << bit)) {
      codes.add(String(off));
      // One parameter clears both weights.
      kept &= off === 22 ? ~(BOLD | DIM) : ~(1 << bit);
    }
  }
  for (const [bit, [on]] of ATTRIBUTES.entries()) if (to.attributes & ~kept & (1 << bit)) codes.add(String(on));
  if (from.foreground !== to.foreground) codes.add(to.foreground || '39');
  if (from.background !== to.background) codes.add(to.background || '49');
  return [...codes];
}
