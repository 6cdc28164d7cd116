/** Marks of a text in one form, character for character, so that all positions stay: ASCII , ; : ? ! ( ) become the full-width marks that Chinese sentences use. */

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** Straight quotation marks turned to “ and ” by turns; left alone where they do not pair. */
function paired(text: string): string {
  const marks = text.split('"').length - 1;
  if (marks === 0 || marks % 2 === 1) return text;
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
}

/** The text with wide marks and paired quotation marks, of the same length; a mark between digits (1,000 · 10:30) stays. */
export function widened(text: string): string {
  return paired(text).replace(/[,;:?!()]/g, (mark, at: number) => {
    const between = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    return between ? mark : (WIDE[mark] ?? mark);
  });
}
