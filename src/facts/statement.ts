/** What the reader of a sentence is given, remembers and hands on. */
import type { Range } from '../corpus/model.ts';
import type { Segmenter } from '../corpus/segment.ts';
import { FALL_VERBS, RISE_VERBS } from '../lexicon/metric-words.ts';
import type { FactKind } from './model.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';

/** A sentence in its paragraph, with the figures found in it. */
export interface SentenceText {
  /** The paragraph's text; all offsets are in it. */
  readonly text: string;
  /** The same with mentions of time blanked out by U+3000. */
  readonly blanked: string;
  /** The same with separators inside names hidden (`clause.ts`). */
  readonly closed: string;
  readonly range: Range;
  readonly quantities: readonly Quantity[];
  readonly place: string | null;
  readonly segmenter: Segmenter | undefined;
}

/** A statement read out of a sentence: one figure of one metric, before time, goal and place are settled. */
export interface Draft {
  readonly quantity: Quantity;
  readonly value: Quantity['value'];
  readonly unit: string;
  readonly metric: string;
  /** What the words say it is; goals are told by the context. */
  readonly kind: FactKind;
  /** Range of the quote in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Verbs between the thing and its figure. */
  readonly verb: string;
  /** Who did or has it, as the clause says; '' where it does not. */
  readonly agent: string;
  /** The body that the metric belongs to, where the phrase itself names one (…的国家工业母机基金). */
  readonly body: string;
  /** A change over a span of years. */
  readonly overSpan: boolean;
  /** A change against the year before, in so many words. */
  readonly yearly: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
}

/** A metric that the sentence has named and later words may refer to. */
export interface Topic {
  /** Canonical name of the level (规上工业增加值), and of what was stated last of it (…同比增速, …比重). */
  readonly base: string;
  readonly statement: string;
  /** What measures belong to: 小学 of 小学数. */
  readonly owner: string;
  readonly unit: string;
  /** Where its name begins. */
  readonly start: number;
  /** Statements between two semicolons. */
  readonly group: number;
  readonly branch: boolean;
  readonly level: boolean;
  /** It goes on with the list of the one before (、). */
  readonly joined: boolean;
  ranked: boolean;
}

/** A total that the words name without its figure: 在限额以上商品零售额中. */
export const totalTopic = (base: string, owner: string, start: number, group: number): Topic => ({
  base,
  statement: base,
  owner,
  unit: '',
  start,
  group,
  branch: false,
  level: true,
  ranked: false,
  joined: false,
});

/** What a paragraph's sentences pass on. */
export interface Memory {
  top: Topic | null;
  /** Levels that the paragraph has stated, in order. */
  readonly levels: Topic[];
  /** A statistical text: branches follow their total without saying so (轻工业增长7.0%). */
  readonly statistical: boolean;
  /** Last comparison was with the year before, so that a bare 下降 is one too. */
  yearly: boolean;
}

/** How many figures of the same form follow with nothing but list marks between, the one at `index` included. */
export function listLength({ quantities, text }: SentenceText, index: number): number {
  let count = 1;
  for (let i = index + 1; i < quantities.length; i++) {
    const previous = quantities[i - 1];
    const quantity = quantities[i];
    if (
      previous === undefined ||
      quantity === undefined ||
      quantity.form === 'rank' ||
      /[^、，,和及与以\s]/.test(text.slice(previous.end, quantity.start))
    )
      break;
    count++;
  }
  return count;
}

const TURN = new RegExp(`^[、和及与]?(?:同比|比上年|较上年)?(?:(${alternation(FALL_VERBS)})|${alternation(RISE_VERBS)})了?$`);

/** The verb of the next change of a list (上升1个百分点、|下降|2个百分点): 1 for a rise, -1 for a fall, 0 where there is none. */
export function turnOf(between: string): 1 | -1 | 0 {
  const turn = TURN.exec(between.replace(/[\s\u3000]/g, ''));
  return turn === null ? 0 : turn[1] === undefined ? 1 : -1;
}

/** How many changes follow one another with nothing but list marks and their verbs between, the one at `index` included. */
export function runLength({ quantities, text }: SentenceText, index: number): number {
  let count = 1;
  for (let i = index + 1; i < quantities.length; i++, count++) {
    const previous = quantities[i - 1];
    const quantity = quantities[i];
    if (previous === undefined || quantity === undefined || quantity.form === 'rank') break;
    const between = text.slice(previous.end, quantity.start);
    if (turnOf(between) === 0 && /[^、，,和及与以\s]/.test(between)) break;
  }
  return count;
}

/** The last `count` topics of which only the level has been stated; fewer where there are no more. */
export function lastLevels(topics: readonly Topic[], count: number): Topic[] {
  const out: Topic[] = [];
  for (let i = topics.length - 1; i >= 0 && out.length < count; i--) {
    const topic = topics[i];
    if (topic?.level && topic.statement === topic.base) out.push(topic);
  }
  return out.reverse();
}
