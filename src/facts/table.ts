/**
 * Tables → facts: one for each cell of figures. In: a paragraph of rows. Out: facts named by the row's head and the column's.
 *
 * A column states a level (产量（万吨）, 绝对数 with the unit in a column of its own), a change (比上年增长%), a share of the total (比重%) or an index (价格指数).
 * Rows marked # or 其中, and rows without a measure of their own, are parts of the last row that has one.
 */
import type { Document, Paragraph, Range } from '../corpus/model.ts';
import { placeOf } from '../corpus/provenance.ts';
import { canonical, findIndicator } from './canon.ts';
import { doubtsOf } from './checks.ts';
import type { Setting } from './context.ts';
import type { ChangeBase } from './frame.ts';
import { hasMeasure } from './measure.ts';
import type { Fact, FactKind } from './model.ts';
import { branchName, changeName, levelName } from './naming.ts';
import { findPeriods, resolvePeriod } from './period.ts';
import { findQuantities } from './quantity.ts';

interface Column {
  readonly form: 'head' | 'unit' | 'level' | 'change' | 'share' | 'index' | 'other';
  /** Measure that the column adds to the row's head: 产量 of 产量（万吨）; '' for 绝对数. */
  readonly measure: string;
  readonly unit: string;
  readonly base: ChangeBase;
  readonly fall: boolean;
  /** Year that the column is of; null where the table's is meant. */
  readonly period: string | null;
  /** The column tells goals: 2030年目标值. */
  readonly goal: boolean;
}

const PLAIN_LEVEL =
  /^(?:数|额|绝对数|绝对值|绝对量|年末数|期末数|数值|总量|数量|本年|累计|完成|实绩|全年|指标值|余额|合计|实际完成|完成数|年末余额)$/;
/** Parts of the last total, which itself is 100. */
const SHARE = /^(?:所?占)?(?:比重|比例|占比|构成)$/;
const CHANGE = /增长|增减|增速|涨跌|±|升降|涨幅|增幅|变化/;
const NUMBER = /^[-−–+]?\d[\d,]*(?:\.\d+)?$/;
/** A cell with its bound: ≥85, 5以上, 6.5左右. */
const CELL = /^(≥|≤|[＞>＜<]|超过?|不低于|不高于|约)?([-−–+]?\d[\d,]*(?:\.\d+)?)(?:%|％)?(以上|以下|以内|左右)?$/;
/** The column that names the rows, where it is not the first: 序号 │ 指标 │ 属性. */
const NAMES = /^(?:主要|具体|核心)?(?:指标|项目)(?:名称|内容)?$/;
const UNIT_IN_BRACKETS = /[（(]((?:[万亿千百十]*[^（）()\d]{1,8}))[）)]$/;
const BRANCH = /^(?:[#＃*＊]|其中[：:]?|[（(]\d[）)]|—|-)\s*/;

/** Longest title of a table. */
const CAPTION = 40;

/** The year that the paragraph over a table names as its title: 2022年末全市户籍人口及构成; null where it is no title, or names none or a span. */
function captionYear(caption: string): string | null {
  if (caption.length > CAPTION || /[。；]/.test(caption)) return null;
  return /^[^\d]{0,10}(?:\d{1,2}[^\d]{1,4})?((?:19|20)\d{2})年(?!.*\d{4}年)/.exec(caption)?.[1] ?? null;
}

/**
 * All facts of a table; none where its first row is no header.
 * @param caption the paragraph before it
 */
export function readTable(document: Document, paragraph: Paragraph, setting: Setting, caption: string): Omit<Fact, 'id'>[] {
  const rows = paragraph.rows ?? [];
  const header = rows[0];
  if (header === undefined || header.length < 2) return [];
  const cell = (range: Range | undefined): string => (range === undefined ? '' : paragraph.text.slice(range.start, range.end).trim());
  const head = Math.max(
    0,
    header.findIndex((range) => NAMES.test(cell(range).replace(/\s/g, ''))),
  );
  const columns = header.map((range, i) => columnOf(cell(range), i - head, document, setting));
  if (NUMBER.test(cell(header[1]))) return [];
  const out: Omit<Fact, 'id'>[] = [];
  const reader = new RowReader(document, paragraph, captionYear(caption) ?? setting.results, columns);
  for (const [i, row] of rows.entries()) if (i > 0) out.push(...reader.read(row, i));
  return out;
}

function columnOf(text: string, index: number, document: Document, setting: Setting): Column {
  const plain = { measure: '', unit: '', base: 'year' as const, fall: false, period: null, goal: /目标|规划|预期/.test(text) };
  if (index === 0) return { ...plain, form: 'head' };
  if (index < 0) return { ...plain, form: 'other' };
  const bare = text.replace(/\s/g, '').replace(/％/g, '%');
  if (/^(?:计量)?单位$/.test(bare)) return { ...plain, form: 'unit' };
  if (/属性|备注|序号|责任|类别|性质/.test(bare)) return { ...plain, form: 'other' };
  const unit = UNIT_IN_BRACKETS.exec(bare)?.[1] ?? (/%$/.test(bare) ? '%' : '');
  const measure = bare.replace(UNIT_IN_BRACKETS, '').replace(/[±%]+$/, '');
  const mention = findPeriods(measure).find((found) => found.role !== 'base');
  const period =
    mention === undefined || CHANGE.test(measure) ? null : resolvePeriod(mention, { documentDate: document.date, anchorYear: setting.anchor });
  if (CHANGE.test(bare))
    return {
      ...plain,
      form: 'change',
      unit: unit === '' ? '%' : unit,
      base: /年初|上年末/.test(bare) ? 'year-start' : /年均/.test(bare) ? 'average' : 'year',
    };
  if (unit === '%' && SHARE.test(measure)) return { ...plain, form: 'share', unit };
  if (/指数$/.test(measure)) return { ...plain, form: 'index', measure };
  const left = mention === undefined ? measure : measure.replace(mention.text, '').replace(/[（(].*[）)]|目标值?|实际值?|预计值?|基期值?/g, '');
  return { ...plain, form: 'level', measure: PLAIN_LEVEL.test(left) ? '' : left, unit, period };
}

const boundOf = (words: string): Fact['bound'] => {
  if (/[≥＞>上]|超|不低于/.test(words)) return 'gt';
  if (/[≤＜<下内]|不高于/.test(words)) return 'lt';
  return words === '' ? 'eq' : 'approx';
};

class RowReader {
  readonly #document: Document;
  readonly #paragraph: Paragraph;
  /** When the table is of, for columns that do not say. */
  readonly #period: string;
  readonly #columns: readonly Column[];
  /** Name of the last row with a measure of its own. */
  #total: string | null = null;

  constructor(document: Document, paragraph: Paragraph, period: string, columns: readonly Column[]) {
    this.#document = document;
    this.#paragraph = paragraph;
    this.#period = period;
    this.#columns = columns;
  }

  #text(range: Range | undefined): string {
    return range === undefined ? '' : this.#paragraph.text.slice(range.start, range.end).trim();
  }

  read(row: readonly Range[], index: number): Omit<Fact, 'id'>[] {
    const label = row[this.#columns.findIndex((column) => column.form === 'head')];
    if (label === undefined || row.length < 2 || NUMBER.test(this.#text(label))) return [];
    const unitColumn = this.#columns.findIndex((column) => column.form === 'unit');
    const ownUnit = UNIT_IN_BRACKETS.exec(this.#text(label))?.[1] ?? '';
    const rowUnit = unitColumn < 0 ? ownUnit : this.#text(row[unitColumn]);
    const written = this.#text(label).replace(/\s/g, '');
    const name = written
      .replace(BRANCH, '')
      .replace(UNIT_IN_BRACKETS, '')
      .replace(/[（(]\d+%[）)]/g, '');
    const level = this.#columns.find((column) => column.form === 'level' && column.measure !== '')?.measure ?? '';
    const branch = BRANCH.test(written);
    const out: Omit<Fact, 'id'>[] = [];
    for (const [i, column] of this.#columns.entries()) {
      const range = row[i];
      if (range === undefined || !['level', 'change', 'share', 'index'].includes(column.form)) continue;
      const said = this.#say(name, column, level, column.unit !== '' ? column.unit : rowUnit, branch);
      const fact = said === null ? null : this.#fact(label, range, index, said, column);
      if (fact !== null) out.push(fact);
    }
    const full = this.#base(name, level, rowUnit, branch);
    if (!branch && (hasMeasure(name) || findIndicator(name) !== null) && level === '') this.#total = full;
    return out;
  }

  /** Name of the row's level. */
  #base(name: string, measure: string, unit: string, branch: boolean): string {
    const known = findIndicator(name);
    if (known !== null && (measure === '' || hasMeasure(name))) return known.name;
    if (/^(?:学校|机构|单位)数$/.test(measure) && /(?:学校|学|园|院|机构)(?:（[^）]*）)?$/.test(name)) return levelName(name, '所');
    if (measure !== '')
      return hasMeasure(name) && name.endsWith(measure) ? canonical(name) : levelName(`${name}${/[产销]量|数$/.test(name) ? '' : measure}`, unit);
    if (this.#total !== null && (branch || !hasMeasure(name))) return branchName(name, this.#total, unit === '' ? '元' : unit);
    return levelName(name, unit);
  }

  #say(name: string, column: Column, measure: string, unit: string, branch: boolean): { metric: string; kind: FactKind; unit: string } | null {
    if (column.form === 'index') return { metric: `${name.replace(/(?:价格)?总?指数$|价格$/, '')}${column.measure}`, kind: 'actual', unit: '' };
    if (column.form === 'share') {
      const part = this.#base(name, '', unit === '%' ? '' : unit, branch);
      return this.#total === null || part === this.#total ? null : { metric: `${part}占${this.#total}比重`, kind: 'share', unit };
    }
    if (column.form === 'level') return { metric: this.#base(name, column.measure, unit, branch), kind: 'actual', unit };
    const price = this.#columns.some((other) => other.form === 'index' && /价格/.test(other.measure));
    const base = price ? canonical(/价格/.test(name) ? name : `${name}价格`) : this.#base(name, measure, unit === '%' ? '' : unit, branch);
    return { metric: changeName(base, column.base, column.unit, false), kind: 'growth', unit: column.unit };
  }

  #fact(label: Range, range: Range, index: number, said: { metric: string; kind: FactKind; unit: string }, column: Column): Omit<Fact, 'id'> | null {
    const text = this.#text(range);
    const [, before = '', number = '', behind = ''] = CELL.exec(text.replace(/\s/g, '')) ?? [];
    if (number === '' || said.metric === '') return null;
    const negative = /^[-−–]/.test(number);
    const [quantity] = findQuantities(`共${number.replace(/^[-−–+]/, '')}${said.unit}`);
    const bare = Number(number.replace(/[,＋+−–-]/g, ''));
    const value = said.unit === '' ? bare : quantity === undefined || quantity.unit === '' ? null : quantity.value;
    if (value === null || typeof value !== 'number' || Number.isNaN(value)) return null;
    const period = column.period ?? this.#period;
    const year = Number(period.slice(0, 4));
    const now = Number(this.#document.date?.slice(0, 4) ?? Number.NaN);
    const start = this.#paragraph.text.indexOf(text, range.start);
    const fact: Omit<Fact, 'id'> = {
      doc: this.#document.id,
      paragraph: this.#paragraph.n,
      sentence: index,
      start,
      end: start + text.length,
      quote: this.#paragraph.text.slice(label.start, range.end).trim(),
      surface: text,
      value: negative ? -value : value,
      unit: said.unit === '' ? '' : (quantity?.unit ?? ''),
      bound: boundOf(`${before}${behind}`),
      metric: said.metric,
      period,
      periodBasis: column.period === null ? 'document' : 'context',
      kind: year > now || column.goal ? 'target' : said.kind,
      scope: this.#document.place ?? '',
      source: placeOf(this.#document, this.#paragraph, start, start + text.length),
      confidence: 0.85,
      rules: ['table-cell', `column-${column.form}`],
      doubts: [],
    };
    return { ...fact, doubts: doubtsOf({ id: '', ...fact }) };
  }
}
