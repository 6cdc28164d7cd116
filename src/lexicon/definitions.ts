/**
 * 口径: words by which two names of nearly the same thing differ in what they count, and how kinds of metrics behave in time.
 * Sources: 国家统计局《主要统计指标解释》 and 《国民经济和社会发展统计公报》 notes; units as in facts.
 */

/** Units of measures, which are rounded wherever they are written; every other unit counts things and is exact when written out. */
const MEASURED_UNITS =
  /^(?:%|‰|百分点|个百分点|千分点|元|美元|港元|欧元|吨|千克|公斤|克|公里|千米|米|平方公里|平方千米|平方米|立方米|亩|公顷|千瓦|千瓦时|瓦|度|升|微克|毫克|μg|tce|Mbps|GB|TB|PB|EB|EFLOPS|PFLOPS|年|岁|小时|分钟|倍)/i;

export const isMeasured = (unit: string): boolean => MEASURED_UNITS.test(unit) || unit.includes('/');

/** Units that count or measure the same, each under the first of its list. */
const SAME_UNITS: readonly (readonly string[])[] = [
  [
    '个',
    '家',
    '户',
    '项',
    '件',
    '座',
    '处',
    '所',
    '条',
    '只',
    '支',
    '款',
    '种',
    '类',
    '套',
    '台',
    '辆',
    '部',
    '例',
    '宗',
    '场',
    '台（套）',
    '个（家）',
    '片',
    '栋',
    '幢',
    '间',
    '批',
    '张',
  ],
  ['人', '名', '位', '人员'],
  ['人次', '次'],
  ['百分点', '个百分点'],
  ['TEU', '标箱', '标准箱', '国际标准箱', 'teu'],
  ['公里', '千米'],
  ['平方公里', '平方千米'],
  ['吨标准煤', 'tce'],
];
const UNIT_CLASS = new Map(SAME_UNITS.flatMap((units) => units.map((unit) => [unit, units[0] ?? unit] as const)));

/** Whether values of two units can be held against each other. Money and counts are often written without their unit (达5万亿); a rank or a share never. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || b === '') return !/%|‰|分点|位/.test(a + b);
  return (UNIT_CLASS.get(a) ?? a) === (UNIT_CLASS.get(b) ?? b);
}

/** A family of words that stand in the same place of a name and draw different sets. */
export interface DefinitionFamily {
  readonly name: string;
  /** Each set with the words that name it. */
  readonly sets: readonly (readonly string[])[];
  /** True where leaving the word out is a definition of its own (工业总产值 counts more than 规上工业总产值). */
  readonly absent: boolean;
  /** What the rest of the name must hold for the words to mean this; null for any name. */
  readonly within: RegExp | null;
  /** Pairs of sets, by their places, of which the first lies within the second; -1 stands for the name without any of the words. */
  readonly nested: readonly (readonly [narrow: number, wide: number])[];
  /** What the words draw apart, for the reader. */
  readonly note: { readonly zh: string; readonly en: string };
}

export const DEFINITION_FAMILIES: readonly DefinitionFamily[] = [
  {
    name: 'size',
    sets: [
      ['规上规下', '规上及规下', '规上和规下', '规模以上和规模以下'],
      ['规模以下', '规下'],
      ['规模以上', '规上'],
      ['限额以下', '限下'],
      ['限额以上', '限上'],
      ['全口径', '全部'],
    ],
    absent: true,
    within: null,
    nested: [
      [2, 0],
      [2, 5],
      [2, -1],
      [4, 5],
      [4, -1],
    ],
    note: {
      zh: '规上工业指年主营业务收入2000万元及以上的工业企业，名单逐年调整；规上规下或全口径还包括其余企业',
      en: 'above designated size = yearly main business revenue of at least 20 million yuan, a set redrawn each year; the wider definitions include the rest',
    },
  },
  {
    name: 'money',
    sets: [['本外币'], ['人民币'], ['外币']],
    absent: true,
    within: /存款|贷款/,
    nested: [[1, 0]],
    note: { zh: '本外币包括外币存贷款，人民币不包括', en: 'local and foreign currency against renminbi only' },
  },
  {
    name: 'residence',
    sets: [['常住'], ['户籍'], ['实际管理']],
    absent: true,
    within: /人口/,
    nested: [],
    note: { zh: '常住人口按居住半年以上统计，户籍人口按户口登记统计', en: 'resident for half a year or more against registered households' },
  },
  {
    name: 'research',
    sets: [['全社会'], ['规上工业企业', '规上工业'], ['规上企业'], ['企业']],
    absent: false,
    within: /研发|R&D|科研/,
    nested: [
      [1, 0],
      [2, 0],
      [3, 0],
      [1, 3],
    ],
    note: { zh: '全社会包括高校、院所和全部企业', en: 'the whole society includes universities, institutes and all enterprises' },
  },
  {
    name: 'tier',
    sets: [
      ['“专精特新”示范中小企业', '专精特新示范中小企业'],
      ['专精特新“小巨人”企业', '专精特新“小巨人”', '专精特新小巨人企业'],
      ['“专精特新”中小企业', '专精特新中小企业', '“专精特新”企业', '专精特新企业'],
    ],
    absent: false,
    within: null,
    nested: [[1, 2]],
    note: {
      zh: '专精特新中小企业与“小巨人”企业是两个梯度，分别认定',
      en: 'specialised SMEs and “little giants” are two tiers, recognised separately',
    },
  },
];

/** Nouns too general to be a metric of their own: two counts of them in one document count different things. */
const VAGUE_NOUN =
  '企业|项目|行业|部门|政策|客户|产值|规模|投资|总投资|面积|人数|人员|机构|设施|活动|平台|产品|品牌|资金|基金|案例|措施|增加值|营业收入|收入|支出|床位|在校生|在校学生|招生|毕业生|学校|产量|销售|利润|用户|场馆|岗位|园区|集群|基地|中心|试点|任务|事项|服务|医院|标准|指标|占比|比重|总量|总额|年度|其中|国家级|省级|市级|新增|累计|完成|城镇|农村|制造业|成果';

/** Amounts of such things, of whichever document: 项目总投资. */
const OWNERLESS = '(?:重点|重大|新开工|续建|签约)?(?:项目|产品|活动|平台|部门|机构)(?:年度|年度计划|计划|完成|总)*(?:投资|产值|规模|面积|收入|资金)';

/** Metric names that are only such a noun, with or without the word of a measure. */
export const VAGUE_METRIC = new RegExp(
  `^(?:新增|新建|累计|其中|全市|年度|总)?(?:${OWNERLESS}|(?:${VAGUE_NOUN})?)(?:总)?(?:数|数量|额|量|率|规模|面积|人数|占比|比重|同比增速|增速|全国排名|全省排名|排名|长度|里程)*$`,
);

/** Marks of a name that was cut at the wrong place: a stray verb or preposition, an open list, a number left in it. */
export const BROKEN_METRIC = /^[+\-—、，的]|从|由|分别|提高到|增长到|达到|累计达|、(?![^（]*）)(?!.*(?:“|《))|以上数$|每人额|到额|年额/;

/** Metrics that hardly change from year to year: where two undated statements differ, time does not explain it. */
export const STEADY =
  /(?:工业|行业)?(?:门类|大类|中类|小类)数$|(?:行政区域|陆地|陆域|土地|国土|海域)(?:总)?面积$|海岸线(?:总)?长度?$|(?:县级市|市辖区|行政区)数$/;

/** What stands at a day and does not add up over months. */
export const STOCK =
  /余额|总资产|资产总额|市值|人口|保有量|拥有量|存量|总面积|覆盖率|普及率|城镇化率|渗透率|绿化率|里程|装机|床位|(?:企业|机构|主体|用户|基站|平台|中心|园区|工厂)数$/;

/** Words before or in a name that say a count only grows. */
export const CUMULATIVE = /累计|历年|总计已|已累/;

/** A set drawn by a result of a full year (营收超百亿元企业): an undated count speaks of the year before its document. */
export const DRAWN_BY_YEAR =
  /(?:营收|营业收入|主营业务收入|销售|销售额|产值|税收|纳税)(?:额)?(?:超|超过|突破|达)?(?:百|千|万|十|\d).{0,4}[元万亿].{0,8}企业/;

/** Their growth is published at constant prices, so it cannot be recomputed from two levels at current prices. */
export const CONSTANT_PRICES = /GDP|生产总值|增加值|业务总量|人均可支配收入|零售|投资|消费支出/;

/** A smaller value is the better one, so that a goal is a ceiling. */
export const LOWER_IS_BETTER =
  /能耗|水耗|用水量|电耗|排放|PM2\.?5|PM10|浓度|失业率|死亡|死亡率|发病率|恩格尔|涨幅|负债率|不良率|赤字|劣[Ⅴ五V]类|消费价格|CPI|成本|时长|通勤时间|事故|降至|基尼|收入(?:倍差|比)(?![重例])|抚养比/;

/** A goal that is a fall or a saving: the larger the better although the thing falls. */
export const FALL = /降幅|下降|降低|减少|削减|压减|节约|降幅度/;

/** Names that say a change, with what is left when they are taken off. */
export const GROWTH_SUFFIX = /(?:(?:名义|累计|平均|年均)?(?:同比|比上年|较上年|环比)?(?:增速|增长率|增幅|增长)|同比增速)$/;

/** Definitions of metrics that a reader is likely to mix up. Keyed by what the canonical name holds; the first that matches is shown. */
export const METRIC_NOTES: readonly { readonly match: RegExp; readonly zh: string; readonly en: string }[] = [
  {
    match: /规上规下.*产值/,
    zh: '规模以上与规模以下工业企业的总产值之和；不可与只含规上企业的规上工业总产值相比',
    en: 'gross output of industrial enterprises above and below designated size; not comparable with the figure above designated size alone',
  },
  {
    match: /规上工业总产值/,
    zh: '年主营业务收入2000万元及以上工业企业的工业总产值（现价）；企业名单逐年调整；产值含中间投入，不同于增加值',
    en: 'gross output of industrial enterprises with at least 20 million yuan revenue, current prices; the set is redrawn each year; includes intermediate inputs, unlike value added',
  },
  {
    match: /规上工业增加值/,
    zh: '规模以上工业企业的增加值；增速按可比价格计算，不能由两年现价数相除得出',
    en: 'value added above designated size; growth is at comparable prices and cannot be had from two levels at current prices',
  },
  {
    match: /制造业增加值/,
    zh: '制造业（不含采矿业和电力、热力、燃气及水的供应业）的增加值；不同于工业增加值和工业总产值',
    en: 'value added of manufacturing, without mining and utilities; neither industrial value added nor gross output',
  },
  {
    match: /^(?:人均)?GDP$/,
    zh: '地区生产总值；绝对数按现价计算，增长速度按不变价格计算',
    en: 'gross regional product; levels at current prices, growth at constant prices',
  },
  {
    match: /高新技术产业产值/,
    zh: '按高新技术产业统计目录划分的规上工业产值；不同于高新技术企业的产值',
    en: 'output of the catalogue of high-tech industries above designated size; not the output of certified high-tech enterprises',
  },
  {
    match: /高新技术企业数/,
    zh: '有效期内的国家高新技术企业；三年有效，到期不再认定即减少，因而可升可降',
    en: 'certified high-tech enterprises in force; a certificate lasts three years, so the number may fall',
  },
  {
    match: /专精特新“?小巨人/,
    zh: '工信部认定的“小巨人”企业，按批次累计；不同于省级专精特新中小企业',
    en: 'named by the ministry in batches; not the provincial specialised SMEs',
  },
];

/** Wholes whose parts must come to them, as communiqués state them; names as facts write them. */
export const PARTITIONS: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'GDP', parts: ['第一产业增加值', '第二产业增加值', '第三产业增加值'] },
  { whole: '进出口总额', parts: ['出口总额', '进口总额'] },
  { whole: '社会消费品零售总额', parts: ['城镇消费品零售额', '乡村消费品零售额'] },
  { whole: '社会消费品零售总额', parts: ['商品零售额', '餐饮收入'] },
  { whole: '常住人口', parts: ['城镇常住人口', '乡村常住人口'] },
  { whole: '保费收入', parts: ['财产险保费收入', '人身险保费收入'] },
];

/** Parts that a whole contains by the field's definitions, where no sentence need say 其中. */
export const CONTAINED: readonly { readonly part: string; readonly whole: string }[] = [
  { part: '第一产业增加值', whole: 'GDP' },
  { part: '第二产业增加值', whole: 'GDP' },
  { part: '第三产业增加值', whole: 'GDP' },
  { part: '工业增加值', whole: 'GDP' },
  { part: '制造业增加值', whole: 'GDP' },
  { part: '规上工业增加值', whole: 'GDP' },
  { part: '规上工业增加值', whole: '规上工业总产值' },
  { part: '规上工业总产值', whole: '规上规下工业总产值' },
  { part: '规上工业总产值', whole: '工业总产值' },
  { part: '高新技术产业产值', whole: '规上工业总产值' },
  { part: '战略性新兴产业产值', whole: '规上工业总产值' },
  { part: '新兴产业产值', whole: '规上工业总产值' },
  { part: '税收收入', whole: '一般公共预算收入' },
  { part: '出口总额', whole: '进出口总额' },
  { part: '进口总额', whole: '进出口总额' },
  { part: '工业投资', whole: '固定资产投资' },
  { part: '制造业投资', whole: '固定资产投资' },
  { part: '制造业投资', whole: '工业投资' },
  { part: '城镇常住人口', whole: '常住人口' },
  { part: '工业用电量', whole: '全社会用电量' },
  { part: '科创板上市企业数', whole: '上市企业数' },
  { part: '规上工业企业研发经费', whole: '全社会研发经费' },
  { part: '住户存款', whole: '存款余额' },
];

/** Amounts a head with what they are divided from. */
export const PER_HEAD: readonly { readonly ratio: string; readonly whole: string; readonly heads: string }[] = [
  { ratio: '人均GDP', whole: 'GDP', heads: '常住人口' },
];

/** Words that say a figure was worked out anew after it was published. */
export const REVISED = /修订|最终核实|核实后|重新核算|经济普查|普查后|调整后/;

/** Amounts that may fall as a year goes on, so that its first months may hold more than the whole. */
export const MAY_FALL = /净|利润|差额|增量|新增|余额|盈亏|亏损|均|率|比/;

/** What is done anew each year, so that 累计 may mean the year so far: 累计发放贷款, 累计实施项目. What was built or recognised (累计建成, 累计获评) stays. */
export const DONE_ANEW =
  /新增|新建|新设|新开工|新引进|新认定|新签|新登记|发放|投放|实施|完成|办理|举办|开展|接待|兑付|减免|减税|安排|检查|培训|帮扶|走访|招引|签约|开工|竣工|招聘|销售|生产|进口|出口/;

/** Words that say of 累计 that it counts from the beginning of all. */
export const FROM_THE_BEGINNING = /已累计|历年|自.{2,8}以来|截至|截止|年末|年底|月底|月末|至今|目前/;

/** Words that make two names each other's other side, however alike they are. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['收入', '支出'],
  ['进口', '出口'],
  ['存款', '贷款'],
  ['城镇', '农村'],
  ['新增', '减少'],
  ['增加', '减少'],
  ['男', '女'],
  ['生产', '消费'],
];

/** Ends of names that say an amount of change, against the year before or the year's beginning. */
export const INCREMENT_SUFFIX = /(?:同比|比上年末?|比年初)?增量$/;

/** What is said of a thing in the name of a metric: its count, total, growth or rank. Without it the name is the thing's own. */
export const MEASURE_SUFFIX = /(?:总数|数量|数|总额|额|总量|规模|占比|比重|(?:累计)?(?:同比|年均)?(?:增速|增幅|降幅)|(?:全国|全省)?排名)+$/;
/** The whole that a share is of. */
export const SHARE_OF = /占.+?(?:比重|比例|份额)?$/;
