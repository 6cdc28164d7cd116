/** A small made-up corpus and a terminal that remembers: what the tests of the commands run on. */

import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { UserError } from '../../src/corpus/errors.ts';
import type { Document, Paragraph, ParagraphKind } from '../../src/corpus/model.ts';
import { bytesOf } from '../../src/corpus/section.ts';
import type { Fact } from '../../src/facts/model.ts';
import type { Library } from '../../src/library/model.ts';
import { createSpool } from '../../src/library/spool.ts';
import { buildIndex } from '../../src/search/build.ts';
import type { Term } from '../../src/terms/model.ts';

type Line = string | readonly [ParagraphKind, string];

function documentOf(id: string, title: string, date: string | null, publisher: string | null, lines: readonly Line[]): Document {
  let raw = '';
  const sections: Document['sections'][number][] = [];
  const paragraphs = lines.map((line, i): Paragraph => {
    const [kind, text] = typeof line === 'string' ? (['text', line] as const) : line;
    if (kind === 'heading') sections.push({ level: 1, title: text, paragraph: i + 1, parent: -1 });
    const at = raw.length;
    raw += `${text}\n`;
    const sentences = [...text.matchAll(/[^。]+。?/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    return { n: i + 1, kind, section: sections.length - 1, text, spans: [[0, at, text.length]], sentences };
  });
  return {
    id,
    file: `${id}.txt`,
    title,
    date,
    dateBasis: date === null ? null : 'stated',
    publisher,
    author: null,
    place: '明州',
    genre: 'report',
    encoding: 'utf-8',
    length: raw.length,
    paragraphCount: paragraphs.length,
    sentenceCount: paragraphs.reduce((sum, one) => sum + one.sentences.length, 0),
    sections,
    paragraphs,
    dropped: [],
    raw,
  };
}

const documents = [
  documentOf('010_report', '明州市制造业发展报告', '2023-02-20', '明州日报', [
    ['title', '明州市制造业发展报告'],
    ['heading', '一、总体情况'],
    '2022年，全市规上工业总产值达4.2万亿元，居全国第三。灯塔工厂达12家，占全国的四分之一。',
    ['heading', '二、目标'],
    '到2025年，规上工业总产值力争突破5万亿元。深入实施“六个一”工程，即一张清单、一个专班、一套政策、一支基金、一个平台、一份考核。',
  ]),
  documentOf('011_news', '明州：从“制造”到“智造”', '2023-03-01', '新华社', [
    ['title', '明州：从“制造”到“智造”'],
    '2022年，明州规模以上工业总产值超4.2万亿元，同比增长3.6%。',
    '目前，全市拥有灯塔工厂13家。“六个一”深入人心。',
  ]),
  documentOf('020_plan', '明州市“十四五”规划', null, null, [
    ['title', '明州市“十四五”规划'],
    '到2025年，灯塔工厂达到15家以上，研发投入占地区生产总值比重达到4%左右。',
  ]),
];

function factOf(n: number, doc: string, paragraph: number, quote: string, surface: string, more: Partial<Fact>): Fact {
  const text = documents.find((one) => one.id === doc)?.paragraphs[paragraph - 1]?.text ?? '';
  const start = text.indexOf(quote) + quote.indexOf(surface);
  if (!text.includes(quote) || !quote.includes(surface)) throw new Error(`no ${quote} in ${text}`);
  return {
    id: `${doc}:${n}`,
    doc,
    paragraph,
    sentence: text.slice(0, start).split('。').length - 1,
    start,
    end: start + surface.length,
    quote,
    surface,
    value: 0,
    unit: '',
    bound: 'eq',
    metric: '',
    period: 'asof',
    periodBasis: 'clause',
    kind: 'actual',
    scope: '明州',
    source: { file: `${doc}.txt`, line: paragraph, start, end: start + surface.length },
    confidence: 0.9,
    rules: ['number', 'unit'],
    doubts: [],
    ...more,
  };
}

const facts = [
  factOf(1, '010_report', 3, '规上工业总产值达4.2万亿元', '4.2万亿元', { value: 4.2e12, unit: '元', metric: '规上工业总产值', period: '2022' }),
  factOf(2, '010_report', 3, '居全国第三', '全国第三', { value: 3, unit: '位', metric: '规上工业总产值全国排名', kind: 'rank', period: '2022' }),
  factOf(3, '010_report', 3, '灯塔工厂达12家', '12家', { value: 12, unit: '家', metric: '灯塔工厂数', period: '2022' }),
  factOf(4, '010_report', 5, '规上工业总产值力争突破5万亿元', '突破5万亿元', {
    value: 5e12,
    unit: '元',
    bound: 'gt',
    metric: '规上工业总产值',
    kind: 'target',
    period: '2025',
  }),
  factOf(1, '011_news', 2, '规模以上工业总产值超4.2万亿元', '超4.2万亿元', {
    value: 4.2e12,
    unit: '元',
    bound: 'gt',
    metric: '规上工业总产值',
    period: '2022',
  }),
  factOf(2, '011_news', 2, '同比增长3.6%', '3.6%', { value: 3.6, unit: '%', metric: '规上工业总产值同比增速', kind: 'growth', period: '2022' }),
  factOf(3, '011_news', 3, '灯塔工厂13家', '13家', { value: 13, unit: '家', metric: '灯塔工厂数', period: '2022', periodBasis: 'context' }),
  factOf(1, '020_plan', 2, '灯塔工厂达到15家以上', '15家以上', {
    value: 15,
    unit: '家',
    bound: 'gt',
    metric: '灯塔工厂数',
    kind: 'target',
    period: '2025',
  }),
  factOf(2, '020_plan', 2, '研发投入占地区生产总值比重达到4%左右', '4%左右', {
    value: 4,
    unit: '%',
    bound: 'approx',
    metric: '研发投入占GDP比重',
    kind: 'target',
    period: '2025',
    doubts: ['share-above-100'],
  }),
];

const names = [...new Set(facts.map((fact) => fact.metric))];
const metrics = names
  .map((name) => {
    const indices = facts.flatMap((fact, i) => (fact.metric === name ? [i] : []));
    return {
      name,
      aliases: name === '规上工业总产值' ? ['规模以上工业总产值'] : [],
      units: [...new Set(indices.map((i) => facts[i]?.unit ?? ''))],
      facts: indices,
      docs: [...new Set(indices.map((i) => facts[i]?.doc ?? ''))],
      definition: null,
      related: [],
    };
  })
  .sort((a, b) => b.docs.length - a.docs.length || b.facts.length - a.facts.length);

const mention = (doc: string, paragraph: number, name: string, quote: string) => {
  const start = documents.find((one) => one.id === doc)?.paragraphs[paragraph - 1]?.text.indexOf(name) ?? -1;
  return { doc, paragraph, start, end: start + name.length, quote };
};

const terms: Term[] = [
  {
    name: '六个一',
    type: 'shorthand',
    aliases: [],
    expansion: ['一张清单', '一个专班', '一套政策', '一支基金', '一个平台', '一份考核'],
    mentions: [
      mention('010_report', 5, '六个一', '深入实施“六个一”工程，即一张清单、一个专班、一套政策、一支基金、一个平台、一份考核。'),
      mention('011_news', 3, '六个一', '“六个一”深入人心。'),
    ],
    facts: [],
    variants: [],
  },
];

const index = buildIndex({ documents, facts, metrics, terms }, createSpool().stream);
const sections = new Map([...index].map(([name, section]) => [name, bytesOf(section)]));

export const library: Library = {
  name: 'fixture',
  documents,
  facts,
  metrics,
  terms,
  document(id) {
    const found = documents.find((one) => one.id === id);
    if (!found) throw new UserError('unknown-document', { name: id });
    return found;
  },
  index: {
    section(name) {
      const bytes = sections.get(name);
      if (!bytes) throw new Error(`no section ${name}`);
      return bytes;
    },
    length: (name) => sections.get(name)?.length ?? 0,
    read(name, from, target) {
      const bytes = sections.get(name)?.subarray(from, from + target.length);
      if (bytes?.length !== target.length) throw new Error(`no such part of ${name}`);
      target.set(bytes);
    },
  },
};

export interface Terminal {
  /** 0 for a pipe. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly library?: Library | (() => Promise<Library>);
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function run(line: string | readonly string[], { columns = 0, env = {}, library: own = library }: Terminal = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdin: { isTTY: columns > 0 },
    stdout: { isTTY: columns > 0, columns, write: (text) => void out.push(text), finish: async () => {} },
    stderr: { isTTY: columns > 0, columns, write: (text) => void err.push(text), finish: async () => {} },
    env,
  };
  const args = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const code = await main(args, io, async () => (typeof own === 'function' ? own() : own));
  return { code, out: out.join(''), err: err.join('') };
}

/** The rows of one JSON or NDJSON answer. */
// biome-ignore lint/suspicious/noExplicitAny: JSON as a script reads it; what it holds is what the tests assert
export const rowsOf = (ran: Ran): any[] =>
  ran.out.startsWith('{\n')
    ? JSON.parse(ran.out).rows
    : ran.out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
