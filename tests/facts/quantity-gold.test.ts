/** The hand-made facts of two bundled documents: each of their numbers must be among the quantities, whatever is measured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/corpus/read.ts';
import { findQuantities } from '../../src/facts/quantity.ts';

const GOLD = fileURLToPath(new URL('../../../shared/gold/facts-000-002.jsonl', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const present = existsSync(GOLD);
if (!present) console.log(`gold facts skipped: ${GOLD} is absent`);

interface GoldFact {
  readonly doc: string;
  readonly surface: string;
  readonly surface_alt: readonly string[];
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly bound: string;
}

test.skipIf(!present)('every number of the gold facts is found with its surface, value, unit and bound', () => {
  const gold = readFileSync(GOLD, 'utf8')
    .trim()
    .split('\n')
    .map((line): GoldFact => JSON.parse(line));
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(SEEDS)) {
    const document = readDocument(file, readFileSync(`${SEEDS}${file}`));
    const quantities = document.paragraphs.flatMap((paragraph) => findQuantities(paragraph.text));
    found.set(
      file.slice(0, 3),
      new Set(quantities.map(({ surface, value, unit, bound }) => JSON.stringify([surface.replaceAll(' ', ''), value, unit, bound]))),
    );
  }
  const missing = gold.filter(
    (fact) => !fact.surface_alt.some((surface) => found.get(fact.doc)?.has(JSON.stringify([surface, fact.value, fact.unit, fact.bound]))),
  );
  expect(missing).toEqual([]);
});
