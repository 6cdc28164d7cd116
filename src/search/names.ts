/** Names of metrics and terms as short lists. In: the opened index. Out: the names, and which unit each is. */
import { foldText } from './fold.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const METRIC = TYPES.indexOf('metric');
const TERM = TYPES.indexOf('term');

export interface NameList {
  /** Own names of metrics, then of terms, as shown; other names (aliases) left out. */
  readonly names: readonly string[];
  readonly metrics: ReadonlyMap<string, number>;
  /** The same names and aliases, folded, and those of counts also without their 数. */
  readonly folded: ReadonlySet<string>;
  /** Another name, folded → the own names of those that have it. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

const lists = new WeakMap<Store, NameList>();

export function namesOf(store: Store): NameList {
  let list = lists.get(store);
  if (list === undefined) {
    const { type, owner, ref } = store.units();
    const names: string[] = [];
    const metrics = new Map<string, number>();
    const folded = new Set<string>();
    const aliases = new Map<string, string[]>();
    for (let unit = 0; unit < type.length && (type[unit] === METRIC || type[unit] === TERM); unit++) {
      const name = store.shown(unit);
      const plain = foldText(store.fold(), name);
      folded.add(plain);
      folded.add(plain.replace(/数$/, ''));
      if (owner[unit] !== unit) {
        aliases.set(plain, [...(aliases.get(plain) ?? []), store.shown(owner[unit] as number)]);
        continue;
      }
      names.push(name);
      if (type[unit] === METRIC) metrics.set(name, ref[unit] as number);
    }
    list = { names, metrics, folded, aliases };
    lists.set(store, list);
  }
  return list;
}
