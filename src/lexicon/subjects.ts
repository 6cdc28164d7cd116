/** Spelling of metric names, and the words that say whom a statement is about. Data only. */

/** How names are spelt, in order: short official forms, uniform marks. */
export const NAME_REWRITES: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/[\s\u3000]+/g, ''],
  [/\[\d{1,3}\]/g, ''],
  [/\(/g, '（'],
  [/\)/g, '）'],
  [/"([^"]*)"/g, '“$1”'],
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/(?:地区|国内)生产总值(?:（GDP）)?|(?<=占|单位|万元|亿元|人均|地均|亩均)生产总值/g, 'GDP'],
  [/gdp/gi, 'GDP'],
  [/研究与试验发展（R&D）经费/g, '研发经费'],
  [/(?:国家级?)高新技术企业/g, '高新技术企业'],
  [/专精特新小巨人/g, '专精特新“小巨人”'],
  [/“专精特新”“?小巨人”?/g, '专精特新“小巨人”'],
  [/^全部投资$/, '固定资产投资'],
  [/^(?:各类|各项|全部|所有|一批|多个|多家|若干|首批|此类|这些|该市|该)(?=.{2})/, ''],
  [/(?:年均)增长率$|年均增幅$|年平均增长率$|年均增长$/, '年均增速'],
  [/(?:增长率|增长速度|增长幅度)$/, '增速'],
  [/(?:的)?作用$/, ''],
  [/的(?=(?:比重|比例|贡献率|增速|总量|数量|总产值|产值|增加值|营业收入|收入|面积|总额|投资|规模)$)/, ''],
  [/（(?:含|不含|包括|包含|未含)[^（）]*）/g, ''],
  [/对(.+)的(贡献率)$/, '对$1$2'],
  [/^(.{2,8})对(.{2,20}?)的?贡献(?:占比|比重|度|率)?$/, '$1对$2贡献率'],
  [/^(企业|单位|项目|产品|品牌)(?:入围|入选|上榜|跻身)[“"《]?([^“”"《》]{4,}?)[”"》]?(?:榜单|名单)?(?=数?$)/, '$2$1'],
  [/“小巨人”(?=数?$)/, '“小巨人”企业'],
  [/(?<=新.{0,3}国家级?)制造业单项冠军(?=数?$)/, '制造业单项冠军企业'],
  [/智改数转(?!网联)|智能化改造[、与和]?数字化转型/g, '智能化改造和数字化转型'],
  [/^(?:本|五|全)年(?=财政总收入|一般公共预算|进出口|固定资产)/, ''],
];

/** Names that are written with quotation marks; all others are spelt without, since documents set them or leave them out as they like. */
export const QUOTED_NAMES: readonly string[] = ['专精特新“小巨人”', '“专精特新”示范', '“四上”企业', '“一带一路”'];

/** Larger or smaller places a statement can be about, in place of the document's own; a figure of theirs is another figure. */
export const SCOPE_WORDS: readonly string[] = [
  '全国',
  '全省',
  '各区',
  '各县',
  '各市',
  '市区',
  '中心城区',
  '主城区',
  '各县市区',
  '我国',
  '各板块',
  '每个板块',
];

/** Names of bodies end so; at the head of a clause they are whom it is about. */
export const BODY_ENDINGS: readonly string[] = [
  '集团',
  '公司',
  '银行',
  '研究院',
  '大学',
  '基金',
  '科技',
  '股份',
  '学院',
  '实验室',
  '医院',
  '开发区',
  '高新区',
  '工业园区',
  '新区',
  '自贸区',
  '自贸片区',
  '保税区',
  '园区',
  '示范区',
  '合作区',
  '平台',
  '中心',
];

/** What a list may call a thing before it names it alone: bodies bear these as their own heads. */
export const BODY_UNITS = '家个所户处座名位间支只条款项种类幢栋艘架辆台套';
