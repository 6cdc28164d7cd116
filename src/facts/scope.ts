/** Whom a statement is about. In: the sentence up to the figure, the clause's agent, the document's place. Out: the scope of the fact. */
import { REGIONS } from '../lexicon/regions.ts';
import { BODY_ENDINGS, OURS, SCOPE_WORDS } from '../lexicon/subjects.ts';
import { LEADING_VERBS } from '../lexicon/verbs.ts';
import { alternation, WordSet } from './patterns.ts';

const BODY = new RegExp(
  `(?:^|[，。；：:,;”"\\s])((?:[\\u4e00-\\u9fa5A-Za-z（）()·]{2,24}?)(?:股份有限公司|有限公司|有限责任公司|${alternation(['集团', '公司', '银行', '股份'])}))(?!\\d|化|制|法|债|级|数|总数|总量|为|类|名|达|超|上市|新增|营|贷|存|、)`,
  'g',
);
const WORDS = new RegExp(
  `^[\\s\\u3000]*(?:其中|目前|截至目前|全市)?[\\d年月末底—-]*(${alternation(SCOPE_WORDS)})(?!第|首|前|最|重点|各地|排名|性|人大|领先|一流|市场|文明|统一|平均|都|城市|单位|唯一|卫生|科技|高质量|产业|工业|示范|先进|试点|知名|范围|著名)`,
);
/** 全省共有制造业单项冠军206家. */
const ALL_OF_IT = /^[\s\u3000]*(?:目前|截至目前)?(?:全国|全省|我国)(?:共有|共|现有|拥有|累计|已有)/;
/** Whoever speaks of the whole country counts there: 工信部公布的名单共有118家. */
const NATIONAL =
  /(?:工信部|工业和信息化部|科技部|商务部|国家(?:发展改革委|知识产权局|统计局)|国务院)[^，。；]{0,12}(?:公布|发布|公示|认定|结束|启动|组织)|(?:此次|本次)(?:评价|评选|评估)|本批次/;
const LOCAL = /[我全本][省市区县]|园区|我们/;
const GENERIC = /(?:^|[“"‘，。])(?:该?公司|本公司|我们|企业)(?=.)/;
const PROVINCE = new RegExp(`^(?:${alternation([...REGIONS.keys()])})省?(?=.{3})`);
/** Words for the whole of the document's own place. */
export const OUR_WHOLE = new RegExp(alternation([...OURS, '全省']));
const VERBS = new WordSet([...LEADING_VERBS, '积极', '加快', '大力', '全力', '深入', '推广', '打造', '做强', '做大']);
const FOUNDED = /[\u4e00-\u9fa5]{2,10}成立([\u4e00-\u9fa5]{2,8})(?=[，,])/g;
const NOT_FOUNDED = /专班|小组|机构|委员会|中心|办公室|联盟|协会|基金|一|的|个|家|工作|以来|后|大会|周年/;
const NOT_BODY =
  /^(?:科创板|A股|创业板|主板|北交所|港股|上市|境内|境外|股份|外资|国有|民营|保险|寿险|财产险|期货|证券|法人|村镇|商业|政策性|中资|全国性|我们|龙头|科技|装备|大型|子|总|母|该|本|各|一批|城市|农村|新增|境内外|引进|培育|恒|招引|推动|支持|鼓励|设立|组建|成立)/;

export interface ScopeMemory {
  /** Bodies that the paragraph has named, in order. */
  readonly bodies: string[];
  /** Those of the paragraphs before. */
  readonly earlier: readonly string[];
}

/**
 * @param sentence the sentence up to the figure
 * @param clause the words of the figure's own clause up to it
 */
export function scopeOf(sentence: string, clause: string, body: string, place: string | null, memory: ScopeMemory, levelLike = true): string {
  const fallback = place ?? '';
  if (body !== '' && /(?:基金|集团|公司|银行|平台|中心|项目|基地|联盟)$/.test(body)) return body;
  const word = WORDS.exec(clause)?.[1];
  const own = word === '全国' || word === '全省' || word === '我国' ? levelLike || ALL_OF_IT.test(clause) : true;
  if (word !== undefined && own && !new RegExp(`[占居列高低于快慢比]${word}|${word}(?:的)?[^，]{0,3}(?:比重|\\d)`).test(clause))
    return word === '我国' ? '全国' : place !== null && /^(?:每个?|各)/.test(word) ? `${place}${word.replace(/^每个?/, '各')}` : word;
  const named = bodiesIn(sentence);
  if (place !== null && NATIONAL.test(sentence) && !LOCAL.test(sentence) && !sentence.includes(place)) return '全国';
  if (OUR_WHOLE.test(clause) || (place !== null && clause.includes(place) && named.every((name) => !clause.includes(name)))) return fallback;
  const subject = named.at(-1);
  if (subject !== undefined) return subject;
  const last = memory.bodies.at(-1);
  if (last !== undefined && (GENERIC.test(sentence) || sentence.includes(aliasOf(last, place)))) return last;
  // 新铝铝业建厂时: a body of a paragraph before, by its short name.
  const again = memory.earlier.findLast((name) => aliasOf(name, place).length === 3 && sentence.includes(aliasOf(name, place)));
  if (again !== undefined) {
    memory.bodies.push(again);
    return again;
  }
  return fallback;
}

/** Who speaks: “我们公司…。”某某有限公司负责人介绍. */
export function speakerAfter(words: string): string {
  return (
    /^[^“”]{0,160}[”"]([^，。；“”]{3,28}(?:公司|集团|银行|股份))(?=[^，。；“”]{0,12}(?:负责人|总经理|董事长|总裁|经理|相关人士|介绍|表示|说|告诉))/.exec(
      words,
    )?.[1] ?? ''
  );
}

/** Remembers the bodies that a sentence names. */
export function rememberBodies(sentence: string, memory: ScopeMemory): void {
  for (const name of bodiesIn(sentence)) if (!memory.bodies.includes(name)) memory.bodies.push(name);
}

/** Bodies at the heads of clauses, and those that a clause founds (甲成立乙，). */
export function bodiesIn(text: string): string[] {
  const founded = [...text.matchAll(FOUNDED)].map((match) => match[1] ?? '').filter((name) => !NOT_FOUNDED.test(name));
  const named = [...text.matchAll(BODY)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/^(?:此次|日前|近日|其中|目前|同日|今年|去年|走进|来到|走访|探访|位于|坐落于)+/, '');
    return VERBS.prefixOf(name).length > 1 ||
      NOT_BODY.test(name) ||
      /[的和与及等、]|全市|年末|拥有|其中|新增|企业|实现|包括|建设|获批|入选|规上|平台/.test(name)
      ? []
      : [name];
  });
  return [...named, ...founded];
}

/** 纬创 of 纬创集团; 斯莱克 of 苏州斯莱克精密设备股份有限公司. */
function aliasOf(name: string, place: string | null): string {
  const bare = (place !== null && name.startsWith(place) ? name.slice(place.length) : name.replace(PROVINCE, '')).replace(/^市/, '');
  return bare.slice(0, /集团|公司$/.test(bare.slice(2, 4)) ? 2 : 3);
}

export const endsLikeBody = (name: string): boolean => BODY_ENDINGS.some((ending) => name.endsWith(ending));
