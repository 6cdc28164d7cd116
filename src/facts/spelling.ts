/**
 * The last look at a metric's name. In: the name as the rules made it, the document's place and the fact's period.
 * Out: the name without the place, doubled words and quotation marks, so that one thing is spelt one way in every document.
 */
import { OURS, QUOTED_NAMES } from '../lexicon/subjects.ts';
import { canonical, isKnownStart } from './canon.ts';
import { alternation } from './patterns.ts';

/** “30条”系列政策: marks around a number and its counter keep the number a name. */
const NUMBERED = /^[\d一二三四五六七八九十百]+[\u4e00-\u9fa5]?$/;
/** 全市GDP增速: the place is the fact's scope. */
const OUR_WHOLE = new RegExp(`^(?:${alternation(OURS)})(?=.{2})`);
const DOUBLED = /([\u4e00-\u9fa5“”]{2,}?)\1/g;
const PART_OF_YEAR = /^\d{4}(?:-\d\d\.\.\d{4}-\d\d|H\d|Q\d)$/;
const SPAN = /^\d{4}\.\.\d{4}$/;
const CLAUSE = /继续|领跑|位居|稳居|突破|达到|增至|升至|成为|(?<=.{3})为(?=[^的]{3,}$)/;
const QUOTED = QUOTED_NAMES.map((name) => [name.replace(/[“”]/g, ''), name] as const);

/**
 * @param place the document's place: whose figure it is belongs to the scope
 * @param period of the fact: a change over a span of years is none year on year
 */
export function spellName(name: string, place: string | null, period: string): string {
  let out = (place === null || place === '' ? name : withoutPlace(name, place)).replace(OUR_WHOLE, '');
  out = out.replace(/[“"]([^“”"]*)[”"]/g, (whole, inner: string) => (NUMBERED.test(inner) ? whole : inner)).replace(DOUBLED, '$1');
  out = withoutTwins(out);
  for (const [plain, quoted] of QUOTED) if (out.includes(plain)) out = out.replace(plain, quoted);
  if (SPAN.test(period))
    out = out
      .replace(/同比提高幅度$/, '累计提高幅度')
      .replace(/同比下降幅度$/, '累计下降幅度')
      .replace(/同比增速$/, '累计增幅')
      .replace(/同比增量$/, '累计增量');
  // 1—9月累计增长 adds months up, not years.
  if (PART_OF_YEAR.test(period)) out = out.replace(/累计增幅(?=提高幅度$|$)/, '同比增速');
  return out === name ? name : canonical(out);
}

/** 工业对苏州GDP贡献率 → 工业对GDP贡献率; names of bodies keep their place (苏州创新投资集团). */
function withoutPlace(name: string, place: string): string {
  let out = name;
  for (let at = out.indexOf(place); at >= 0; at = out.indexOf(place, at + 1)) {
    const rest = out.slice(at + place.length).replace(/^(?:全市|市)(?=.{2})/, '');
    const before = out[at - 1];
    if (isKnownStart(rest) && (before === undefined || /[对占在比与和于]/.test(before))) out = out.slice(0, at) + rest;
  }
  return out;
}

/** 独角兽企业、独角兽企业、瞪羚企业数: members of a list that are spelt alike stand once. */
function withoutTwins(name: string): string {
  if (!name.includes('、')) return name;
  const all = name.split('、');
  // 项目数和投资额继续领跑全省、产业类项目占比: a clause before the list mark is no member.
  const items = all.filter((item, i) => i === all.length - 1 || !CLAUSE.test(item));
  return items.filter((item, i) => items.indexOf(item) === i).join('、');
}
