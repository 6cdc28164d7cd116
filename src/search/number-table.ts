/** The numbers of the texts by rising value. In: units' texts, one after the other. Out: the section `numbers` (`layout.ts`). */
import { readFrom, type Section, type Stream } from '../corpus/section.ts';
import { NUMBER_BYTES, NUMBER_ROW } from './layout.ts';
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
      const measures = new Map<string, number>();
      const section = streams();
      const row = new DataView(new ArrayBuffer(NUMBER_BYTES));
      for (const numeral of merged(runs, byValue)) {
        put(row, 0, numeral, measures);
        section.write(new Uint8Array(row.buffer));
      }
      return { section, measures: [...measures.keys()] };
    },
  };
}

const byValue = (a: Row, b: Row): number => a.value - b.value || a.owner - b.owner;

/** Rows read at once. */
const BATCH = 2048;

/** Writes a row as the section has it; its unit of measure gets a number when it first appears. */
function put(view: DataView, at: number, { value, step, unit, owner, start, end }: Row, measures: Map<string, number>): void {
  const measure = measures.get(unit) ?? measures.size;
  measures.set(unit, measure);
  view.setFloat64(at + NUMBER_ROW.value, value, true);
  view.setFloat64(at + NUMBER_ROW.step, step, true);
  view.setUint32(at + NUMBER_ROW.owner, owner, true);
  view.setUint32(at + NUMBER_ROW.start, start, true);
  view.setUint32(at + NUMBER_ROW.end, end, true);
  view.setUint32(at + NUMBER_ROW.measure, measure, true);
}

function written(rows: readonly Row[], measures: Map<string, number>, stream: Stream): Iterable<Row> {
  const view = new DataView(new ArrayBuffer(rows.length * NUMBER_BYTES));
  rows.forEach((row, i) => {
    put(view, i * NUMBER_BYTES, row, measures);
  });
  stream.write(new Uint8Array(view.buffer));
  return storedRun(stream, measures);
}

/** A function of its own: a closure made where a run is written would keep all of the run in memory. */
const storedRun = (stream: Section, measures: ReadonlyMap<string, number>): Iterable<Row> => ({
  [Symbol.iterator]: () => rowsOf(stream, [...measures.keys()]),
});

function* rowsOf(stream: Section, measures: readonly string[]): Generator<Row> {
  for (let from = 0; from < stream.length; from += BATCH * NUMBER_BYTES) {
    const bytes = readFrom(stream, from, BATCH * NUMBER_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += NUMBER_BYTES) {
      yield {
        value: view.getFloat64(at + NUMBER_ROW.value, true),
        step: view.getFloat64(at + NUMBER_ROW.step, true),
        unit: measures[view.getUint32(at + NUMBER_ROW.measure, true)] ?? '',
        owner: view.getUint32(at + NUMBER_ROW.owner, true),
        start: view.getUint32(at + NUMBER_ROW.start, true),
        end: view.getUint32(at + NUMBER_ROW.end, true),
      };
    }
  }
}
