/** What one sees after Enter on a hit: its characters marked in the document, for every kind of query, while n and N walk on. */
import { describe, expect, it } from 'vitest';
import type { Hit, MatchReason } from '../../../src/search/model.ts';
import { hereOf } from '../../../src/tui/app/state.ts';
import { answerOf, soughtBy, stretchOf } from '../../../src/tui/screens/search/open.ts';
import { QUERIES } from '../../search/queries.ts';
import { app, library, reader, start } from './begun.ts';

/** The hits of the search on the screen. */
function hits(): readonly Hit[] {
  const place = hereOf(app.state);
  if (place.view !== 'search') throw new Error(`in ${place.view}`);
  return answerOf(app.state, place)?.hits ?? [];
}

/** What is marked, in the reader, of the sentence of a hit that one stands on. */
function marked(hit: Hit): string {
  const stretch = stretchOf(app.world, hit);
  const text = app.world.document(hit.doc ?? '').paragraphs.find(({ n }) => n === hit.paragraph)?.text ?? '';
  const place = reader();
  return soughtBy(place, hit.paragraph ?? 0, { state: app.state, world: app.world })
    .filter(({ start, end }) => stretch !== null && start < stretch.end && end > stretch.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('…');
}

function ask(query: string): void {
  start().keys('2');
  app.event({ type: 'paste', text: query });
  app.keys('esc');
}

const FOUND_IN_TEXT = new Set(['fact', 'sentence', 'heading']);

/** Opens the first hit that stands in a text; null where there is none. */
function openFirst(): Hit | null {
  const at = hits().findIndex(({ type }) => FOUND_IN_TEXT.has(type));
  const hit = hits()[at];
  if (hit === undefined) return null;
  app.keys(...Array(at).fill('down'), 'enter');
  return hit;
}

describe('the characters of a hit in its document', () => {
  it('are marked for every query of the test set, whatever its spelling', () => {
    const seen = new Set<MatchReason>();
    const unmarked: string[] = [];
    for (const { query } of QUERIES) {
      ask(query);
      const hit = openFirst();
      if (hit !== null) {
        seen.add(hit.reason);
        if (marked(hit) === '') unmarked.push(`${query} → ${hit.reason} ${hit.text}`);
      }
      app.close();
    }
    expect(unmarked).toEqual([]);
    expect([...seen].sort()).toEqual(['exact', 'initials', 'mixed', 'near', 'number', 'pinyin', 'synonym', 'traditional']);
  });

  it.each([
    ['灯塔工厂', '灯塔工厂'],
    ['工厂 纬创', '纬创'],
    ['dtgc', '灯塔工厂'],
    ['dengtagongchang', '灯塔工厂'],
    ['dentagongcang', '灯塔工厂'],
    ['灯塔gc', '灯塔工厂'],
    ['外贸总额', '进出口总额'],
    ['灯塔工场', '灯塔工厂'],
    ['灯塔工场 纬创', '灯塔工厂'],
    ['灯塔工场 纬创', '纬创'],
    ['43600亿', '4.36万亿元'],
    ['13470', '1.35万家'],
    ['燈塔工廠', '灯塔工厂'],
    ['"灯塔工厂"', '灯塔工厂'],
    ['区块链|元宇宙', '元宇宙'],
    ['规上工业总产值2022', '规上工业总产值'],
  ])('%s marks %s', (query, characters) => {
    ask(query);
    const hit = openFirst();
    expect(hit).not.toBeNull();
    if (hit !== null) expect(marked(hit)).toContain(characters);
  });
});

describe('n and N', () => {
  it.each(['灯塔工厂', 'dtgc', 'dengtagongchang', '高企', '專精特新'])('walk through the documents, the query kept and marked: %s', (query) => {
    ask(query);
    const all = hits();
    openFirst();
    const docs = new Set<string>();
    const walked: number[] = [];
    for (let last = -1; reader().hit !== last; app.keys('n')) {
      last = reader().hit ?? -1;
      const hit = all[last];
      expect(hit && marked(hit), `${last} ${hit?.text}`).not.toBe('');
      docs.add(reader().doc);
      walked.push(last);
    }
    expect(docs.size).toBeGreaterThan(1);
    const back: number[] = [];
    for (let last = -1; reader().hit !== last; app.keys('N')) {
      last = reader().hit ?? -1;
      back.push(last);
    }
    expect(back.reverse()).toEqual(walked);
    app.keys('q');
    expect(app.here).toMatchObject({ view: 'search', query: { text: query } });
  });
});

describe('a passage', () => {
  it('of several hundred characters, pasted whole, finds its sentence and marks it', () => {
    const sentences = library.documents.flatMap(({ id }) =>
      library.document(id).paragraphs.flatMap(({ n, text }) => (text.length >= 300 ? [{ id, n, text: text.slice(0, 420) }] : [])),
    );
    expect(sentences.length).toBeGreaterThan(3);
    for (const { id, n, text } of sentences.slice(0, 12)) {
      ask(text);
      expect(app.here).toMatchObject({ query: { text: expect.stringMatching(/^.{290,}$/u) } });
      const hit = openFirst();
      expect(hit, text.slice(0, 40)).toMatchObject({ doc: id, paragraph: n });
      if (hit !== null) expect(marked(hit)).not.toBe('');
      app.close();
    }
  });
});
