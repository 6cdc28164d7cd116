/**
 * What a figure is called. In: names of what the sentence has stated so far and the words of this statement. Out: canonical metric names.
 */

import { WHOLES } from '../lexicon/figures.ts';
import { BRANCH_MODIFIERS, FLOW_PREFIXES, LEVEL_PREFIXES } from '../lexicon/metric-words.ts';
import { BODY_UNITS, OURS } from '../lexicon/subjects.ts';
import { canonical, findIndicator } from './canon.ts';
import type { ChangeBase } from './frame.ts';
import { hasMeasure, isDependent, measureOf } from './measure.ts';
import { alternation, WordSet } from './patterns.ts';
import { familyOf, isPoints } from './unit-family.ts';

const MODIFIERS = new WordSet(BRANCH_MODIFIERS);
const LEVELS = new WordSet(LEVEL_PREFIXES);
const FLOWS = new WordSet(FLOW_PREFIXES);
/** Wholes that need no measure word: 占全国, 占GDP. */
const PLAIN_WHOLE = new RegExp(`^(?:${alternation([...OURS, ...WHOLES])}|世界|我国|GDP|全部|.*总量|.*总数)$`);
/** 全县|GDP, 同期|GDP: words before the whole that say nothing but that it is one. */
const WHOLE_OPENING = new RegExp(`^(?:同期|${alternation(OURS)}|全部(?=规|一|固)|地方)`);
const PEOPLE =
  /(?:人员|人才|学生|人口|医师|中医|护士|教师|员工|职工|农民工|院士|博士|硕士|毕业生|在校生|代表|委员|男性|女性|[专学作]家|企业家|科学家|校长|者|员|师|生|人|劳动力|群众|居民|老人|儿童|幼儿|专家|院士)$/;

/** Names that need no 数 to be a count. */
const COUNTING = /[^参指]数$|[^概]率$|人口$|时间$|时限$|产能$|[存保拥]有量$|[产销总流客货单数储]量$|人次$|存栏$|出栏$|量$/;

/** A counted thing's name ends in 数; a measure keeps its own word; bare nouns get the word of their unit's family. */
export function levelName(noun: string, unit: string): string {
  const name = canonical(noun);
  if (name === '' || findIndicator(name) !== null) return name;
  const family = familyOf(unit);
  if (family === 'count' || family === 'person') return countName(name, unit);
  if (hasMeasure(name)) return name;
  // 汽车产业突破3500亿元: how large it is, whatever it is measured by.
  if (family === 'money' && /(?:产业|产业链|集群)$/.test(name)) return canonical(`${name}规模`);
  if (family === 'money') return canonical(`${name}${/[出进]口$|投资$|收入$|支出$|税$|费$|款$|金$|财力$|GDP$/.test(name) ? '' : '额'}`);
  if (family === 'area') return canonical(`${name}面积`);
  if (family === 'length') return canonical(`${name}长度`);
  if (family === 'weight') return canonical(`${name}量`);
  if (family === 'percent') return /占比|比重|比例|[率度比感]$/.test(name) ? name : canonical(`${name}占比`);
  return name;
}

/** The name of a count: 企业数, 参保人数, 接待游客人次. */
function countName(name: string, unit: string): string {
  // 40个重点产品产量增长: products are counted, not their output.
  if (/^(?:个|种|项|家)$/.test(unit) && /(?:产量|产值|增加值)$/.test(name)) return levelName(name.replace(/(?:产量|产值|增加值)$/, ''), unit);
  if (/人次$/.test(unit))
    return /人次(?:数)?$|量$/.test(name) ? name.replace(/人次数$/, '人次') : canonical(`${name.replace(/(?:总数|人数|数量|数)$/, '')}人次`);
  if (/人数(?:总量|总数)$/.test(name)) return canonical(name.replace(/(?:总量|总数)$/, ''));
  const counted = name.replace(/(?:总数|总量|数量|个数|家数|(?<!开)户数|件数|总户数|总人数)$/, '数');
  if (counted !== name) return canonical(counted);
  if (/^[人名位]$/.test(unit) && !PEOPLE.test(bareName(name)) && !/[^参指]数$|[量率]$/.test(name)) return canonical(`${name}人数`);
  return COUNTING.test(name) ? name : canonical(`${name}数`);
}

/** Without a bracket or mark at its end: 高层次人才 of 高层次人才（团队）. */
const bareName = (name: string): string => name.replace(/(?:（[^（）]*）|[”"])+$/, '');

/** A level of government with what it takes or spends. */
const TIER = /^([市省]?本级|[市区县]级|乡镇级?|区县级?|县市区级?)(收入|支出)$/;

/** 一般公共预算收入…，其中市本级收入: the level's part of it; null where the words are no such part. */
function tierName(bare: string, parent: string): string | null {
  const [, level = '', measure = ''] = TIER.exec(bare) ?? [];
  return measure !== '' && parent.endsWith(measure) ? canonical(`${level.replace(/^本级/, '市本级')}${parent}`) : null;
}

/** Completes a branch that is named alone under its total: 林业 under 农林牧渔业总产值 → 林业总产值; 国家级 under 农业龙头企业数 → 国家级农业龙头企业数. */
export function branchName(noun: string, parent: string, unit: string): string {
  const bare = canonical(noun);
  const known = findIndicator(bare);
  // 医院1.51万张 under 床位: the body's own count is in bodies.
  const counted = known?.family === 'count' && !BODY_UNITS.includes(unit) && /数$/.test(bare) && /数$/.test(parent);
  if ((known !== null && !counted) || bare === '') return bare;
  if (counted && noun.endsWith(lastHead(parent.replace(/数$/, '')))) return levelName(noun, unit);
  if (counted) return levelName(`${noun}${lastHead(parent.replace(/数$/, ''))}`, unit);
  const modifier = MODIFIERS.has(bare) || /(?:级|星级|性|以上|以下|以内)$/.test(bare);
  const head = parent.replace(/数$/, '').replace(/^[\d.]+[万亿千百]*(?:元|美元)(?:及)?以[上下]/, '');
  const family = familyOf(unit);
  if (modifier) {
    const tail = (LEVELS.prefixOf(head) === '' ? head : head.slice(LEVELS.prefixOf(head).length)).replace(/^A级(?=.{2})/, '');
    return levelName(`${bare}${bare.endsWith('星级') ? tail.replace(/^星级/, '') : tail}`, unit);
  }
  const tier = tierName(bare, parent);
  if (tier !== null) return tier;
  if (hasMeasure(bare) && !isDependent(bare)) return levelName(bare, unit);
  if (parent.endsWith('人口')) return canonical(`${bare}${parent}`);
  if (family === 'count' && BODY_UNITS.includes(unit) && !/[产销]量$|保有量$/.test(parent)) return levelName(bare, unit);
  if (family === 'person' && PEOPLE.test(bare)) return levelName(bare, unit);
  const measure = wholeMeasure(parent);
  const size = /^(规上|限上)/.exec(parent)?.[1] ?? '';
  if (measure !== '' && measure !== '数') {
    const sized = size !== '' && !/[产销]量$/.test(measure) && !bare.startsWith('规') && !bare.startsWith('限') ? size : '';
    const branch = bare.replace(/等?(?:行业|产业类)$/, '业');
    return canonical(`${sized}${branch}${unlessSaid(branch, fullMeasure(measure))}`);
  }
  if (measure === '数') return levelName(`${bare}${lastHead(head)}`, unit);
  return levelName(bare, unit);
}

/** 设备购置投资 of 制造业设备购置投资: all that stands after the branch. */
function wholeMeasure(parent: string): string {
  if (parent === 'GDP') return '增加值';
  if (/价格(?:总)?指数$/.test(parent)) return '价格';
  const measure = measureOf(parent);
  const after = parent.slice(parent.lastIndexOf('业') + 1);
  return parent.includes('业') &&
    measure !== '' &&
    measure !== '数' &&
    after.length > measure.length &&
    after.endsWith(measure) &&
    !after.includes('产品')
    ? after
    : measure;
}

/** 总产量 for a part is 产量; 总产值 stays, it is a name of its own. */
const fullMeasure = (measure: string): string => measure.replace(/^总(?=产量|面积|里程)/, '').replace(/^零售总额$/, '零售额');

/** The measure without the characters that the phrase already ends with: 财产险公司赔付 + 赔付支出. */
function unlessSaid(noun: string, measure: string): string {
  for (let length = measure.length - 1; length > 0; length--) if (noun.endsWith(measure.slice(0, length))) return measure.slice(length);
  return measure;
}

/** The last word of a counted thing: 床位 of 卫生机构床位, 技术人员 of 卫生技术人员. */
function lastHead(head: string): string {
  return (
    /(?:床位|在校学生|在校生|毕业生|教职工|专任教师|人员|人才|农民工|参保人|用户|人口|学生|招生|居民|车辆|汽车|企业|机构|项目|平台|景区|单位)$/.exec(
      head,
    )?.[0] ?? head
  );
}

/** Joins a measure to its owner: 小学 + 在校学生 → 小学在校学生; 项目 + 总投资. */
export function ownedName(owner: string, measure: string, unit: string): string {
  const named = stockName(owner.replace(/数$/, ''))
    .replace(/^在校(?=.{2})/, '')
    .replace(/(?:优良|达标)天$/, '');
  // 半导体企业120家，产业规模800亿元: the industry of the enterprises.
  const bare = measure.startsWith('产业') ? named.replace(/(?<=.{2})(?:企业|产业)$/, '') : named;
  return levelName(`${bare}${measure}`, unit);
}

/** True for a new amount against the stock: 新增上市公司. */
export const isFlow = (noun: string): boolean => FLOWS.prefixOf(noun) !== '';

/** The stock's name: without 新增. */
export function stockName(name: string): string {
  const flow = FLOWS.prefixOf(name);
  return flow === '' ? name : canonical(name.slice(flow.length));
}

/** Level and flow words that a list passes on to items without their own: 新增国家级A 6家、B 129家. */
export function listPrefix(noun: string): string {
  const per = /^每[百千万亿]+(?:名|户)?[^、]{0,5}?拥有|^每[百千万亿]+(?:名)?(?:常住)?人口?/.exec(noun)?.[0];
  if (per !== undefined) return per;
  const flow = FLOWS.prefixOf(noun);
  const level = LEVELS.prefixOf(noun.slice(flow.length));
  return flow + (level.endsWith('级') && noun !== flow + level ? level : '');
}

/** An item of a list that says itself which are counted: 新开工210个、竣工150个; 新增装机86万千瓦、总装机312万千瓦. */
const OWN_FLOW = /^(?:竣工|续建|在建|投产|达产|开工|储备|总|累计)/;

/** Puts a list's prefix before an item that has none of its own. */
export function withPrefix(prefix: string, noun: string): string {
  if (prefix === '' || FLOWS.prefixOf(noun) !== '') return noun;
  // 每千人口拥有床位8张、医师4人: so many each.
  if (prefix.startsWith('每')) return prefix + noun;
  if (OWN_FLOW.test(noun)) return noun;
  // 省级车间29个、苏州市级车间46个
  const level = LEVELS.prefixOf(noun) || (/^[\u4e00-\u9fa5]{2,3}[省市区县]级/.exec(noun)?.[0] ?? '');
  const flow = FLOWS.prefixOf(prefix);
  if (level !== '') return flow + noun;
  if (findIndicator(noun) !== null && !/^(?:绿色|专精特新|“专精特新|制造业单项)/.test(noun)) return flow + noun;
  return prefix + noun;
}

/** 新增国家级甲、乙: what the first item opens with is said of all. */
export function withListPrefix(names: readonly string[] | null): string[] | null {
  const prefix = listPrefix(names?.[0] ?? '');
  return names === null ? null : names.map((name, i) => (i === 0 ? name : withPrefix(prefix, name)));
}

/** Name of a change of a metric, by what it is told against and in which unit. `positive` marks falls told as positive amounts, `years` how many an average is taken over. */
export function changeName(base: string, against: ChangeBase, unit: string, positive: boolean, word = '', years = ''): string {
  const name = base.replace(/(?:同比)?(?:增速|增幅)$/, '');
  if (isPoints(unit)) {
    if (positive) return `${base}${against === 'span' ? '累计' : ''}下降幅度`;
    return `${base}${against === 'span' ? '累计' : against === 'previous' ? '' : '同比'}提高幅度`;
  }
  if (familyOf(unit) === 'percent' || unit === '倍') {
    if (positive) return `${name}${against === 'span' ? '累计降幅' : `${/节|缩|压/.test(word) ? word.slice(0, 2) : '减少'}幅度`}`;
    const suffix = {
      year: '同比增速',
      none: '同比增速',
      'year-start': '比年初增速',
      previous: '环比增速',
      average: years === '' ? '年均增速' : `${years}年平均增速`,
      span: '累计增幅',
    }[against];
    return `${name}${suffix}`;
  }
  const told = { year: '同比', none: '', 'year-start': '比年初', previous: '环比', average: '年均', span: '累计' }[against];
  return `${base}${told}${positive ? '减少量' : '增量'}`;
}

/** Name of a share. The whole takes the part's measure word where it lacks one: 生产性服务业增加值占服务业 → 占服务业增加值比重. */
export function shareName(part: string, whole: string | null, parent: string | null): string {
  const name = part.replace(/(?:占比|比重)$/, '');
  const known =
    whole === null || whole === ''
      ? (parent ?? findIndicator(name)?.whole ?? null)
      : canonical(
          OURS.includes(whole)
            ? whole
            : whole
                .replace(/^(?:全?省|[市县区州])(?=GDP|地区生产总值|生产总值)/, '')
                .replace(WHOLE_OPENING, '')
                .replace(/的$/, ''),
        );
  if (known === null || known === '') return /数$/.test(name) ? `${name}占比` : `${name}占比`;
  const measure = measureOf(name);
  const needs =
    whole !== null && whole !== '' && !PLAIN_WHOLE.test(known) && !hasMeasure(known) && measure !== '' && measure !== '数' && !/人口$/.test(known);
  return `${name}占${needs ? canonical(`${known}${measure}`) : known}比重`;
}

/** Name of a rank: 科创板上市企业数全国排名. */
export function rankName(base: string, within: string): string {
  return /(?:排名|位次)$/.test(base) ? base : `${base}${within}排名`;
}
