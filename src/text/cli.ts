/** What the commands say: column titles, narration on stderr, the overview. Help is in `help.ts`, failures in `errors.ts`. */
import type { Lang } from './labels.ts';

export interface CliWords {
  readonly column: {
    readonly doc: string;
    readonly title: string;
    readonly date: string;
    readonly publisher: string;
    readonly genre: string;
    readonly place: string;
    readonly length: string;
    readonly paragraphs: string;
    readonly facts: string;
    readonly metric: string;
    readonly value: string;
    readonly surface: string;
    readonly period: string;
    readonly kind: string;
    readonly scope: string;
    readonly source: string;
    readonly quote: string;
    readonly confidence: string;
    readonly rules: string;
    readonly doubts: string;
    readonly basis: string;
    readonly units: string;
    readonly sources: string;
    readonly periods: string;
    readonly aliases: string;
    readonly verdict: string;
    readonly reason: string;
    readonly against: string;
    readonly growth: string;
    readonly goal: string;
    readonly latest: string;
    readonly progress: string;
    readonly name: string;
    readonly type: string;
    readonly expansion: string;
    readonly mentions: string;
    readonly match: string;
    readonly text: string;
    readonly command: string;
  };
  readonly hidden: (shown: number, total: number) => string;
  readonly nothing: string;
  readonly nothingFor: (query: string) => string;
  /** What the corpus covers, said when nothing was found. */
  readonly covers: (docs: number, facts: number, metrics: number, from: string, to: string) => string;
  readonly tryInstead: (queries: readonly string[]) => string;
  /** Of a longer query only so many characters were read. */
  readonly onlyBeginning: (characters: number) => string;
  readonly related: (metrics: readonly string[]) => string;
  readonly definition: (text: string) => string;
  readonly sources: (count: number) => string;
  readonly noOther: string;
  /** Why a bound passed within a span of years is held against nothing. */
  readonly passedWithin: string;
  /** A stated growth, after the recomputed one. */
  readonly stated: (surface: string) => string;
  readonly more: (count: number, command: string) => string;
  readonly notExpanded: string;
  /** Stands before a wording that only some documents use. */
  readonly wordings: string;
  readonly broken: string;
  readonly mended: string;
  readonly compiled: (docs: number, facts: number, metrics: number, terms: number, path: string) => string;
  /** Steps of compiling, counted up on a terminal. */
  readonly step: { readonly read: string; readonly facts: string; readonly index: string };
  readonly skipped: (why: string) => string;
  readonly skippedMore: (count: number) => string;
  readonly unexpected: (message: string) => string;
  /** While a folder is compiled before the app opens; on one line, without an end. */
  readonly compiling: (path: string) => string;
  readonly overview: (name: string, docs: number, facts: number, metrics: number, terms: number) => string;
  readonly ask: string;
  readonly needsTerminal: string;
  readonly listMark: string;
}

export const cli: Readonly<Record<Lang, CliWords>> = {
  zh: {
    column: {
      doc: '文档',
      title: '题名',
      date: '日期',
      publisher: '发布者',
      genre: '体裁',
      place: '地区',
      length: '字数',
      paragraphs: '段数',
      facts: '事实',
      metric: '指标',
      value: '数值',
      surface: '原文',
      period: '时间',
      kind: '类型',
      scope: '范围',
      source: '出处',
      quote: '引文',
      confidence: '可信度',
      rules: '规则',
      doubts: '存疑',
      basis: '时间依据',
      units: '单位',
      sources: '来源数',
      periods: '时点数',
      aliases: '别名',
      verdict: '判定',
      reason: '理由',
      against: '对照',
      growth: '推算增速',
      goal: '目标',
      latest: '最新实绩',
      progress: '进度',
      name: '名称',
      type: '类型',
      expansion: '内容',
      mentions: '提及',
      match: '匹配',
      text: '文字',
      command: '命令',
    },
    hidden: (shown, total) => `列出 ${shown} 条，共 ${total} 条；加 --limit all 列出全部。`,
    nothing: '没有符合条件的结果。',
    nothingFor: (query) => `没有找到“${query}”。`,
    covers: (docs, facts, metrics, from, to) =>
      `语料库有 ${docs} 篇文档${from ? `（${from === to ? from : `${from}—${to}`}）` : ''}、${facts} 条事实、${metrics} 个指标。`,
    tryInstead: (queries) => `可以试试：${queries.join('、')}。`,
    onlyBeginning: (characters) => `查询过长，只用了前 ${characters} 个字符。`,
    related: (metrics) => `相近而口径不同：${metrics.join('、')}`,
    definition: (text) => `定义：${text}`,
    sources: (count) => `${count} 篇文档`,
    noOther: '仅此一处',
    passedWithin: '期间内跨过的数，不与其他时点的数相比',
    stated: (surface) => `（文中 ${surface}）`,
    more: (count, command) => `另有 ${count} 条：${command}`,
    notExpanded: '文档中未展开',
    wordings: '写法',
    broken: '此处与上下文不连，原稿版面顺序有误',
    mended: '此段由原稿断开处接回',
    compiled: (docs, facts, metrics, terms, path) => `已编译 ${docs} 篇文档：${facts} 条事实、${metrics} 个指标、${terms} 个术语，写入 ${path}。`,
    step: { read: '读取', facts: '提取', index: '索引' },
    skipped: (why) => `略过：${why}`,
    skippedMore: (count) => `另略过 ${count} 个不是文本的文件。`,
    compiling: (path) => `正在整理 ${path} …（先用 suzhou-tui build 编译，打开就快）`,
    unexpected: (message) => `意外错误：${message}。设 SUZHOU_TUI_DEBUG=1 再运行可看到详情。`,
    overview: (name, docs, facts, metrics, terms) => `语料库 ${name}：${docs} 篇文档，${facts} 条事实，${metrics} 个指标，${terms} 个术语。`,
    ask: '这样提问：',
    needsTerminal: '界面需要终端；这里列出概况。',
    listMark: '、',
  },
  en: {
    column: {
      doc: 'DOC',
      title: 'TITLE',
      date: 'DATE',
      publisher: 'PUBLISHER',
      genre: 'GENRE',
      place: 'PLACE',
      length: 'LENGTH',
      paragraphs: 'PARAGRAPHS',
      facts: 'FACTS',
      metric: 'METRIC',
      value: 'VALUE',
      surface: 'AS WRITTEN',
      period: 'PERIOD',
      kind: 'KIND',
      scope: 'SCOPE',
      source: 'SOURCE',
      quote: 'QUOTE',
      confidence: 'CONFIDENCE',
      rules: 'RULES',
      doubts: 'DOUBTS',
      basis: 'PERIOD FROM',
      units: 'UNITS',
      sources: 'SOURCES',
      periods: 'PERIODS',
      aliases: 'ALIASES',
      verdict: 'VERDICT',
      reason: 'REASON',
      against: 'AGAINST',
      growth: 'GROWTH',
      goal: 'GOAL',
      latest: 'LATEST',
      progress: 'PROGRESS',
      name: 'NAME',
      type: 'TYPE',
      expansion: 'EXPANSION',
      mentions: 'MENTIONS',
      match: 'MATCH',
      text: 'TEXT',
      command: 'COMMAND',
    },
    hidden: (shown, total) => `${shown} of ${total} rows shown; --limit all shows every one.`,
    nothing: 'Nothing matches.',
    nothingFor: (query) => `Nothing found for "${query}".`,
    covers: (docs, facts, metrics, from, to) =>
      `The corpus holds ${docs} documents${from ? ` (${from === to ? from : `${from} to ${to}`})` : ''}, ${facts} facts, ${metrics} metrics.`,
    tryInstead: (queries) => `Try: ${queries.join(', ')}.`,
    onlyBeginning: (characters) => `The query is long; only its first ${characters} characters were read.`,
    related: (metrics) => `Other definitions, not to be mixed: ${metrics.join(', ')}`,
    definition: (text) => `Definition: ${text}`,
    sources: (count) => (count === 1 ? '1 document' : `${count} documents`),
    noOther: 'stated once',
    passedWithin: 'passed at some time within the span: held against no other period',
    stated: (surface) => ` (stated ${surface})`,
    more: (count, command) => `${count} more: ${command}`,
    notExpanded: 'not expanded in these documents',
    wordings: 'written',
    broken: 'does not read on: the source has its columns in the wrong order',
    mended: 'put back together where the source broke it',
    compiled: (docs, facts, metrics, terms, path) => `Compiled ${docs} documents: ${facts} facts, ${metrics} metrics, ${terms} terms, into ${path}.`,
    step: { read: 'read', facts: 'facts', index: 'index' },
    skipped: (why) => `Left out: ${why}`,
    skippedMore: (count) => `Left out ${count} more files.`,
    compiling: (path) => `Reading ${path} … (compiled with suzhou-tui build, it opens at once)`,
    unexpected: (message) => `Unexpected error: ${message}. Run again with SUZHOU_TUI_DEBUG=1 to see the details.`,
    overview: (name, docs, facts, metrics, terms) => `Corpus ${name}: ${docs} documents, ${facts} facts, ${metrics} metrics, ${terms} terms.`,
    ask: 'Ask like this:',
    needsTerminal: 'The app needs a terminal; here is an overview.',
    listMark: ', ',
  },
};
