/** The numbers of the texts by rising value. In: units' texts, one after the other. Out: the section `numbers` (`layout.ts`). */
import { readFrom, type Section, type Stream } from '../corpus/section.ts';
import { columnsOf, packColumns } from './columns.ts';
import { NUMBERS } from './layout.ts';
import { type Numeral, numeralsIn } from './numbers.ts';
import { merged } from './runs.ts';

/** Numbers sorted at once: some 2 MB. */
const RUN = 1 << 14;

interface Row extends Numeral {
  readonly owner: number;
}

export interface NumberTable {
  /** @param owner number of the unit; rising */
  add(text: string, owner: number): void;
  /** The section, and the units of measure that its column `measure` names. */
  finish(): { section: Section; measures: string[] };
}

/** @param size numbers sorted at once */
export function createNumberTable(streams: () => Stream, size = RUN): NumberTable {
  const runs: Iterable<Row>[] = [];
  const ids = new Map<string, number>();
  let rows: Row[] = [];
  const setAside = (): void => {
    runs.push(written(rows.sort(byValue), ids, streams()));
    rows = [];
  };
  return {
    add(text, owner) {
      for (const numeral of numeralsIn(text)) rows.push({ ...numeral, owner });
      if (rows.length >= size) setAside();
    },
    finish() {
      if (rows.length > 0) setAside();
      const table = columnsOf(NUMBERS, streams);
      const measures = new Map<string, number>();
      for (const { value, step, unit, owner, start, end } of merged(runs, byValue)) {
        const measure = measures.get(unit) ?? measures.size;
        measures.set(unit, measure);
        table.value.push(value);
        table.step.push(step);
        table.measure.push(measure);
        table.owner.push(owner);
        table.start.push(start);
        table.end.push(end);
      }
      return { section: packColumns(NUMBERS, table), measures: [...measures.keys()] };
    },
  };
}

const byValue = (a: Row, b: Row): number => a.value - b.value || a.owner - b.owner;

/** Bytes of a row: two floats, four whole numbers. */
const ROW = 32;
/** Rows read at once. */
const BATCH = 2048;

function written(rows: readonly Row[], ids: Map<string, number>, stream: Stream): Iterable<Row> {
  const view = new DataView(new ArrayBuffer(rows.length * ROW));
  rows.forEach(({ value, step, unit, owner, start, end }, i) => {
    const id = ids.get(unit) ?? ids.size;
    ids.set(unit, id);
    const at = i * ROW;
    view.setFloat64(at, value);
    view.setFloat64(at + 8, step);
    [id, owner, start, end].forEach((number, n) => {
      view.setUint32(at + 16 + n * 4, number);
    });
  });
  stream.write(new Uint8Array(view.buffer));
  return storedRun(stream, ids);
}

/** A function of its own: a closure made where a run is written would keep all of the run in memory. */
const storedRun = (stream: Section, ids: ReadonlyMap<string, number>): Iterable<Row> => ({
  [Symbol.iterator]: () => rowsOf(stream, [...ids.keys()]),
});

function* rowsOf(stream: Section, units: readonly string[]): Generator<Row> {
  for (let from = 0; from < stream.length; from += BATCH * ROW) {
    const bytes = readFrom(stream, from, BATCH * ROW);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += ROW) {
      const [id, owner, start, end] = [view.getUint32(at + 16), view.getUint32(at + 20), view.getUint32(at + 24), view.getUint32(at + 28)];
      yield { value: view.getFloat64(at), step: view.getFloat64(at + 8), unit: units[id] ?? '', owner, start, end };
    }
  }
}
