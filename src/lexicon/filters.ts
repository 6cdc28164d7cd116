/** Names by which a filter of the search box may be typed, the first its own. */
export const FILTER_NAMES: Readonly<Record<'doc' | 'year' | 'kind' | 'unit' | 'type', readonly string[]>> = {
  doc: ['doc', '文档', '来源'],
  year: ['year', '年份', '年'],
  kind: ['kind', '性质', '种类'],
  unit: ['unit', '单位'],
  type: ['type', '类型', '类别'],
};

/** Words for a kind of fact or a type of hit, by the code they mean. */
export const FILTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  actual: ['实际', '实际值', '现状'],
  target: ['目标', '目标值', '计划'],
  growth: ['增长', '增速', '变化'],
  share: ['占比', '比重', '份额'],
  rank: ['排名', '位次'],
  metric: ['指标'],
  fact: ['事实', '数据'],
  term: ['术语'],
  sentence: ['句子', '句'],
  heading: ['标题', '小标题'],
  document: ['文档', '文件'],
};
