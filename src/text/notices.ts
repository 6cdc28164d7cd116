/** What the app says in its lowest line: what was done, or why nothing was. */

const zh = {
  noFigures: '这篇文档没有数值',
  noSections: '后面没有章节了',
  noQuery: '先按 / 输入要查找的文字',
  lastHit: '没有更多结果了',
  noMatch: '这篇文档里没有匹配',
  noRaw: '编译语料时没有保存原始文本',
  synonyms: (on: boolean) => (on ? '包括同义词' : '不包括同义词'),
  noFact: '这一条没有可比较的数值',
  noConflicts: '各来源没有冲突',
  lastConflict: '没有更多分歧了',
  emptyCell: (by: 'document' | 'period') => (by === 'document' ? '此文档未提及该指标' : '此时期没有该指标的数值'),
  skipped: (files: readonly string[]) => `${files.length} 个文件未能读入（v 看原因）：${files.join('、')}`,
  noMark: (letter: string) => `没有标记 ${letter}`,
  noKey: (key: string) => `${key} 在这里没有作用（? 看按键）`,
  wantsLetter: (key: string) => `${key} 之后要一个字母 a…z`,
  noLatest: '这个目标没有可比的实绩',
  marked: (letter: string) => `已作标记 ${letter}（按 ' ${letter} 回到此处）`,
  nothingWhole: '这里没有更多内容',
  noBookmarks: '还没有书签，按 b 添加',
  noFacets: '没有可筛选的结果',
  noCompletion: '没有可补全的',
  noPlace: (address: string) => `找不到：${address}`,
  nothingToCopy: '这里没有可复制的内容',
  nothingToExport: '这里没有可导出的内容',
  bookmarked: '已加书签（B 查看全部）',
  unbookmarked: '已去掉书签',
  copied: (path: string) => `已请终端复制（不一定照办），并存于 ${path}`,
  copiedNowhere: '已请终端复制（不一定照办），未能另存',
  copiedFile: (path: string) => `内容太长，终端剪贴板不收；已存于 ${path}`,
  exported: (path: string, rows: number) => `已导出 ${rows} 行到当前文件夹：${path}`,
  notExported: (path: string, why: string) => `无法写入 ${path}：${why}`,
  stateDamaged: (path: string, kept: number) => `书签文件已损坏，另存为 ${path}，${kept === 0 ? '从空白开始' : `其中 ${kept} 个书签完好，照旧可用`}`,
  stateUnwritable: (path: string, why: string) => `书签无法保存（${why}）：${path}`,
  failed: (what: string) => `出错：${what}`,
};

/** The same words in another language. */
export type Same<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Same<T[K]> };

const en: Same<typeof zh> = {
  noFigures: 'This document has no figures',
  noSections: 'No section after this',
  noQuery: 'Press / and type what to find first',
  lastHit: 'No more results',
  noMatch: 'No match in this document',
  noRaw: 'The corpus was compiled without the raw text',
  synonyms: (on) => (on ? 'Synonyms included' : 'Without synonyms'),
  noFact: 'Nothing to compare here',
  noConflicts: 'The sources do not conflict',
  lastConflict: 'No more disagreements',
  emptyCell: (by) => (by === 'document' ? 'This document does not state the metric' : 'Nothing is stated for this period'),
  skipped: (files) => `${files.length} files could not be read (v tells why): ${files.join(', ')}`,
  noMark: (letter) => `No mark ${letter}`,
  noKey: (key) => `${key} does nothing here (? lists the keys)`,
  wantsLetter: (key) => `${key} wants a letter a…z after it`,
  noLatest: 'No comparable actual value for this goal',
  marked: (letter) => `Mark ${letter} set (' ${letter} returns here)`,
  nothingWhole: 'Nothing more here',
  noBookmarks: 'No bookmarks yet: b sets one',
  noFacets: 'Nothing to filter',
  noCompletion: 'Nothing to complete',
  noPlace: (address) => `Not found: ${address}`,
  nothingToCopy: 'Nothing to copy here',
  nothingToExport: 'Nothing to export here',
  bookmarked: 'Bookmark set (B lists all)',
  unbookmarked: 'Bookmark removed',
  copied: (path) => `Asked the terminal to copy (it may not); saved to ${path}`,
  copiedNowhere: 'The terminal was asked to copy (it may not); no copy on disk',
  copiedFile: (path) => `Too long for the terminal’s clipboard; written to ${path}`,
  exported: (path, rows) => `${rows} rows exported to the current folder: ${path}`,
  notExported: (path, why) => `Cannot write ${path}: ${why}`,
  stateDamaged: (path, kept) =>
    `The bookmark file was damaged; kept as ${path}, ${kept === 0 ? 'starting afresh' : `${kept} of its bookmarks are whole and still there`}`,
  stateUnwritable: (path, why) => `Bookmarks cannot be saved to ${path}: ${why}`,
  failed: (what) => `Failed: ${what}`,
};

export const notices = { zh, en };
