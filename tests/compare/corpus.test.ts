/** Whole documents in, conflicts and goals out: what an analyst would find in four invented texts about one city, and nothing else. */
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import type { CompareData } from '../../src/compare/model.ts';
import { findTargets } from '../../src/compare/targets.ts';
import { readDocument } from '../../src/corpus/read.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { groupMetrics } from '../../src/facts/metrics.ts';

const TEXTS: Readonly<Record<string, string>> = {
  a_2021: `荆州市2021年国民经济和社会发展统计公报
荆州市统计局
2022年3月28日
2021年，全市规模以上工业总产值2100.5亿元，比上年增长11.2%。年末规模以上工业企业1650家。
全年实现外贸进出口总额205.3亿元，其中出口180.1亿元，进口25.2亿元。年末高新技术企业538家。年末全市常住人口513.01万人。
`,
  b_2022: `荆州市2022年国民经济和社会发展统计公报
荆州市统计局
2023年3月30日
2022年，全市地区生产总值3008.61亿元，按不变价格计算，比上年增长5.3%。规模以上工业总产值2290.6亿元，比上年增长3.1%。年末规模以上工业企业1811家。
全年外贸进出口总额236.2亿元，比上年增长15.0%，其中出口206.4亿元，进口49.8亿元。
年末高新技术企业689家。累计获评国家级专精特新“小巨人”企业21家。年末全市常住人口508.29万人。全年城镇新增就业9.55万人。
`,
  c_news: `荆州：制造业强市迈出新步伐
2023-05-20 10:11:12 来源：荆州日报
2022年，荆州市规上工业企业达1.8万家，GDP迈上3000亿元台阶。
目前，全市累计获评国家级专精特新“小巨人”企业19家。
2022年，全市城镇新增就业9.55万人。全市32个工业大类产值增长率达71.9%。
根据规划，到2025年，全市规上工业总产值力争突破4000亿元，国家级专精特新“小巨人”企业达到50家。
`,
  d_plan: `荆州市2022年政府工作报告（节选）
2022年1月10日
今年发展的主要预期目标是：地区生产总值增长7.5%左右，规上工业总产值突破2200亿元，城镇新增就业8万人以上。
`,
};

const documents = Object.entries(TEXTS).map(([id, text]) => readDocument(`${id}.txt`, new TextEncoder().encode(text)));
const facts = documents.flatMap((document) => extractFacts(document));
const data: CompareData = {
  documents,
  facts,
  metrics: groupMetrics(facts),
  document: (id) => {
    const found = documents.find((d) => d.id === id);
    if (!found) throw new Error(id);
    return found;
  },
};

describe('a corpus of invented documents', () => {
  it('has the conflicts that were put into it, and no other', () => {
    const found = findConflicts(data).map((c) => `${c.verdict} ${c.cause}: ${c.a.doc} ${c.a.surface} · ${c.b ? `${c.b.doc} ${c.b.surface}` : '—'}`);
    expect(found).toEqual([
      'conflict order-of-magnitude: b_2022 1811家 · c_news 1.8万家',
      'conflict sum-mismatch: b_2022 236.2亿元 · b_2022 206.4亿元',
      'conflict cumulative-falls: b_2022 21家 · c_news 19家',
      'conflict items-share: c_news 71.9% · —',
      'other-definition growth-mismatch: b_2022 3.1% · b_2022 2290.6亿元',
    ]);
  });

  it('tells what became of each goal, and claims no more', () => {
    const found = findTargets(data).map((t) => `${t.goal.surface} ${t.goal.period}: ${t.verdict} ${t.reason} ${t.latest?.surface ?? '—'}`);
    expect(found).toEqual([
      '突破4000亿元 2025: open due-later 2290.6亿元',
      '50家 2025: open due-later 19家',
      '7.5%左右 2022: missed short 5.3%',
      '突破2200亿元 2022: met reached 2290.6亿元',
      '8万人以上 2022: met reached 9.55万人',
    ]);
  });
});
