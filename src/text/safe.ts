/**
 * Text from documents, arguments and file names made safe for a terminal. In: any string. Out: the same without characters that steer
 * a terminal (C0, C1, DEL), turn the reading direction or hide (bidi controls, zero-width), so that what is seen is what is there.
 */

// The escape sequence goes whole where it is recognised (CSI, OSC, other two-character escapes): its letters would read as text.
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it removes
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const UNSAFE = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SUSPECT = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** @returns one line: line breaks and tabs become one space */
export function safeLine(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(SEQUENCE, '').replace(BREAK, ' ').replace(UNSAFE, '');
}

/** @returns the text with its line breaks as `\n` and tabs as one space */
export function safeText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map(safeLine)
    .join('\n');
}
