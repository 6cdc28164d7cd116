/**
 * Goals that state no number and yet mean one: to cover all. In: the documents. Out: goals of 100 per cent, one a sentence that names its year
 * (到2023年完成规上工业企业数字化改造全覆盖 → 规上工业企业数字化改造覆盖率 100%).
 */
import type { Document, Paragraph } from '../corpus/model.ts';
import { placeOf } from '../corpus/provenance.ts';
import type { Fact } from '../facts/model.ts';
import { NAME_REWRITES } from '../lexicon/subjects.ts';
import type { CompareData } from './model.ts';
import { stretchOf } from './period.ts';

/** 到2023年，苏州还将完成X全覆盖: the year, what is covered, and the words that say so. */
const COVER_ALL = /到(\d{4})年(?:末|底|年底)?[^。；\d]{0,16}?(?:完成|实现|达到|做到)((?:对|了)?([^，。；、\d]{4,36}?)(?:的)?全覆盖)/g;
/** Whose things they are goes without saying in the document's own place. */
const OWNER = /^(?:全市|我市|全省|全区|全县|本市|所有|全部)/;

function goalsIn(document: Document, paragraph: Paragraph): Fact[] {
  return [...paragraph.text.matchAll(COVER_ALL)].flatMap((match, i): Fact[] => {
    const [whole = '', year = '', said = '', thing = ''] = match;
    const due = stretchOf(year);
    // A report that looks back tells of a result.
    if (!due || (document.date !== null && document.date > due.to)) return [];
    const start = match.index + whole.length - '全覆盖'.length;
    const end = match.index + whole.length;
    const bare = NAME_REWRITES.reduce((name, [pattern, to]) => name.replace(pattern, to), thing).replace(OWNER, '');
    const metric = `${document.place && bare.startsWith(document.place) ? bare.slice(document.place.length) : bare}覆盖率`;
    const sentence = paragraph.sentences.findIndex((s) => s.start <= start && end <= s.end);
    return [
      {
        id: `${document.id}:cover-${paragraph.n}-${i + 1}`,
        doc: document.id,
        paragraph: paragraph.n,
        sentence: Math.max(0, sentence),
        start,
        end,
        quote: said,
        surface: '全覆盖',
        value: 100,
        unit: '%',
        bound: 'eq',
        metric,
        period: year,
        periodBasis: 'clause',
        kind: 'target',
        scope: document.place ?? '',
        source: placeOf(document, paragraph, start, end),
        confidence: 0.8,
        rules: ['cover-all'],
        doubts: [],
      },
    ];
  });
}

/** Goals to cover all, in document order; none where the documents' text is not at hand. */
export function coverageGoals(data: CompareData): Fact[] {
  return data.documents.flatMap(({ id }) => {
    const document = data.document?.(id);
    return document ? document.paragraphs.filter((p) => p.text.includes('全覆盖')).flatMap((p) => goalsIn(document, p)) : [];
  });
}
