/**
 * A level's name, completed by what stands around it. In: the noun phrase before a figure. Out: the phrase with the owner, head or measure that the
 * sentence or the paragraph has given it before.
 */

import { GENERIC_HEADS, LEADING_VERBS } from '../lexicon/verbs.ts';
import { findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { hasMeasure, isDependent } from './measure.ts';
import { isFlow, listPrefix } from './naming.ts';
import { KEPT } from './noun.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { familyOf } from './unit-family.ts';

/** What a works turns out: 年产起重整机|30万台. */
const MADE_YEARLY = /^[\u4e00-\u9fa5]{0,8}年产(?![值量能业销])([\u4e00-\u9fa5A-Za-z]{2,16})$/;
const LEADING: ReadonlySet<string> = new Set(LEADING_VERBS);
const GENERIC = new RegExp(`^(?:推进实施|完成|实施)?(${alternation(GENERIC_HEADS)})$`);
/** 一是…“…”。 at the head of a running item. */
const ITEM_REACH = 1500;
const ITEM = /(?:^|[。；\s])[一二三四五六七八九十]是([^，。；、“”]{5,20})(?:“[^”]{1,8}”)?。/g;
/** Of so many people or households there are no more than this each. */
const MOST_EACH = 1000;
const EACH_HUNDRED = /^(?:全体|城镇|农村|城乡)?(?:常住)?(?:居民)?(?:家庭)?(?:平均)?每百户(?:居民)?(?:家庭)?(?=.{2})/;
const EACH_PERSON = /^每[百千万十]+(?:名)?(?:常住)?人口?(?=.{2})/;

/** 同比|翻了一番 has no words of its own, nor has 年初确定的|10件民生实事; 全国第一的262家 are of those counted before. */
export function ownWords(reader: SentenceReader, quantity: Quantity, frame: Frame, noun: string): string {
  if (/^(?:同比|比上年|较上年|比去年|[两三四五六七八九十\d]+年(?:前)?|同期|上年(?:同期)?|去年(?:同期)?)的?$/.test(noun)) return '';
  // 惠及|1.8万户居民
  if (KEPT.has(noun) && frame.verb.trim() === '' && /^[\u4e00-\u9fa5]/.test(reader.source.text.slice(quantity.end))) return '';
  // 年产轮胎|500万条: how many are made a year.
  const made = MADE_YEARLY.exec(noun)?.[1];
  if (made !== undefined) return `${made}年产量`;
  if (!noun.endsWith('的') || familyOf(quantity.unit) !== 'count') return noun;
  if (frame.verb.trim() === '' && /^[\u4e00-\u9fa5“A-Za-z]/.test(reader.source.text.slice(quantity.end))) return '';
  const topic = reader.lastTopic(true);
  const counted = topic !== null && topic.unit === quantity.unit && topic.base.endsWith('数') ? topic.base.replace(/^.*的|数$/g, '') : '';
  return `${noun}${counted}`;
}

/** 8个重点区块实施项目392个, 深化重点区块建设，安排项目434个: the bare projects are those of the areas counted just before. */
export function ownedByTopic(reader: SentenceReader, noun: string, gap: Gap): string | null {
  if (reader.areas !== '' && findIndicator(noun) !== null && !/全[国省市]/.test(reader.source.text.slice(gap.start, gap.end)))
    return `${reader.areas}${noun}`;
  const topic = reader.lastTopic(true);
  // 占…17.8%，对工业投资的贡献率70.5%: of what the sentence tells of.
  if (topic !== null && /^(?:对.{2,}|增长)贡献率$/.test(noun)) return `${topic.base}${noun}`;
  if (topic === null || !/^(?:实施|安排|推进|布局|谋划|落地)?(?:重点|重大)?项目$/.test(noun)) return null;
  const area = /^(.+(?:区块|片区|园区|新城|区域|走廊|组团|功能区))数$/.exec(topic.base)?.[1];
  return area === undefined || gap.far.length > 1 ? null : `${area}项目`;
}

/** 每千人口执业医师3.17人，注册护士3.62人: a small figure in the same unit goes on being so many each. */
export function eachOf(reader: SentenceReader, noun: string, quantity: Quantity): string {
  const topic = reader.lastTopic(false);
  const households = EACH_HUNDRED.exec(topic?.base ?? '')?.[0];
  const per = households ?? (topic?.unit === quantity.unit ? (EACH_PERSON.exec(topic.base)?.[0] ?? '') : '');
  const small = typeof quantity.value === 'number' && quantity.value < MOST_EACH && quantity.precision < 1;
  return per !== '' && small && !noun.startsWith('每') ? `${per}${noun}` : noun;
}

/** 签订技术合同1268项，合同成交金额38.7亿元: the contracts named just before. */
export function overlapped(reader: SentenceReader, noun: string): string {
  const topic = reader.lastTopic(true);
  const owner = topic !== null && topic.group === reader.group ? topic.owner : '';
  for (let length = Math.min(4, owner.length - 2, noun.length - 2); length >= 2; length--)
    if (owner.endsWith(noun.slice(0, length)) && !LEADING.has(owner.slice(0, -length)) && hasMeasure(noun) && isDependent(noun.slice(length)))
      return owner + noun.slice(length);
  return noun;
}

/** 新增某某公司等|持牌机构11家 */
const EXAMPLE = /^.{4,16}(?<![高中初平对同])等(?![级次待候额])([^等]{2,})$/;

/** 世锦赛、预选赛等国际赛事31场 counts the 国际赛事: examples before 等 are no part of the name, 新增 is. */
export function withoutExamples(noun: string): string {
  const kind = (/^.*[、”].*等([^等]{2,})$/.exec(noun) ?? (isFlow(noun) ? EXAMPLE.exec(noun) : null))?.[1];
  if (kind === undefined || isDependent(kind)) return noun;
  return `${isFlow(noun) ? listPrefix(noun).replace(/.级$/, '') : ''}${kind}`;
}

/** A running item says what its bare words are about: 一是城市更新改造“提速度”。…实施改造项目20个 are projects of 城市更新改造. */
export function underItem(reader: SentenceReader, noun: string, before: number): string {
  const item = [...reader.source.text.slice(Math.max(0, before - ITEM_REACH), before).matchAll(ITEM)].at(-1)?.[1];
  if (item === undefined) return noun;
  const project = /^(.{2,4})项目$/.exec(noun)?.[1];
  if (project !== undefined && item !== project && item.includes(project)) return `${item}项目`;
  const covered = /^(.*(?:企业|单位|学校|社区|村|乡镇|园区))覆盖率$/.exec(noun)?.[1];
  return covered !== undefined && /改造|转型|建设|服务|管理/.test(item) ? `${covered}${item}覆盖率` : noun;
}

/** 重大项目计划共安排项目883个: the projects of the plan; 占得18席: no thing but a verb. */
export function ownHead(noun: string, agent: string): string {
  if (/^(?:占得|获得|夺得|摘得|占据|容纳|入选|上榜|入围|明确|突出|推动|带动|引导|推进)$/.test(noun)) return '';
  const plan = /^(.*(?:项目|工程|任务|企业))(?:投资|建设)?(?:计划|行动|方案)[共已]?$/.exec(agent)?.[1];
  return plan !== undefined && GENERIC.test(noun) && plan.endsWith(noun) ? plan : noun;
}

/** 智改数转项目1.06万个，推进实施项目9493个: the bare 项目 is the one just named. */
export function anaphor(reader: SentenceReader, noun: string): string {
  const topic = reader.lastTopic(true);
  if (topic === null || !GENERIC.test(noun)) return noun;
  const head = GENERIC.exec(noun)?.[1] ?? noun;
  const named = topic.base.replace(/数$/, '');
  return named.endsWith(head) && named.length > head.length && (noun === head || /^(?:推进实施|推进|实施|完成)/.test(noun)) ? named : noun;
}
