/** Words that tell who published a text, when, and what kind of text it is, as data. `corpus/metadata.ts` applies them. */
import type { Genre } from '../corpus/model.ts';

/** Labels before a publisher or original source. */
export const SOURCE_LABELS: readonly string[] = [
  '信息来源',
  '文章来源',
  '稿件来源',
  '来源',
  '出处',
  '发布机构',
  '发文机构',
  '发文机关',
  '发布单位',
  '发布机关',
  '信息提供',
  '供稿',
];
/** Labels before an author. */
export const AUTHOR_LABELS: readonly string[] = ['作者', '记者', '通讯员', '撰稿', '撰文', '文', 'author'];
/** Labels before the date of the document, best first. */
export const DATE_LABELS: readonly string[] = [
  '发布日期',
  '发布时间',
  '公开日期',
  '信息提供日期',
  '发表时间',
  '发表日期',
  '日期',
  '时间',
  '更新时间',
  '成文日期',
  '发文日期',
  '生成日期',
  'date',
];

/** Endings of the names of bodies that publish. */
export const PUBLISHER_ENDINGS: readonly string[] = [
  '人民政府',
  '政府办公厅',
  '政府办公室',
  '统计局',
  '调查队',
  '调查总队',
  '财政局',
  '发展和改革委员会',
  '发展改革委',
  '工业和信息化局',
  '工信局',
  '委员会',
  '办公厅',
  '办公室',
  '日报',
  '晚报',
  '晨报',
  '早报',
  '时报',
  '商报',
  '特区报',
  '都市报',
  '经济报',
  '电视台',
  '广电',
  '融媒体中心',
  '新华社',
  '新华网',
  '人民网',
  '中新网',
  '新闻网',
  '先锋网',
  '研究院',
  '研究所',
  '财经',
  '杂志社',
  '出版社',
  '商务局',
  '科技局',
  '自然资源局',
];

/** Words of a title that tell the genre; the last word found in the title decides. */
export const GENRE_WORDS: Readonly<Record<Exclude<Genre, 'other'>, readonly string[]>> = {
  plan: ['规划', '计划', '行动方案', '实施方案', '方案', '意见', '建议', '纲要', '措施', '办法', '目标任务', '草案'],
  communique: ['统计公报', '公报', '统计快报', '主要数据'],
  report: ['工作报告', '执行情况', '的报告', '报告', '白皮书', '蓝皮书', '总结', '研报', '预算情况'],
  news: ['新闻发布会', '发布会', '快讯', '消息'],
};
