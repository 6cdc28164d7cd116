/** A passage with where it comes from. In: what is cited. Out: text, Markdown, or a reference by GB/T 7714—2015. */

import type { Document, Genre } from '../../corpus/model.ts';
import { placeOf } from '../../corpus/provenance.ts';
import { appText } from '../../text/app.ts';
import { dateText, type Lang, periodText } from '../../text/labels.ts';
import { safeLine } from '../../text/safe.ts';
import type { Cited } from './cited.ts';
import type { CiteStyle } from './state.ts';
import type { World } from './world.ts';

/** @returns the citation, on one or more lines, safe for a terminal */
export function citationOf(cited: Cited, style: CiteStyle, world: World, lang: Lang): string {
  const document = world.document(cited.doc);
  if (style === 'gbt7714') return referenceOf(document, cited);
  const quote = quoteOf(document, cited);
  const value = statementOf(cited, world, lang);
  const source = sourceOf(document, cited, lang);
  if (style === 'markdown') {
    return [value === '' ? [] : [`**${value}**`, ''], quote === '' ? [] : [`> ${quote}`, ''], [`— ${source}`]].flat().join('\n');
  }
  return [value, quote === '' ? '' : `“${quote}”`, `——${source}`].filter((part) => part !== '').join('\n');
}

function quoteOf(document: Document, { stretch }: Cited): string {
  if (!stretch) return '';
  const text = document.paragraphs.find((one) => one.n === stretch.paragraph)?.text ?? '';
  return safeLine(text.slice(stretch.start, stretch.end)).trim();
}

function statementOf({ fact }: Cited, world: World, lang: Lang): string {
  if (!fact) return '';
  const colon = lang === 'zh' ? '：' : ': ';
  const around = [fact.scope, periodText(fact.period, lang)].filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
  return safeLine(`${fact.metric}${lang === 'zh' ? `（${around}）` : ` (${around})`}${colon}${world.spoken(fact)}`);
}

/** Title, publisher, date, paragraph, file and line: enough for anybody to find the passage again. */
function sourceOf(document: Document, { stretch }: Cited, lang: Lang): string {
  const words = appText[lang].cite;
  const paragraph = stretch ? document.paragraphs.find((one) => one.n === stretch.paragraph) : undefined;
  const place = stretch && paragraph ? placeOf(document, paragraph, stretch.start, stretch.end) : null;
  const parts = [
    `《${document.title}》`,
    document.publisher ?? words.noPublisher,
    dateText(document) ?? words.noDate,
    ...(stretch ? [words.paragraph(stretch.paragraph)] : []),
    place ? `${place.file}:${place.line}` : document.file,
  ];
  return safeLine(parts.join(lang === 'zh' ? '，' : ', '));
}

/** Document type codes of GB/T 7714—2015, appendix B. */
const TYPE: Readonly<Record<Genre, string>> = { news: 'N', report: 'R', communique: 'R', plan: 'Z', other: 'Z' };

/** GB/T 7714—2015, 4.1: 主要责任者. 题名[文献类型标识]. 出版者, 出版日期: 引文页码. Paragraphs stand for pages; 8.4.2.3 names an unknown publisher. */
function referenceOf(document: Document, { stretch }: Cited): string {
  const author = document.author ?? document.publisher;
  const publisher = document.publisher ?? '[出版者不详]';
  // 8.8.1 puts an estimated date into brackets.
  const date = document.date === null ? '[日期不详]' : document.dateBasis === 'inferred' ? `[${document.date}]` : document.date;
  const paragraph = stretch ? `: 第${stretch.paragraph}段` : '';
  return safeLine(`${author ? `${author}. ` : ''}${document.title}[${TYPE[document.genre]}]. ${publisher}, ${date}${paragraph}.`);
}
