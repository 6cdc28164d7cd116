/** Word segmentation as the layers above need it; `library/` supplies nodejs-jieba where it is installed, a dictionary walk elsewhere. */
export interface Word {
  readonly text: string;
  /** Offset in the text that was cut. */
  readonly start: number;
  /** Part of speech in ICTCLAS letters (n, v, a, m, q, ns …); 'x' where unknown. */
  readonly tag: string;
}

export interface Segmenter {
  /** Cuts one sentence into words that together are the sentence. */
  cut(sentence: string): Word[];
}
