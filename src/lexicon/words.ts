/** Lists of words as they are kept in the lexicon: one text, words parted by white space. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
