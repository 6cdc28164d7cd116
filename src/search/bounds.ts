/** Where words begin and end, by the dictionary of ICU. In: a text. Out: offsets of its boundaries. */

/** Calls `each` with the offset of every boundary between words of `text`, its two ends among them. */
export type WordBounds = (text: string, each: (at: number) => void) => void;

/**
 * Word boundaries by the dictionary of ICU: coarse, but a match that begins and ends inside words (提[高企]业) is told from one that does not.
 */
export function wordBounds(): WordBounds {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text, each) => {
    each(0);
    each(text.length);
    // Segmenter is quadratic on long strings (Node 20), and each of its calls costs memory that is freed late: it is given some clauses at a time,
    // whose ends are boundaries themselves.
    for (const clauses of text.matchAll(/[\s\S]{1,200}(?:[，。；：、！？,;]|$)|[\s\S]{1,200}/g)) {
      for (const part of segmenter.segment(clauses[0])) each(clauses.index + part.index);
    }
  };
}

/** Whether an offset is a boundary of the text; cut on the first question, which few texts are asked. */
export function boundsOf(text: string): (at: number) => boolean {
  let bounds: Set<number> | null = null;
  return (at) => {
    if (bounds === null) {
      const found = new Set<number>();
      wordBounds()(text, (bound) => found.add(bound));
      bounds = found;
    }
    return bounds.has(at);
  };
}
