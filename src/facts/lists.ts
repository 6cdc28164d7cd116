/** Lists that share their figures. In: 甲、乙和丙增加值 and how many figures follow. Out: 甲增加值, 乙增加值, 丙增加值. */
import { INDUSTRIES_WITH_MARKS } from '../lexicon/industries.ts';
import { BRANCH_MODIFIERS, LIST_TAILS } from '../lexicon/metric-words.ts';
import { findIndicator } from './canon.ts';
import { hasMeasure, isDependent, measureOf } from './measure.ts';
import { alternation, WordSet } from './patterns.ts';

const MODIFIERS = new WordSet(BRANCH_MODIFIERS);
const SHARED_TAILS = new WordSet(LIST_TAILS);
const DEPTH = /[“（《(【]/;
const SHALLOW = /[”）》)】]/;

function split(text: string, marks: RegExp): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (DEPTH.test(character)) depth++;
    else if (SHALLOW.test(character)) depth--;
    else if (depth === 0 && marks.test(character)) {
      out.push(text.slice(from, i));
      from = i + 1;
    }
  }
  out.push(text.slice(from));
  return out.map((item) => item.trim()).filter((item) => item !== '');
}

/** 第一、二、三产业; 一、二、三次产业. */
const SECTORS = /^第?一、第?二[、和]第?三次?产业/;

/** 第二、第三产业占比 */
const TWO_SECTORS = /^第([一二三])[、和与及]第?([一二三])产业(.*)$/;

/** 第一、二、三产业和居民生活用电量: the three sectors and what stands behind them, each with the measure. */
function bySector(rest: string, count: number): string[] | null {
  const more = /^[和与及、](.+)$/.exec(rest)?.[1];
  const names = ['第一产业', '第二产业', '第三产业'];
  if (more === undefined) return count === 0 || count === 3 ? names.map((sector) => `${sector}${rest}`) : null;
  const others = expandList(more, count - 3) ?? [more];
  return count === 3 + others.length ? [...names.map((sector) => `${sector}${measureOf(more)}`), ...others] : null;
}

/** Ways to cut a list, most cautious first. */
function cuts(text: string): string[][] {
  const marks = split(text, /[、]/);
  const last = marks.at(-1) ?? '';
  const both = [...marks.slice(0, -1), ...split(last, /[和与及]/)];
  return [marks, both, split(text, /[、和与及]/), split(text, /[、，,和与及]/)];
}

/** 文化、体育和娱乐业 is one industry: its marks stand for others while a list is cut. */
const ONE_INDUSTRY = new RegExp(alternation(INDUSTRIES_WITH_MARKS), 'g');
const STAND_IN: Readonly<Record<string, string>> = { '、': '\uE001', 和: '\uE002', 与: '\uE003', 及: '\uE004' };
const MARK_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(STAND_IN).map(([mark, other]) => [other, mark]));
const hidden = (text: string): string => text.replace(ONE_INDUSTRY, (name) => name.replace(/[、和与及]/g, (mark) => STAND_IN[mark] ?? mark));
const shown = (text: string): string => text.replace(/[\uE001-\uE004]/g, (mark) => MARK_OF[mark] ?? mark);

/**
 * The names of a list that `count` figures are told of; null where the words do not show so many.
 * @param count 0 for as many as the marks show (均)
 */
export function expandList(noun: string, count: number): string[] | null {
  return membersOf(hidden(noun), count)?.map(shown) ?? null;
}

function membersOf(noun: string, count: number): string[] | null {
  const sectors = SECTORS.exec(noun);
  if (sectors !== null) return bySector(noun.slice(sectors[0].length), count);
  const two = TWO_SECTORS.exec(noun);
  if (two !== null && count !== 3) return [two[1], two[2]].map((sector) => `第${sector}产业${two[3]}`);
  // 金融机构存、贷款余额
  if (count === 2 && /存、?贷款/.test(noun)) return ['存款', '贷款'].map((kind) => noun.replace(/存、?贷款/, kind));
  const marked = split(noun, /、/);
  if (count > 1 && marked.length === count) return shareWords(marked);
  if (count === 2 && /城乡/.test(noun)) return [noun.replace('城乡', '城镇'), noun.replace('城乡', '农村')];
  if (count === 3 && /三次产业/.test(noun)) return ['第一产业', '第二产业', '第三产业'].map((sector) => noun.replace('三次产业', sector));
  if (count === 2 && /城镇和农村/.test(noun)) return [noun.replace('城镇和农村', '城镇'), noun.replace('城镇和农村', '农村')];
  // 绿色石化、汽车两大产业集群规模: what stands after the number is said of each.
  const grouped = /^(.+、.+?)[两三四五六七八九十\d]+大(.{3,})$/.exec(noun);
  if (grouped !== null) {
    const members = cuts(grouped[1] ?? '').find((items) => items.length > 1 && (count === 0 || items.length === count));
    if (members !== undefined) return members.map((member) => `${member}${grouped[2]}`);
  }
  if (findIndicator(noun) !== null && count !== 2) return null;
  const found = cuts(noun).find((items) => (count === 0 ? items.length > 1 : items.length === count && count > 1));
  return found === undefined ? null : shareWords(found);
}

/** 幼儿园占比 of 普惠性幼儿园占比, 居民人均可支配收入 of 农村居民人均可支配收入; undefined where the words do not show it. */
function headAfterModifier(last: string): string | undefined {
  const modifier = MODIFIERS.prefixOf(last);
  const rest = last.slice(modifier.length);
  if (modifier !== '' && rest.length > 2 && !isDependent(rest)) return rest;
  return /^[\u4e00-\u9fa5]{1,3}[性级型办营](.{2,})$/.exec(last)?.[1];
}

/** Gives the shared measure word of the last item to all, the shared owner of the first to those that are measures alone. */
function shareWords(items: readonly string[]): string[] {
  // 新能源汽车、锂离子电池、太阳能电池“新三样”产量: the apposition names them all.
  const last = (items.at(-1) ?? '').replace(/(?<=.{2})“[^”]{2,6}”(?=.{2,4}$)/, '');
  const core = measureOf(last);
  // PM2.5、PM10年均浓度: over what it is taken belongs to the measure.
  const measure = core === '' ? '' : (/(?:年均|年平均|月均|日均|平均)$/.exec(last.slice(0, -core.length))?.[0] ?? '') + core;
  const [lastName = '', ...kind] = last.slice(0, last.length - measure.length).split('等');
  const tail = `${kind.join('等').replace(/^(?:产业|领域|业务|(?:高端|新|重点|主要)?产品|商品|方面|各项)$/, '')}${measure}`;
  // 失业、工伤保险人数: a class word right after a short last name is shared, too.
  const short = items.length > 1 ? (items[items.length - 2] ?? '').replace(/（.*?）/g, '').length : 0;
  const at = [short, 2].find((from) => short > 1 && short < 5 && SHARED_TAILS.prefixOf(last.slice(from)) !== '');
  const shared = at === undefined || SHARED_TAILS.suffixOf((items[0] ?? '').replace(/（.*?）/g, '')) !== '' ? null : last.slice(at);
  const first = items[0] ?? '';
  const owner = first.slice(0, first.length - measureOf(first).length);
  return items.map((item, i) => {
    if (shared !== null && i < items.length - 1) return `${item.replace(/（.*?）/g, '')}${shared}`;
    const bare = i === items.length - 1 ? `${lastName}${tail}` : item;
    if (i > 0 && isDependent(bare) && owner !== '' && findIndicator(bare) === null) return `${owner}${bare}`;
    if (hasMeasure(bare) || findIndicator(bare) !== null) return bare;
    // 公办、普惠性幼儿园占比: a bare modifier takes the head that the last one's modifier stands before.
    const head = MODIFIERS.has(bare) ? headAfterModifier(last) : undefined;
    if (head !== undefined) return `${bare}${head}`;
    // 猪、牛、羊、禽肉产量: the kind behind one character.
    if (tail === measure && bare.length === 1 && lastName.length === 2 && i < items.length - 1) return `${bare}${lastName.slice(1)}${tail}`;
    // 刑事、治安警情: two characters describe the head that the last item carries.
    if (tail === '' && bare.length === 2 && last.length === 4) return `${bare}${last.slice(2)}`;
    return `${bare}${bare.endsWith('业') ? tail.replace(/^行业/, '') : tail}`;
  });
}
