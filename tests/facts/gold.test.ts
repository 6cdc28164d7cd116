/** Scores the extraction against hand-made facts of two documents, by the independent scorer, where they are at hand. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/corpus/read.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { expectInProportion } from '../support/effort.ts';

const shared = new URL('../../../shared/', import.meta.url).pathname;
const gold = join(shared, 'gold/facts-000-002.jsonl');
const scorer = join(shared, 'tools/score_facts.py');
const seeds = new URL('../../seeds/', import.meta.url).pathname;
const absent = existsSync(gold) && existsSync(scorer) ? '' : ' (skipped: no gold facts here)';

const read = (folder: string, file: string) => readDocument(file, readFileSync(join(folder, file)));

describe('against hand-made facts', () => {
  test.skipIf(absent !== '')(`names, values, times and kinds are those of the annotators${absent}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'));
    try {
      const facts = readdirSync(seeds)
        .filter((file) => /^00[02]/.test(file))
        .flatMap((file) => extractFacts(read(seeds, file)));
      const predicted = join(folder, 'facts.ndjson');
      writeFileSync(predicted, facts.map((fact) => JSON.stringify(fact)).join('\n'));
      const score = JSON.parse(execFileSync('python3', [scorer, gold, predicted, '--docs=000,002'], { encoding: 'utf8' }));
      expect(score.quantity.F1).toBeGreaterThanOrEqual(0.95);
      expect(score.strict.F1).toBeGreaterThanOrEqual(0.95);
      expect(score.field_accuracy.metric).toBeGreaterThanOrEqual(0.95);
      expect(score.field_accuracy.scope).toBeGreaterThanOrEqual(0.95);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('on documents of other places', () => {
  const corpus = join(shared, 'dev-corpus');
  const here = existsSync(corpus);
  const note = here ? '' : ' (skipped: no such documents here)';

  test.skipIf(!here)(`a text without figures yields next to none${note}`, () => {
    const file = 'hefei_15th_suggestion.html.txt';
    expect(extractFacts(read(corpus, file)).length).toBeLessThan(20);
  });

  test.skipIf(!here)(`every surface and quote stands in the text, every place in the file${note}`, () => {
    for (const file of readdirSync(corpus)) {
      const document = read(corpus, file);
      const raw = [...document.raw];
      for (const fact of extractFacts(document)) {
        const paragraph = document.paragraphs[fact.paragraph - 1];
        expect(paragraph?.text.slice(fact.start, fact.end)).toBe(fact.surface);
        expect(paragraph?.text).toContain(fact.quote);
        const placed = raw.slice(fact.source.start, fact.source.end).join('').replace(/\s/g, '');
        expect(placed.startsWith(fact.surface.replace(/\s/g, '').slice(0, 1))).toBe(true);
      }
    }
  });

  test(`takes time in proportion to the length of a document`, () => {
    const lines = readFileSync(join(seeds, readdirSync(seeds)[0] ?? ''), 'utf8');
    expectInProportion((times) => extractFacts(readDocument('long.txt', Buffer.from(lines.repeat(times)))), 3);
  });
});
