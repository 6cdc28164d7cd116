/**
 * One name for one metric. In: a noun phrase as a document words it. Out: the canonical name, and the standard indicator where the lexicon knows it.
 */
import { INDICATORS, type Indicator } from '../lexicon/indicators.ts';
import { FLOW_PREFIXES } from '../lexicon/metric-words.ts';
import { NAME_REWRITES } from '../lexicon/subjects.ts';
import { WordSet } from './patterns.ts';

/** Spelling folded for look-up: marks, 的 and brackets' width do not tell metrics apart. */
const fold = (name: string): string =>
  name
    .replace(/[\s\u3000“”"'‘’《》的]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .toLowerCase();

/** Names come again and again; their spellings are kept up to this many. */
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

const BY_WORDING = new Map<string, Indicator>();
for (const indicator of INDICATORS) for (const wording of [indicator.name, ...indicator.synonyms]) BY_WORDING.set(fold(rewrite(wording)), indicator);
const BY_NAME = new Map(INDICATORS.map((indicator) => [indicator.name, indicator]));
const FLOWS = new WordSet(FLOW_PREFIXES);
const STARTS = new WordSet(
  INDICATORS.flatMap((indicator) => [indicator.name, ...indicator.synonyms]).flatMap((wording) =>
    wording.length >= 3 ? [wording, rewrite(wording)] : [],
  ),
);

function rewrite(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  let out = name;
  for (const [pattern, to] of NAME_REWRITES) out = out.replace(pattern, to);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, out);
  return out;
}

/** Does the text begin with the name of a standard indicator? Then nothing of it is an opening or a light verb. */
export function isKnownStart(text: string): boolean {
  return STARTS.prefixOf(text) !== '';
}

/** How a clause goes on about an indicator: 地区生产总值|连跨两个台阶, 进出口总额|再创新高. */
const GOES_ON = /^(?:连|接连|接续|再|又|首|已|稳|持续|实现|迈|跃|跨|突破|创|保持|总量|快速|平稳|较快|企稳|逐|不断|大幅|稳步)/;

/** The standard indicator's name at the head of a clause that says how it fared; '' where there is none. */
export function knownHead(clause: string): string {
  const head = STARTS.prefixOf(clause);
  return head !== '' && findIndicator(head) !== null && GOES_ON.test(clause.slice(head.length)) ? head : '';
}

/** The standard indicator that a wording names, or null. */
export function findIndicator(wording: string): Indicator | null {
  const key = fold(rewrite(wording));
  const found = BY_WORDING.get(key);
  if (found !== undefined) return found;
  // 上市公司数 is the count of 上市公司.
  const counted = key.endsWith('数') ? BY_WORDING.get(key.slice(0, -1)) : undefined;
  return counted !== undefined && (counted.family === 'count' || counted.family === 'person') ? counted : null;
}

/** The standard indicator of a canonical name, or null. */
export function indicatorNamed(name: string): Indicator | null {
  return BY_NAME.get(name) ?? null;
}

/** Rewrites a noun phrase by the house's spelling and replaces it by the standard name where the lexicon has one. */
export function canonical(noun: string): string {
  const name = rewrite(noun).replace(/^[的、，]+|^“(?=[^”]*$)|(?:[的、，和与]|(?<!惠)及)+$/g, '');
  const known = findIndicator(name);
  if (known !== null) return known.name;
  // 新增国家高新技术企业: new ones of a standard thing.
  const flow = FLOWS.prefixOf(name);
  const stock = flow === '' ? null : findIndicator(name.slice(flow.length));
  return stock !== null && stock.family === 'count' && /数$/.test(stock.name) ? `${flow}${stock.name}` : name;
}
