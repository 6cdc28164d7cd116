/**
 * Whom a document is about. In: a document and the city its metadata names. Out: the default scope of its facts: the city, or the park, district, county
 * or county-level city that the text is really about, or the whole country.
 */
import type { Document } from '../corpus/model.ts';
import { PROVINCE_OF } from '../lexicon/regions.ts';
import { NO_AREAS } from '../lexicon/subjects.ts';
import { alternation } from './patterns.ts';

/** Text that counts, in characters: areas named later are some of many. */
const READ = 20_000;
const AREA =
  /(?:^|[，,。；;：:！!？?、“《（\s\u3000]|\d{4}年|位于|在|是|来|赴|走进)([\u4e00-\u9fa5]{2,10}?(?:工业园区|(?:经济|高新|技术|产业)[\u4e00-\u9fa5]{0,8}开发区|高新区|经开区|开发区|新区|区|县|市))(?![\u4e00-\u9fa5]{0,2}[级域内外场属])/g;
/** 沈抚示范区推动…: a zone heads its own document's title. */
const TITLE_ZONE = /^([\u4e00-\u9fa5]{2,4}(?:示范区|试验区|合作区|度假区|新区))(?!域|划)/;
const SOURCE = /来源[:：]?[\s\u3000]*([^\n]{2,24})/;
/** Characters in which a page names its paper. */
const HEAD = 300;
/** A title that begins with an area's name counts like so many mentions in the text. */
const TITLED = 5;
const OWN_PAPER =
  /(?:^|[\s:：。，,（(])([\u4e00-\u9fa5]{2,3}?)([市区县]?)(?:融媒体中心|日报|时报|广播电视台|电视台|人民政府|统计局|工信局|政府网|新闻网|发布(?=[\s\n]|$))/g;
/** Papers named after no place. */
const NO_PLACE_PAPER =
  /代表|人民|光明|经济|科技|新华|中国|工人|农民|法[治制]|解放|文汇|羊城|南方|环球|每日|证券|青年|国际|消费|企业|财经|现代|扬子|齐鲁|都市|国家|国务|政府|本报|权威/;
/** Who speaks of the whole country. */
const NATIONAL = /国家统计局|全国|我国|工信部|工业和信息化部|国家发展改革委|商务部|财政部|科技部|国务院|海关总署|中国人民银行/;
/** Who speaks of a place. */
const LOCAL = /[全我本][省市区县州]|自治[区州]/;
/** Parks by their kind alone: one of them where a title begins so. */
const BARE_PARK = /^(?:开发|高新|经开|新|工业园|产业园)区$/;
const GENERIC = new RegExp(`^(?:${alternation(NO_AREAS)})|[的和与及等]|(?<!工业)(?:${alternation(NO_AREAS)})$`);

/** 成都高新区: a park by its city. */
const CITY_PARK = new RegExp(`^(?:${alternation([...PROVINCE_OF.keys()])})(?:高新区|经开区|开发区|新区)$`);
const PARK = /(?:工业园区|开发区|高新区|经开区|新区)$/;
/** A name, not a clause that ends like one: 吴中区, 苏州工业园区. */
/** 在昆山市第十八届人民代表大会第四次会议上: whose report it is. */
const CONGRESS = /在([\u4e00-\u9fa5]{2,6}?)(市|区|县)第[一二三四五六七八九十\d]+届人民代表大会/;
const NAMED =
  /^(?!.*(?:[有哪将是为做建成推打在]|发布|印发|出台|召开|加快|支持|促进|[全我本各][市区县]|[上下]半年|季度|今年|去年)).{2,4}(?:[区县市]|(?:工业园|(?:经济|高新)[\u4e00-\u9fa5]{0,8}开发|高新|经开|开发|新)区)$/;

/** The default scope; '' where the text does not say. */
export function homeOf(document: Document): string {
  const body = document.paragraphs
    .filter((paragraph) => paragraph.kind !== 'byline')
    .map((paragraph) => paragraph.text)
    .join('\n')
    .slice(0, READ);
  const place = document.place ?? '';
  const first = document.paragraphs.find((paragraph) => paragraph.kind === 'text')?.text ?? '';
  // 杭州市余杭区 is told of 余杭区, 大理白族自治州祥云县 of 祥云县.
  const larger = new RegExp(`${place}(?:市|地区|盟|[\u4e00-\u9fa5]{0,8}自治州)(?=[\u4e00-\u9fa5]{2,3}[区县市旗])`, 'g');
  const bare = (text: string): string => (place === '' ? text : text.replace(larger, ''));
  const area = areaOf(bare(body), bare(document.title), first, place);
  if (area !== '') return area;
  // 江苏广电总台 on the budget of the country: the paper's province is not what it tells of.
  const paper = place !== '' && !`${document.title}${body}`.includes(place) && /国内生产总值|国务院/.test(body) && !LOCAL.test(body);
  if (paper) return '全国';
  if (place !== '') return place;
  const congress = CONGRESS.exec(document.raw.slice(0, HEAD * 2));
  if (congress !== null) return `${congress[1] ?? ''}${congress[2] === '市' ? '' : (congress[2] ?? '')}`;
  const zone = TITLE_ZONE.exec(document.title.replace(/\s/g, ''))?.[1];
  if (zone !== undefined) return zone;
  const own = publishedIn(document, body);
  if (own !== '') return own;
  const opening = `${document.title}${document.publisher ?? ''}${first.slice(0, 120)}`;
  if (NATIONAL.test(opening) && !LOCAL.test(opening)) return '全国';
  return /国内生产总值/.test(body) && !LOCAL.test(body) ? '全国' : '';
}

/** 来源:太仓日报 · 昆山市融媒体中心: the place whose own paper or office speaks of 我市 or of the place by name. */
function publishedIn(document: Document, body: string): string {
  const source = `${document.publisher ?? ''} ${SOURCE.exec(document.raw)?.[1] ?? ''}`;
  const ours = /我[市区县]|全[市区县]|本市/.test(body);
  for (const [, name = '', kind = ''] of `${source} ${document.raw.slice(0, HEAD)}`.matchAll(OWN_PAPER))
    if (!NO_PLACE_PAPER.test(name) && !GENERIC.test(name) && (ours || body.includes(name))) return `${name}${kind.replace('市', '')}`;
  const city = [...PROVINCE_OF.keys()].find((name) => source.includes(name));
  if (city !== undefined && ours) return city;
  return '';
}

function areaOf(body: string, title: string, first: string, place: string): string {
  const areas = new Map<string, string>();
  const city = place === '' ? null : new RegExp(`^${place}市?(?=[\u4e00-\u9fa5]{2,3}[区县市]$)`);
  for (const [, found = ''] of `${title}\n${body}`.matchAll(AREA)) {
    const told = found.replace(/^关于/, '');
    const name = PARK.test(told) || city === null ? told : told.replace(city, '');
    if (NAMED.test(name) && (!GENERIC.test(name) || CITY_PARK.test(name)) && name.replace(/[区县市]$/, '') !== place) areas.set(name, shortOf(name));
  }
  let best = '';
  let most = 0;
  for (const [name, short] of areas) {
    // 我区 in a district's own paper weighs more than any name.
    const titled = title.replace(/^关于/, '').startsWith(name) ? TITLED : 0;
    const heads = BARE_PARK.test(name)
      ? titled > 0
      : first.trimStart().startsWith(name) || title.includes(name) || (short.length > 1 && short !== place && title.includes(short));
    const own = titled + count(body, short) + count(body, pronounOf(name)) + 3 * count(body, `我${name.at(-1) ?? ''}`);
    if (heads && own > most) [best, most] = [name, own];
  }
  if (best === '') return '';
  const whole =
    place === '' ? 0 : count(body.replaceAll(best, '').replaceAll(`${place}${shortOf(best)}`, ''), place) + count(body, '全市') + count(body, '我市');
  return most > whole ? best.replace(/(?<=.{2})市$/, '') : '';
}

/** 吴江 of 吴江区; parks keep their whole name. */
const shortOf = (name: string): string => (PARK.test(name) ? name : name.replace(/[区县市]$/, ''));

/** How a text goes on about it: 园区, 全区, 全市. */
function pronounOf(name: string): string {
  if (name.endsWith('园区')) return '园区';
  return name.endsWith('市') ? '全市' : name.endsWith('县') ? '全县' : '全区';
}

function count(text: string, word: string): number {
  return word === '' ? 0 : text.split(word).length - 1;
}
