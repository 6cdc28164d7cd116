/**
 * What a named thing is called: head nouns with the type they give, the shapes of numeric shorthands, verbs that bring a thing into being,
 * and words that only colour a sentence. Data only; `terms/` reads it.
 */
import type { TermType } from '../terms/model.ts';

/** Head noun → type. The longest that ends a name counts, so 评价指标体系 is a system although it holds 指标. */
export const HEAD_NOUNS: Readonly<Record<string, TermType>> = {
  体系: 'system',
  系统: 'system',
  大脑: 'system',
  中枢: 'system',
  矩阵: 'system',
  平台: 'platform',
  门户: 'platform',
  计算器: 'platform',
  专区: 'platform',
  总入口: 'platform',
  信息库: 'platform',
  云: 'platform',
  APP: 'app',
  App: 'app',
  小程序: 'app',
  客户端: 'app',
  智能体: 'app',
  指数: 'index',
  机制: 'mechanism',
  模式: 'mechanism',
  制度: 'mechanism',
  改革: 'mechanism',
  工作法: 'mechanism',
  服务圈: 'mechanism',
  经验: 'mechanism',
  政策: 'mechanism',
  服务: 'mechanism',
  组合拳: 'mechanism',
  基金: 'fund',
  贷: 'fund',
  券: 'fund',
  专项资金: 'fund',
  中心: 'centre',
  实验室: 'centre',
  实验站: 'centre',
  试验区: 'centre',
  先导区: 'centre',
  示范区: 'centre',
  先行区: 'centre',
  研究院: 'centre',
  商学院: 'centre',
  产业园: 'centre',
  基地: 'centre',
  节点: 'centre',
  驿站: 'centre',
  走廊: 'centre',
  计划: 'programme',
  工程: 'programme',
  行动: 'programme',
  行动计划: 'programme',
  行动方案: 'programme',
  战略: 'programme',
  试点: 'programme',
  项目: 'programme',
  活动: 'programme',
  系列赛: 'programme',
  创业周: 'programme',
  博览会: 'programme',
  大会: 'programme',
  论坛: 'programme',
  规划: 'programme',
  名单: 'list',
  榜单: 'list',
  清单: 'list',
  名录: 'list',
  培育库: 'list',
  强: 'list',
  品牌: 'brand',
  名片: 'brand',
  工厂: 'title',
  企业: 'title',
  城市: 'title',
  之城: 'title',
  之都: 'title',
  名城: 'title',
  称号: 'title',
  人才: 'title',
  园区: 'title',
  社区: 'title',
  办法: 'rule',
  集团: 'other',
  条例: 'rule',
  意见: 'rule',
};

/** Heads that follow a quoted word and tell its type although they are no part of its name. */
export const FOLLOWING_HEADS: readonly string[] = Object.keys(HEAD_NOUNS).filter((head) => !['云', '贷', '券', '强'].includes(head));

/** Last characters of coined names of services: 苏链通, 穗好办, 一码通, 环基贷. */
export const COINED_ENDINGS =
  /^(?!.*(?:[改代乙统监共]管|担保|参保|社保|低保|应保|尽保|健康|小康))[\p{Script=Han}A-Za-z@]{2,5}(?:通|办|码|贷|券|管|保|康|查)$/u;

/** Verbs before a quoted name that say it was made, so that it is a thing and no figure of speech. */
export const MAKING_VERBS = /(?:开发|上线|推出|发布|创设|首创|启用|推行|搭建)(?:了|的|全国|全省|首个)*$/;

/** Verbs before a quoted name that say it is an honour. */
export const AWARD_VERBS =
  /(?:获评|入选|获批|荣获|获|创建|争创|创成|评为|认定为|上榜|入围)(?:了|的|全国|国家|首批|首个|全省|全球|国家级|省级|工信部|年度|\d{4}年?)*$/;

/** Before a quoted word that is only a figure of speech: 变“企业找政策”为“政策找企业”. */
export const FIGURATIVE_BEFORE = /(?:变|为|从|由|转向|转为|既|又|更|以便|所谓|一个|这块|这一|这个|保持|足够)$/;

/** A quoted phrase that begins with a verb is a slogan or an aim; one that ends with a verb colours what follows. */
export const SLOGAN = /^(?:建设|打造|推进|推动|加快|坚持|奋力|争当|全面|努力|不断)|(?:引进|培育|输出)$/;

/** What follows a quoted word that is only a figure of speech. */
export const FIGURATIVE_AFTER =
  /^(?:作用|效应|精神|理念|姿态|态势|难题|困境|顾虑|压力|气质|局面|格局|转向|转变|向|跨越|一样|般|的|地|得|之路|之光|和|与|及|，|。|、|；|！|？)/;

/** Quoted words that every reader knows and no one looks up, and names of plan periods. */
export const NOT_TERMS = /^(?:十[一二三四五六七八九]五|新|进|车|路|法|技|信|人|高|强|融|转|稳|零|3|米)$/;

/** Numerals that open or carry a shorthand; 一 alone opens too many idioms. */
const MANY = '两双三四五六七八九十';
const ANY = `一二${MANY}`;

/** Shapes of a numeric shorthand, with how its number of items is told: the numeral, the sum of parts, or not at all. */
export const SHORTHAND_SHAPES: readonly { readonly shape: RegExp; readonly count: 'numeral' | 'parts' | 'unknown' }[] = [
  { shape: new RegExp(`^[${MANY}][${ANY}]?个[^，。、]{1,5}$`), count: 'numeral' },
  { shape: /^(?:\d+|[一二三四五六七八九十]+)(?:[+＋×](?:\d+|[A-Z]|[一二三四五六七八九十]))+$/, count: 'unknown' },
  { shape: /^(?!(?:19|20)\d\d$)\d{2,6}[A-Z]?$/, count: 'unknown' },
  { shape: new RegExp(`^(?:[${ANY}]+[^${ANY}，。、；：]{1,3}){2,}$`), count: 'parts' },
  { shape: new RegExp(`^[${MANY}][^${ANY}，。、；：]{1,2}[${ANY}]$`), count: 'unknown' },
  { shape: new RegExp(`^[${MANY}][^${ANY}，。、；：]{1,3}$`), count: 'numeral' },
  { shape: new RegExp(`^[老新小大][${MANY}][^，。、]$`), count: 'numeral' },
];

/** Of the shapes above, words that only look like one. */
export const NOT_SHORTHAND = /连冠$|年|^双[向重赢城]$|^三农$|^一.一.$(?<!老一小)|^九章|^十全|^三甲/;

export const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 双: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** Words that begin the name of one thing and not of a kind: 国家工业母机基金 against 产业基金. Place names are added from the regions. */
export const PROPER_BEGINNINGS: readonly string[] = [
  '国家',
  '全国',
  '中国',
  '中科院',
  '长三角',
  '长江三角洲',
  '粤港澳大湾区',
  '大湾区',
  '珠三角',
  '京津冀',
  '扬子江',
  '长江经济带',
  '太湖',
  '中欧',
  '金砖',
  '亚太',
  '全球',
];

/** Heads that name a thing without quotation marks, where the name is proper or the thing is being founded. */
export const UNQUOTED_HEADS: readonly string[] = [
  '基金',
  '实验室',
  '实验站',
  '示范城市',
  '特色名城',
  '技术创新中心',
  '创新中心',
  '制造业创新中心',
  '转化中心',
  '光子中心',
  '融合发展中心',
  '试验区',
  '先导区',
  '创新发展试验区',
  '平台',
  '大数据平台',
  '总入口',
  '信息库',
  '指数',
  '发展指数',
  '评价体系',
  '计算器',
  '小程序',
  'APP',
  '博览会',
  '创业周',
  '商学院',
  '培育库',
  '创新联盟',
  '研究院',
  '中心',
  '行动计划',
  '管理办法',
  '指标体系',
  '实施意见',
  '三年行动计划',
  '工业大脑',
  '城市大脑',
  '专项行动',
  '提质行动',
  '投资集团',
  '工程',
  '计划',
  '行动',
];

/** What founds or opens a thing, after its name or before it. */
export const FOUNDING_VERBS = [
  '落地',
  '落户',
  '成立',
  '启用',
  '设立',
  '揭牌',
  '挂牌',
  '组建',
  '上线',
  '投用',
  '建成',
  '获批',
  '开工',
  '创成',
  '发布',
  '运营',
  '正式',
];
export const FOUNDING_BEFORE = [
  '成立',
  '设立',
  '组建',
  '编制',
  '发布',
  '推出',
  '上线',
  '开发',
  '获批创建',
  '获批建设',
  '获批',
  '出台',
  '创新发布',
  '以获批',
  '启用',
  '举办',
  '首创',
];
/** Verbs before the unquoted name of a programme: 实施产业基础再造工程. Without them 工程 is any building site. */
export const IMPLEMENTING_BEFORE = ['实施', '启动', '推行', '组织实施', '深入实施', '全面实施', '启动实施'];
/** Verbs of plans: what follows may be a mere aim, so its name must be long enough to be one. */
export const AIMING_BEFORE = ['打造', '建立', '建设', '搭建', '建成', '创建'];

/** Where an unquoted name cannot begin earlier: the end of what stands before it. Longest first. */
export const NAME_BREAKS =
  /[，。；：、！？“”"（）()《》\s—]|(?:全国|全省|全市|全球)?首(?:个|批|家)|一批|第[一二三四五]批|重组|用好|做好|加强|拓展|布局|投用|统筹|优先|谋划|若干|一系列|多个|各类|的|和(?!谐)|与|及|或|等|以|为|在|将|由|对|向|把|被|了|是|有(?!机)|已(?!知)|全面|加快|加速|推进|推动|支持|建设(?!银行|用地)|建立|成立|设立|组建|打造|编制|发布|推出|上线|开发|搭建|获批创建|获批|创建|出台|拥有|共建|启用|依托|引进|引导|牵头|先后|成功|积极|大力|持续|深入|进一步|高水平|高标准|高质量|服务保障|围绕|聚焦|关于|实施|开展|举办|做强|做优|完善|提升|健全|构建|形成|强化|优化|培育|入选|获评|落户|落地|争取|争创|申报|新增|规划|市县联动|鼓励|连续|促进|深化|加强|通过|接连/g;

/** Words between a quoted name and its head noun that add nothing to the name: “工业上楼”工作试点. */
export const GENERIC_BETWEEN =
  /^(?:重大|新|金|国家|工作|发展|示范|产业|综合|重点|特色|现代化|现代|政策|建设|改革|服务|创新|工程|管理|专项|系列|年度|主题|先进制造业|高质量)+$/;

/** After a head noun, characters that go on with the word: 苏州中心站, 计划生育. */
export const GOES_ON = /^[站城校组型化区镇厅局处室级院馆层圈点带群员商者]/;

/** Names made of these alone name a kind and not a thing. */
export const GENERIC_NAME =
  /^(?:国家|全国|省|市|省级|市级|国家级|全省|全市|各级|各类|重大|重点|一批|若干|综合|公共|技术|产业|科技|科创|创新|服务|管理|信息|数字|大数据|智能|工业|互联网|工业互联网|研发|发展|协同|高能级|新型|先进|制造业|企业|政策|行业|专业|创业|人才|投资|引导|政府|母|天使|社会|城市|应用|示范|行动|基础|设施|网络|线上|线下|统一|开放|共享|合作|交流|平台|中心|基地|体系|机制|指标|评价|综合评价|实验室|研究院|基金|指数|计划|三年|专项|重要|主要|国际|全球|中国|首个|首批|唯一|一流|世界|海外|内外|双跨|多个|个|家|支|项|高|大|新)+$/;
