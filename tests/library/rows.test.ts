import { describe, expect, test } from 'vitest';
import { type Container, containerOf } from '../../src/corpus/container.ts';
import { bytesOf } from '../../src/corpus/section.ts';
import { openRows, rowsWriter } from '../../src/library/rows.ts';
import { createSpool } from '../../src/library/spool.ts';

interface Row {
  readonly n: number;
  readonly text: string;
}

const ROWS: Row[] = Array.from({ length: 200 }, (_, n) => ({ n, text: `第${n}行，\n“,” ${'，'.repeat(n % 7)}` }));

function written(rows: readonly Row[]) {
  const writer = rowsWriter<Row>('facts', createSpool().stream);
  for (const row of rows) writer.add(row);
  return writer;
}

/** A container that notes which sections are read. */
function watched(rows: readonly Row[]): { container: Container; read: string[] } {
  const inner = containerOf('rows', new Map(written(rows).finish()));
  const read: string[] = [];
  return {
    read,
    container: {
      ...inner,
      section(name) {
        read.push(name);
        return inner.section(name);
      },
      part(name, from, length) {
        read.push(`${name} ${length}`);
        return inner.part(name, from, length);
      },
    },
  };
}

describe('a list read row by row', () => {
  test.each([0, 1, 63, 64, 65, 128, 200])('holds the same %i rows as were written', (count) => {
    const rows = ROWS.slice(0, count);
    const list = openRows<Row>(watched(rows).container, 'facts');
    expect(rows.map((_, i) => list()[i])).toEqual(rows);
    expect(list()).toHaveLength(count);
    expect(list()[count]).toBeUndefined();
    expect(list()).toEqual(rows);
    expect(JSON.stringify(openRows(watched(rows).container, 'facts')())).toBe(JSON.stringify(rows));
  });

  test('one row reads its own bytes, the length none', () => {
    const { container, read } = watched(ROWS);
    const list = openRows<Row>(container, 'facts')();
    expect(list.length).toBe(200);
    expect(read).toEqual([]);
    expect(list[130]).toEqual(ROWS[130]);
    expect(list[130]).toEqual(ROWS[130]);
    expect(read).toEqual(['facts.at 8', `facts ${Buffer.byteLength(JSON.stringify(ROWS[130]))}`]);
  });

  test.each([0, 1, 200])('%i rows can be gone through again while they are written', (count) => {
    const writer = written(ROWS.slice(0, count));
    expect([...writer.rows]).toEqual(ROWS.slice(0, count));
    expect([...writer.rows]).toEqual(ROWS.slice(0, count));
    expect(writer.count).toBe(count);
  });

  test('those that are no longer in memory are the same as those that are', () => {
    const writer = rowsWriter<Row>('facts', createSpool().stream);
    const long = Array.from({ length: 700 }, (_, n) => ({ n, text: '，“”'.repeat(1000) + n }));
    for (const row of long) writer.add(row);
    expect([...writer.rows]).toEqual(long);
    const [[, lines]] = writer.finish() as [[string, Parameters<typeof bytesOf>[0]]];
    expect(JSON.parse(new TextDecoder().decode(bytesOf(lines)))).toEqual(long);
  });

  test('a row handed out stays the same object when the rest is read', () => {
    const list = openRows<Row>(watched(ROWS).container, 'facts');
    const lazy = list();
    const row = lazy[5];
    expect(lazy.filter(({ n }) => n === 5)[0]).toBe(row);
    expect(list()[5]).toBe(row);
    expect(lazy[5]).toBe(row);
    expect(lazy.length).toBe(200);
    expect([...lazy].at(-1)).toEqual(ROWS.at(-1));
    expect(Array.isArray(list())).toBe(true);
  });
});
