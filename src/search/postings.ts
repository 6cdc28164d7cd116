/**
 * Which units hold each character and each pair of neighbours. In: folded texts of the units, one after the other. Out: two sections, the sorted keys
 * and the lists (`layout.ts`). Lists of so many units are made in memory, set aside as a run, and put end to end in the last step
 * (single-pass in-memory indexing: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 4.3).
 */
import { readFrom, type Section, type Stream, sliceOf } from '../corpus/section.ts';
import { columnsOf, packColumns } from './columns.ts';
import type { Fold } from './fold.ts';
import { KEYS, keyOfThree, keyOfTwo, LETTERS } from './layout.ts';
import { merged } from './runs.ts';

/** Pairs of key and unit in one run: 4 MB, and as much again when it is put in order. */
const RUN = 1 << 20;

export interface Postings {
  /** @param text of the next unit, whose number is one more than that of the unit before */
  add(text: string): void;
  /** When all units are in. */
  finish(): { keys: Section; lists: Section };
}

/** The units of one key within a run, or of several runs. */
interface List {
  /** `first << 16 | second`, 0 for no second; unsigned. */
  readonly key: number;
  readonly first: number;
  readonly last: number;
  /** The units behind the first, as varint gaps. */
  readonly rest: Section;
}

/**
 * @param initialsOf letters that may be typed for the character of a folded code unit: bit 0 for a
 * @param size pairs of key and unit in one run
 */
export function createPostings(fold: Fold, initialsOf: (code: number) => number, streams: () => Stream, size = RUN): Postings {
  const runs: Run[] = [];
  const initials = new Int32Array(65536).fill(-1);
  const initialsOfCode: InitialsOf = (code) => {
    if (initials[code] === -1) initials[code] = initialsOf(code);
    return initials[code] ?? 0;
  };
  const room: Room = { held: new Uint32Array(0), members: new Uint32Array(0), rests: new ByteWriter() };
  let run = createRun(0, room);
  let units = 0;
  const setAside = (): void => {
    runs.push(run.written(streams(), streams()));
    run = createRun(units, room);
  };
  return {
    add(text) {
      run.add(text, fold, initialsOfCode);
      units++;
      if (run.size() >= size) setAside();
    },
    finish() {
      setAside();
      return putTogether(runs, streams);
    },
  };
}

/** A run that was set aside: its lists in the order of their keys. */
type Run = Iterable<List>;

function putTogether(runs: readonly Run[], streams: () => Stream): { keys: Section; lists: Section } {
  const table = columnsOf(KEYS, streams);
  const lists = streams();
  const gap = new ByteWriter();
  let scratch = new Uint8Array(4096);
  let [key, last] = [-1, -1];
  for (const list of merged(runs, (a, b) => a.key - b.key)) {
    if (list.key !== key) {
      table.keys.push(list.key);
      table.at.push(lists.length);
      [key, last] = [list.key, -1];
    }
    gap.clear();
    gap.varint(list.first - last - 1);
    lists.write(gap.bytes());
    if (scratch.length < list.rest.length) scratch = new Uint8Array(2 * list.rest.length);
    const rest = scratch.subarray(0, list.rest.length);
    list.rest.copy(0, rest);
    lists.write(rest);
    last = list.last;
  }
  table.at.push(lists.length);
  return { keys: packColumns(KEYS, table), lists };
}

/** Memory that one run after the other is made in: given back and asked for anew, it would come apart. */
interface Room {
  held: Uint32Array;
  members: Uint32Array;
  readonly rests: ByteWriter;
}

type InitialsOf = (code: number) => number;

interface OpenRun {
  add(text: string, fold: Fold, initialsOf: InitialsOf): void;
  /** Pairs of key and unit so far. */
  size(): number;
  /** Puts the run in order and sets it aside. */
  written(keys: Stream, lists: Stream): Run;
}

/** @param firstUnit number of the first unit that will be added */
function createRun(firstUnit: number, room: Room): OpenRun {
  // Keys get numbers in order of appearance. Keys are signed 32-bit numbers, which V8 keeps and hashes without making an object of each.
  const ids = new Map<number, number>();
  const charIds = new Int32Array(65536).fill(-1);
  const twoIds = new Int32Array(LETTERS ** 2).fill(-1);
  const threeIds = new Int32Array(LETTERS ** 3).fill(-1);
  const counts: number[] = [];
  const lastUnit: number[] = [];
  // What each unit holds, one unit after the other: gone through once more to fill the lists, when their lengths are known.
  let { held } = room;
  let length = 0;
  const ends: number[] = [];
  const numbered = (key: number): number => {
    const id = ids.size;
    ids.set(key, id);
    counts.push(0);
    lastUnit.push(-1);
    return id;
  };
  const hold = (id: number, unit: number): void => {
    if (lastUnit[id] === unit) return;
    lastUnit[id] = unit;
    counts[id] = (counts[id] ?? 0) + 1;
    held[length++] = id;
  };
  /** Each letter of the first, where there is one, followed by each of the second and each of the third. */
  const holdInitials = (first: number, second: number, third: number, unit: number): void => {
    for (let rest = third; rest !== 0; rest &= rest - 1) {
      const c = lowest(rest);
      for (let middle = second; middle !== 0; middle &= middle - 1) {
        const b = lowest(middle);
        const two = b * LETTERS + c;
        if ((twoIds[two] ?? -1) < 0) twoIds[two] = numbered(keyOfTwo(b, c) | 0);
        hold(twoIds[two] ?? 0, unit);
        for (let begin = first; begin !== 0; begin &= begin - 1) {
          const a = lowest(begin);
          const three = a * LETTERS * LETTERS + two;
          if ((threeIds[three] ?? -1) < 0) threeIds[three] = numbered(keyOfThree(a, b, c) | 0);
          hold(threeIds[three] ?? 0, unit);
        }
      }
    }
  };
  return {
    size: () => length,
    add(text, fold, initialsOf) {
      // At each place a character and a pair; and each two and three initials once at most.
      const most = length + 2 * text.length + twoIds.length + threeIds.length;
      if (most > held.length) {
        held = larger(held, most);
        room.held = held;
      }
      const unit = ends.length;
      let last = 0;
      let before = 0;
      let beforeThat = 0;
      for (let i = 0; i < text.length; i++) {
        const code = fold[text.charCodeAt(i)] ?? 0;
        if (code === 0) continue;
        if ((charIds[code] ?? -1) < 0) charIds[code] = numbered(code << 16);
        hold(charIds[code] ?? 0, unit);
        if (last !== 0) {
          const pair = (last << 16) | code;
          hold(ids.get(pair) ?? numbered(pair), unit);
        }
        const own = initialsOf(code);
        if (before !== 0 && own !== 0) holdInitials(beforeThat, before, own, unit);
        last = code;
        beforeThat = before;
        before = own;
      }
      ends.push(length);
    },
    written(table, lists) {
      if (room.members.length < length) room.members = new Uint32Array(held.length);
      const { members, rests } = room;
      const from = orderByKey(held, ends, counts, members);
      const keys = Uint32Array.from(ids.keys()).sort();
      const records = new Uint32Array(keys.length * RECORD);
      rests.clear();
      keys.forEach((key, i) => {
        const id = ids.get(key | 0) ?? 0;
        const [start, end] = [from[id] ?? 0, from[id + 1] ?? 0];
        const before = rests.length;
        for (let m = start + 1; m < end; m++) rests.varint((members[m] ?? 0) - (members[m - 1] ?? 0) - 1);
        records.set([key, firstUnit + (members[start] ?? 0), firstUnit + (members[end - 1] ?? 0), rests.length - before], i * RECORD);
      });
      table.write(new Uint8Array(records.buffer));
      lists.write(rests.bytes());
      return storedRun(table, lists);
    },
  };
}

/**
 * Puts the units of each key into `members`, key after key.
 * @returns where those of each key begin, and where the last one's end
 */
function orderByKey(held: Uint32Array, ends: readonly number[], counts: readonly number[], members: Uint32Array): Uint32Array {
  const from = new Uint32Array(counts.length + 1);
  counts.forEach((count, id) => {
    from[id + 1] = (from[id] ?? 0) + count;
  });
  const next = from.slice();
  let i = 0;
  ends.forEach((end, unit) => {
    for (; i < end; i++) {
      const id = held[i] ?? 0;
      const at = next[id] ?? 0;
      members[at] = unit;
      next[id] = at + 1;
    }
  });
  return from;
}

/** A function of its own: a closure made where a run is put in order would keep all of the run in memory. */
const storedRun = (table: Section, lists: Section): Run => ({ [Symbol.iterator]: () => listsOf(table, lists) });

/** Place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Numbers in the record of a list: key, first, last, bytes of the rest. */
const RECORD = 4;
/** Records read at once. */
const BATCH = 4096;

function* listsOf(table: Section, lists: Section): Generator<List> {
  let at = 0;
  for (let start = 0; start < table.length; start += BATCH * RECORD * 4) {
    const bytes = readFrom(table, start, BATCH * RECORD * 4);
    const records = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    for (let i = 0; i < records.length; i += RECORD) {
      const [key = 0, first = 0, last = 0, length = 0] = records.subarray(i, i + RECORD);
      yield { key, first, last, rest: sliceOf(lists, at, length) };
      at += length;
    }
  }
}

/** A copy with room for `length`, and as much again. */
function larger<T extends Uint8Array | Uint32Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(2 * length);
  copy.set(array);
  return copy;
}

class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(64);

  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#bytes = larger(this.#bytes, this.length + 5);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.length++] = (rest % 128) + 128;
    this.#bytes[this.length++] = rest;
  }

  clear(): void {
    this.length = 0;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
