/** Terms as rows: the list beside what each text says of the selected one, its expansion, its wordings and figures. */
import type { Term } from '../../../terms/model.ts';
import { restedOf } from '../../app/rest.ts';
import type { TermsPlace } from '../../app/state.ts';
import { beside, type Line, span, toned } from '../line.ts';
import { sourceLine } from '../passage.ts';
import { boxLine, cellOf, dotted, elsewhere, fitAll, fitTo, listLine, listPane, orderOf, type Stage, spreadTo, wrapTo } from '../stage.ts';
import { saidOf, termsListing, termsRows } from './state.ts';

export function termRows(place: TermsPlace, stage: Stage): Line[] {
  const { words } = stage;
  const terms = termsListing(place, stage).rows;
  const type = stage.lang === 'zh' ? 8 : 10;
  const { list, room } = listPane(0.4, 'terms', () => stage.world.library.terms.map(({ name }) => name), stage, type + 4);
  const rows = termsRows(stage.state.size);
  const { top, selected } = place.list;
  const counter = [span(`${terms.length === 0 ? 0 : selected + 1}/${terms.length} `, 'dim')];
  const head =
    place.typing || place.filter.text !== ''
      ? boxLine(stage, ' /', place.filter, place.typing, list, counter)
      : spreadTo(
          stage,
          [span(` ${words.terms.head(stage.world.library.terms.length)}${orderOf(place, termsListing(place, stage).sorts, stage)}`, 'dim')],
          counter,
          list,
        );
  const lines = terms.slice(top, top + rows).map((term, i) => {
    const ranges = place.filter.text.trim() === '' ? [] : stage.world.find(term.name, place.filter.text.trim());
    // A term whose wording differs between documents is worth a look.
    const differs = term.variants.length > 0;
    const name = fitTo(stage, toned(term.name, ranges, 'match', term.type === 'shorthand' ? 'strong' : 'plain'), list - type - 6);
    return listLine(
      stage,
      [...name, span(differs ? ' ~ ' : '   ', 'warn'), span(cellOf(stage, stage.labels.term[term.type], type), 'dim')],
      top + i === selected,
      list,
    );
  });
  const empty: Line[] = terms.length === 0 ? [[span(`  ${words.terms.none}`, 'dim')], ...elsewhere(place, stage)] : [];
  const left = [head, ...fitAll(stage, [...lines, ...empty], rows, list)];
  const rested = restedOf(place, stage.state);
  const term = terms[rested.list.selected];
  const right = fitAll(stage, term ? detailLines(term, rested.detail, room - 2, rows + 1, stage) : [], rows + 1, room);
  return beside(left, span(stage.marks.vertical, 'rule'), right);
}

function detailLines(term: Term, at: number, columns: number, rows: number, stage: Stage): Line[] {
  const { words, labels, marks, world } = stage;
  const measure = Math.min(86, columns);
  const pad = (lines: readonly string[], tone: 'plain' | 'dim' | 'strong' = 'plain'): Line[] => lines.map((text): Line => [span(` ${text}`, tone)]);
  const head: Line[] = [
    [
      span(` ${term.name} `, 'title'),
      span(labels.term[term.type], 'accent'),
      span(`  ${dotted(stage, words.terms.mentioned(saidOf(term).length, new Set(term.mentions.map((one) => one.doc)).size))}`, 'dim'),
    ],
    ...(term.aliases.length > 0 ? pad(wrapTo(stage, `${words.terms.aliases} ${term.aliases.join(` ${marks.dot} `)}`, measure), 'dim') : []),
    ...expansionLines(term, measure, stage),
    ...term.variants.flatMap(({ text, docs }) =>
      pad(wrapTo(stage, `${words.terms.variant} ${text}（${docs.map((doc) => world.short(doc)).join(' ')}）`, measure), 'dim'),
    ),
    ...term.facts.slice(0, 4).flatMap((id): Line[] => {
      const fact = world.fact(id);
      return fact ? [[span(` ${fact.metric} `), span(world.spoken(fact), 'fact'), span(` ${world.short(fact.doc)}#p${fact.paragraph}`, 'dim')]] : [];
    }),
    [],
  ];
  const blocks = saidOf(term).map((mention, i): Line[] => {
    const source: Line = [span(i === at ? marks.pointer : ' ', 'accent'), ...sourceLine(mention.doc, mention.paragraph, stage)];
    const quote = wrapTo(stage, mention.quote, measure - 2).map((text): Line => [span('   '), ...markedName(text, term, i === at)]);
    return [source, ...quote, []];
  });
  // The selected mention is kept in view: those before it give way.
  const room = rows - head.length;
  let first = 0;
  const height = (from: number): number => blocks.slice(from, at + 1).reduce((sum, block) => sum + block.length, 0);
  while (first < at && height(first) > room) first++;
  return [...head, ...blocks.slice(first).flat()];
}

function expansionLines(term: Term, columns: number, stage: Stage): Line[] {
  const { words, marks } = stage;
  if (term.type !== 'shorthand') return [];
  if (term.expansion === null) return [[span(` ${words.terms.notExpanded}`, 'warn')]];
  return term.expansion.flatMap((item) => wrapTo(stage, `${marks.dot} ${item}`, columns - 2).map((text): Line => [span(`  ${text}`)]));
}

function markedName(text: string, term: Term, current: boolean): Line {
  const at = text.indexOf(term.name);
  const ranges = at < 0 ? [] : [{ start: at, end: at + term.name.length }];
  return toned(text, ranges, current ? 'match' : 'strong');
}
