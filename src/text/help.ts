/** Help: what each command is for, its usage, options and examples. In: a command's name and a language. Out: lines of text. */
import type { Lang } from './labels.ts';

interface Entry {
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  readonly examples: readonly string[];
  /** What else one must know to use it. */
  readonly notes?: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/** In the order that help shows them; `app` is the program without a command. */
const entries = {
  app: {
    usage: '',
    zh: '打开界面：文档、检索、指标、目标、术语',
    en: 'open the app: documents, search, metrics, targets, terms',
    examples: ['suzhou-tui'],
  },
  find: {
    usage: 'find <query>',
    zh: '查一个数：先给出最合适的答案，再列事实、术语和句子；可输中文、拼音、首字母；find 可省略',
    en: 'look up a figure: the best answer first, then facts, terms, sentences; by Chinese, pinyin or initials; "find" may be left out',
    examples: [
      'suzhou-tui 灯塔工厂',
      'suzhou-tui find gsgyzcz',
      "suzhou-tui find '规上工业总产值 year:2022'",
      'suzhou-tui find dengtagongchang --format ndjson | head -1',
    ],
    notes: {
      zh: [
        '空格 并且 · | 或者 · ! 排除 · "…" 一字不差 · doc: year: kind: unit: 限定',
        '提问中写明年份或地区，答案取该年该地的数值',
        '每条注明为何命中：精确、拼音、首字母、同义、繁简、近似、数值',
      ],
      en: [
        'space and · | or · ! not · "…" exactly so · doc: year: kind: unit: restrict',
        'a year or place in the query chooses the value of that year or place',
        'each hit says why it is there: exact, pinyin, initials, synonym, traditional, near, number',
      ],
    },
  },
  docs: {
    usage: 'docs',
    zh: '列出文档',
    en: 'list the documents',
    examples: ['suzhou-tui docs', 'suzhou-tui docs --json'],
    notes: { zh: ['≈ 表示日期由内容推断'], en: ['≈ marks a date inferred from the text'] },
  },
  show: {
    usage: 'show <doc>[#p<n>[-<m>]]',
    zh: '显示一篇文档的正文与段号，或其中几段；<doc> 可以是编号、编号的开头或文件名',
    en: 'print one document with its paragraph numbers, or some paragraphs; <doc> is an id, the beginning of one, or a file name',
    examples: ['suzhou-tui show 000', 'suzhou-tui show 000#p12', 'suzhou-tui show 003#p5-7 --format md', 'suzhou-tui show 004 --raw | head -5'],
  },
  facts: {
    usage: 'facts',
    zh: '列出事实（文档陈述的每一个数）',
    en: 'list the facts: every number the documents state',
    examples: [
      'suzhou-tui facts --metric 灯塔工厂数',
      'suzhou-tui facts --doc 001 --kind target --format csv',
      'suzhou-tui facts --period 2022 --explain',
    ],
  },
  metrics: {
    usage: 'metrics [<name>]',
    zh: '列出指标，来源最多的在前',
    en: 'list the metrics, those with most sources first',
    examples: ['suzhou-tui metrics', 'suzhou-tui metrics 产值'],
  },
  compare: {
    usage: 'compare <metric>…',
    zh: '把各篇文档对同一指标的说法并排，并判定 一致、时点、口径、冲突',
    en: 'put side by side what all documents say of a metric, with agreement worked out',
    notes: {
      zh: [
        '一致：数值范围相合 · 时点：时间不同 · 口径：定义不同 · 冲突：同一指标、时间、范围而数值不合',
        '同文：同一文档的重述，不算来源一致 · 非全年、期间跨过：不与全年数相比',
        '指标可用名称、别名、名称的一部分、拼音或首字母；--matrix 不写指标则列出全部',
      ],
      en: [
        'agree: the intervals meet · other-period · other-definition · conflict: same metric, period and scope, other values',
        'repeated: one document says it again, which is no agreement of sources · part year, passed within: not held against whole years',
        'a metric is named by its name, another wording, a part of the name, pinyin or initials; --matrix without one lists all',
      ],
    },
    examples: [
      'suzhou-tui compare 规上工业总产值',
      'suzhou-tui compare gsgyzcz --exit-code && echo 一致',
      'suzhou-tui compare --matrix document --limit 20',
    ],
  },
  conflicts: {
    usage: 'conflicts',
    zh: '列出互相矛盾的说法，包括一篇文档自相矛盾之处',
    en: 'list statements that contradict each other, within one document too',
    examples: ['suzhou-tui conflicts', 'suzhou-tui conflicts --json'],
  },
  targets: {
    usage: 'targets',
    zh: '列出目标与其结果：已达、未达、进行中、无法判断',
    en: 'list the goals and what became of them',
    examples: ['suzhou-tui targets', 'suzhou-tui targets --verdict missed,open', 'suzhou-tui targets --filter gsgy'],
  },
  terms: {
    usage: 'terms [<term>]',
    zh: '列出数字简称和有名称的体系、平台、机制、指数、基金；给出名称则显示文档怎样说',
    en: 'list shorthands and named systems, platforms, funds; with a name, what the documents say of it',
    examples: ['suzhou-tui terms', 'suzhou-tui terms 八个一'],
  },
  open: { usage: 'open <doc>[#p<n>]', zh: '在界面中打开某处', en: 'open the app at a place', examples: ['suzhou-tui open 000#p12'] },
  build: {
    usage: 'build <folder> [-o corpus.json]',
    zh: '把自己的文件夹编译成语料库文件',
    en: 'compile a folder of your own into a corpus file',
    notes: {
      zh: [
        '读取文件夹及其子文件夹里的 .txt、.md（UTF-8、GB18030、带 BOM 的 UTF-16）；读不了的文件略过并说明原因',
        '不编译也可以：--corpus <文件夹>，每次现读，较慢',
      ],
      en: [
        'reads .txt and .md in the folder and those below (UTF-8, GB18030, UTF-16 with a byte order mark); what cannot be read is left out and named',
        'not needed for a look: --corpus <folder> reads it anew each time, which is slower',
      ],
    },
    examples: ['suzhou-tui build ~/文件 -o 我的.json', 'suzhou-tui --corpus 我的.json docs'],
  },
  completion: {
    usage: 'completion bash|zsh|fish',
    zh: '输出命令行补全脚本',
    en: 'print a shell completion script',
    notes: {
      zh: [
        'bash：把 source <(suzhou-tui completion bash) 写进 ~/.bashrc；zsh：把 source <(suzhou-tui completion zsh) 写进 ~/.zshrc，放在 compinit 之后',
        '指标和术语按首字母或拼音补全：compare gsgyzcz 按 Tab 成为 compare 规上工业总产值（fish 无此功能，可直接用首字母）',
      ],
      en: [
        'bash: put source <(suzhou-tui completion bash) into ~/.bashrc; zsh: source <(suzhou-tui completion zsh) into ~/.zshrc, after compinit',
        'metrics and terms are completed from initials or pinyin: compare gsgyzcz, Tab, is compare 规上工业总产值 (not in fish: use initials as they are)',
      ],
    },
    examples: [
      'source <(suzhou-tui completion bash)',
      'mkdir -p ~/.config/fish/completions && suzhou-tui completion fish > ~/.config/fish/completions/suzhou-tui.fish',
    ],
  },
  help: { usage: 'help [<command>]', zh: '显示帮助', en: 'show help', examples: ['suzhou-tui help compare'] },
} as const satisfies Readonly<Record<string, Entry>>;

export type HelpTopic = keyof typeof entries;

interface OptionWords {
  readonly value?: string;
  readonly zh: string;
  readonly en: string;
}

const optionWords: Readonly<Record<string, OptionWords>> = {
  format: { value: 'text|json|ndjson|csv|md', zh: '输出格式，默认 text', en: 'output format, text by default' },
  json: { zh: '同 --format json', en: 'the same as --format json' },
  limit: { value: '<n>|all', zh: '最多列出几条', en: 'most rows printed' },
  type: { value: '<type>', zh: '只列这些类型', en: 'only these types' },
  'no-synonyms': { zh: '不用同义词', en: 'do not follow synonyms' },
  raw: { zh: '原文件的文字（未清理）', en: 'the text of the file as found, not cleaned' },
  doc: { value: '<doc>', zh: '只看这篇文档，可多次', en: 'only this document; may be repeated' },
  metric: { value: '<metric>', zh: '只看这个指标，可多次', en: 'only this metric; may be repeated' },
  kind: { value: 'actual|target|growth|share|rank', zh: '只看这种类型', en: 'only this kind' },
  period: { value: '<period>', zh: '只看这个时间：2022、2023H1、2022Q1、asof', en: 'only this period: 2022, 2023H1, 2022Q1, asof' },
  scope: { value: '<scope>', zh: '只看这个范围：苏州、全国', en: 'only this scope: 苏州, 全国' },
  explain: { zh: '附上产生每条事实的规则与可信度', en: 'add the rules that made each fact, and its confidence' },
  matrix: { value: 'document|period', zh: '指标 × 文档或指标 × 时间的矩阵', en: 'metrics by documents, or by periods' },
  filter: {
    value: '<text>',
    zh: '只列含此文字的行，可用汉字、拼音、首字母，同界面中的 /',
    en: 'only rows that hold this text, in Chinese, pinyin or initials, as / does in the app',
  },
  'exit-code': { zh: '来源有冲突时以 3 退出', en: 'exit with 3 when the sources disagree' },
  verdict: { value: 'met|missed|open|undecidable', zh: '只看这种判定', en: 'only this verdict' },
  output: { value: '<file>', zh: '写到这个文件，默认 corpus.json', en: 'write to this file, corpus.json by default' },
  ascii: { zh: '只用 ASCII 字符画线', en: 'draw lines with ASCII characters' },
  ambiguous: { value: '1|2|auto', zh: '“”…·① 等字符占几列，默认 auto 询问终端', en: 'columns of “ ” … · ①; auto, the default, asks the terminal' },
  linear: {
    zh: '供读屏软件：逐行输出，不画界面（或设 INK_SCREEN_READER=true）',
    en: 'lines for a screen reader, nothing drawn (or set INK_SCREEN_READER=true)',
  },
  corpus: { value: '<file|folder>', zh: '用这个语料库（或设 SUZHOU_TUI_CORPUS）', en: 'use this corpus (or set SUZHOU_TUI_CORPUS)' },
  lang: { value: 'zh|en', zh: '界面语言，默认 zh', en: 'language, zh by default' },
  'no-color': { zh: '不用颜色（或设 NO_COLOR）', en: 'no colours (or set NO_COLOR)' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
};

const words = {
  zh: {
    about: 'suzhou-tui：在终端里查中文政策与新闻文档中的数，比较各个来源，读到说出它的那句话。',
    usage: '用法',
    commands: '命令',
    options: '选项',
    examples: '例',
    codes: '退出码：0 找到 · 1 没有结果 · 2 用法或输入有误 · 3 来源不一致（compare --exit-code）· 130 中断',
    env: '环境变量：SUZHOU_TUI_CORPUS 语料库 · NO_COLOR 不用颜色 · FORCE_COLOR 总用颜色 · SUZHOU_TUI_DEBUG 出错时显示详情',
    notes: '说明',
    more: '某个命令的帮助：suzhou-tui help <命令>',
  },
  en: {
    about: 'suzhou-tui: find a figure in Chinese policy and news documents, compare its sources, read the sentence that states it.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    codes: 'Exit codes: 0 found · 1 nothing found · 2 usage or unreadable input · 3 the sources disagree (compare --exit-code) · 130 interrupted',
    env: 'Environment: SUZHOU_TUI_CORPUS a corpus · NO_COLOR · FORCE_COLOR · SUZHOU_TUI_DEBUG details of errors',
    notes: 'Notes',
    more: 'Help of one command: suzhou-tui help <command>',
  },
} as const;

/** @returns how a command is called, on one line */
export function usageOf(topic: HelpTopic): string {
  return `suzhou-tui ${entries[topic].usage}`.trimEnd();
}

/** @returns what a command is for, on one line */
export function summaryOf(topic: HelpTopic, lang: Lang): string {
  return entries[topic][lang];
}

/** @returns what an option does, on one line */
export function optionSummary(name: string, lang: Lang): string {
  return optionWords[name]?.[lang] ?? '';
}

/** @returns an option with the value it takes: `--limit <n>|all` */
export function optionUsage(name: string): string {
  const value = optionWords[name]?.value;
  return `--${name}${value ? ` ${value}` : ''}`;
}

export interface HelpPart {
  readonly title: string;
  /** Pairs are two columns, single strings lines. */
  readonly rows: readonly (readonly [string, string] | string)[];
}

/**
 * @param options names of the topic's options with their short forms, in order
 * @returns headed parts; laid out by who prints them
 */
export function helpParts(
  topic: HelpTopic | null,
  options: readonly { readonly name: string; readonly short: string | null }[],
  lang: Lang,
): HelpPart[] {
  const w = words[lang];
  const optionRows = options.map(({ name, short }): [string, string] => {
    return [`${short ? `-${short}, ` : '    '}${optionUsage(name)}`, optionSummary(name, lang)];
  });
  if (topic === null) {
    const topics = (Object.keys(entries) as HelpTopic[]).map((name): [string, string] => [
      `suzhou-tui ${entries[name].usage}`.trimEnd(),
      entries[name][lang],
    ]);
    return [
      { title: '', rows: [w.about] },
      { title: w.commands, rows: topics },
      { title: w.options, rows: optionRows },
      { title: w.examples, rows: ['suzhou-tui 灯塔工厂', 'suzhou-tui compare 规上工业总产值', 'suzhou-tui facts --format csv > facts.csv'] },
      { title: '', rows: [w.codes, w.env, w.more] },
    ];
  }
  const { notes }: Entry = entries[topic];
  return [
    { title: '', rows: [entries[topic][lang]] },
    { title: w.usage, rows: [usageOf(topic)] },
    { title: w.options, rows: optionRows },
    ...(notes ? [{ title: w.notes, rows: notes[lang] }] : []),
    { title: w.examples, rows: entries[topic].examples },
  ];
}
