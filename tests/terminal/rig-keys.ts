/** Keys by name → what a terminal sends for them. */
const SEQUENCES: Readonly<Record<string, string>> = {
  ENTER: '\r',
  ESC: '\u001b',
  TAB: '\t',
  'SHIFT-TAB': '\u001b[Z',
  SPACE: ' ',
  BACKSPACE: '\u007f',
  DELETE: '\u001b[3~',
  UP: '\u001b[A',
  DOWN: '\u001b[B',
  RIGHT: '\u001b[C',
  LEFT: '\u001b[D',
  HOME: '\u001b[H',
  END: '\u001b[F',
  PGUP: '\u001b[5~',
  PGDN: '\u001b[6~',
  INSERT: '\u001b[2~',
  F1: '\u001bOP',
};

/** @returns bytes of `ENTER`, `CTRL-X`, `ALT-X` or of the characters themselves */
export function sequenceOf(name: string): string {
  const sequence = SEQUENCES[name];
  if (sequence !== undefined) return sequence;
  const modified = /^(CTRL|ALT)-(.+)$/s.exec(name);
  if (!modified) return name;
  const [, modifier, key = ''] = modified;
  if (modifier === 'CTRL') return String.fromCharCode(key.toUpperCase().charCodeAt(0) & 31);
  return `\u001b${sequenceOf(key)}`;
}
