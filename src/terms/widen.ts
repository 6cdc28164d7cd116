/** Marks of a text in one form, character for character, so that all positions stay: ASCII , ; : ? ! ( ) become the full-width marks that Chinese sentences use. */

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** The text with wide marks, of the same length; a mark between digits (1,000 · 10:30) stays. */
export function widened(text: string): string {
  return text.replace(/[,;:?!()]/g, (mark, at: number) => {
    const between = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    return between ? mark : (WIDE[mark] ?? mark);
  });
}
