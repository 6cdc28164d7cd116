/** The tables of comparison over three invented documents that repeat, round, contradict and bound each other, at four widths; read before accepted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/model.ts';
import { openLibrary } from '../../src/library/open.ts';
import { displayWidth } from '../../src/text/width.ts';
import { rowsOf, run } from './fixture.ts';

const TEXTS: Readonly<Record<string, string>> = {
  '100_report.txt': `绍兴市2023年国民经济和社会发展统计公报
绍兴市统计局
2024年3月20日
2023年，全市规模以上工业总产值9120.5亿元，比上年增长12.3%。2022年，全市规模以上工业总产值8710.2亿元。
年末全市规模以上工业企业6215家。年末高新技术企业6210家，上市公司102家，其中科创板上市公司12家。
十年间，全市规模以上工业总产值跨过7000亿元、8000亿元两个台阶。
全市规模以上工业总产值达9120.5亿元，产业结构持续优化。全市累计建成5G基站2.31万个。
`,
  '101_news.txt': `绍兴：工业经济稳中向好
2024-07-25 09:10  来源：绍兴日报
2024年1—6月，绍兴市规上工业总产值4820.6亿元。目前，绍兴市拥有高新技术企业6120家。
2023年，绍兴市规上工业总产值超9000亿元，规上工业企业达6.2万家。全市35个工业大类产值增长率达65.7%。
绍兴市累计建成5G基站2.13万个。按照“六个一”工作要求推进集群发展。
`,
  '102_plan.txt': `绍兴市先进制造业三年行动计划（2023—2025年）
2023年1月15日
建立“六个一”工作机制（一位市领导、一个专班、一张清单、一支基金、一个平台、一份考核），上线“越企通”平台，服务企业3.2万家。
到2025年，规模以上工业总产值突破1.1万亿元，高新技术企业达到6500家，规上工业企业数字化改造覆盖率达到100%。
2023年，全市规上工业总产值力争突破9000亿元。
`,
};

let folder = '';
let library: Library | null = null;
const at = (line: string, columns = 0) => run(line, { columns, ...(library ? { library } : {}) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-compare-'));
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
  library = await openLibrary(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = [
  'compare 规上工业总产值',
  'compare 规上工业总产值 --lang en',
  'compare --matrix document 规上工业总产值 高新技术企业数 5G基站数',
  'compare --matrix period 规上工业总产值 高新技术企业数',
  'conflicts',
  'targets',
  'terms',
  'terms 六个一',
  'terms 越企通',
];

describe.each(lines)('%s', (line) => {
  it.each([40, 80, 120, 240])('fits into %i columns', async (columns) => {
    const { out } = await at(`${line} --no-color`, columns);
    for (const row of out.split('\n')) expect(displayWidth(row), row).toBeLessThanOrEqual(columns);
    expect(out).toMatchSnapshot();
  });
});

describe('rows of comparison', () => {
  it('tell repetition, part years and passed bounds in JSON as in the table', async () => {
    const rows = rowsOf(await at('compare 规上工业总产值 --json'));
    const marks = rows.map((row) => [row.fact.surface, row.label, row.repeated, row.partYear, row.milestone]);
    expect(marks).toEqual(expect.arrayContaining([['4820.6亿元', '时点', false, true, false]]));
    expect(rows.filter((row) => row.milestone).map((row) => row.label)).toEqual([null, null]);
  });

  it('of conflicts hold both facts, verdict, cause, reason, gap and places', async () => {
    const rows = rowsOf(await at('conflicts --json'));
    for (const row of rows) {
      expect(row).toMatchObject({
        metric: expect.any(String),
        verdict: expect.stringMatching(/^(?:conflict|other-definition)$/),
        cause: expect.any(String),
      });
      expect(row.reason).not.toBe('');
      expect(row.places).toHaveLength(row.b ? 2 : 1);
      expect(row.a).toMatchObject({ id: expect.any(String), quote: expect.any(String), source: expect.any(Object) });
    }
    expect(rows.map((row) => row.cause)).toEqual(
      expect.arrayContaining(['order-of-magnitude', 'digit', 'cumulative-falls', 'items-share', 'growth-mismatch']),
    );
  });

  it('of targets hold the goal and the value it is judged by whole', async () => {
    for (const row of rowsOf(await at('targets --json'))) {
      expect(row.goal).toMatchObject({ kind: 'target', quote: expect.any(String) });
      expect(row.places).toHaveLength(row.latest ? 2 : 1);
      expect(row.reason).not.toBe('');
    }
  });

  it('of compare tell what other figures say against a value', async () => {
    const [row] = rowsOf(await at('compare 工业大类产值同比增速 --json'));
    expect(row).toMatchObject({ verdict: 'conflict', label: '冲突', cause: 'items-share', against: null });
    const growth = rowsOf(await at('compare 规上工业总产值同比增速 --json'));
    expect(growth[0]).toMatchObject({ verdict: 'other-definition', cause: 'growth-mismatch', against: { surface: '9120.5亿元' } });
    expect(growth[0].places).toHaveLength(2);
    expect((await at('compare 工业大类产值同比增速 --exit-code')).code).toBe(3);
  });

  it('exit with 3 where the sources disagree', async () => {
    expect((await at('compare 规上工业企业数 --exit-code')).code).toBe(3);
    expect((await at('compare 上市企业数 --exit-code')).code).toBe(0);
  });
});
