/** Names of metrics and terms as short lists. In: the opened index. Out: the names, and which unit each is. */
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const METRIC = TYPES.indexOf('metric');
const TERM = TYPES.indexOf('term');

export interface NameList {
  /** Own names of metrics, then of terms, as shown; other names (aliases) left out. */
  readonly names: readonly string[];
  readonly metrics: ReadonlyMap<string, number>;
}

const lists = new WeakMap<Store, NameList>();

export function namesOf(store: Store): NameList {
  let list = lists.get(store);
  if (list === undefined) {
    const { type, owner, ref } = store.units();
    const names: string[] = [];
    const metrics = new Map<string, number>();
    for (let unit = 0; unit < type.length && (type[unit] === METRIC || type[unit] === TERM); unit++) {
      if (owner[unit] !== unit) continue;
      const name = store.shown(unit);
      names.push(name);
      if (type[unit] === METRIC) metrics.set(name, ref[unit] as number);
    }
    list = { names, metrics };
    lists.set(store, list);
  }
  return list;
}
