/** What documents are called in short. In: a library. Out: names that stand in tables and that commands take. */
import type { Library } from './model.ts';

const known = new WeakMap<Library, ReadonlyMap<string, string>>();

/** @returns id → shortest beginning up to a `_` or `-` that names no other document: what the tables show and `show` takes */
export function shortNames(library: Library): ReadonlyMap<string, string> {
  const cached = known.get(library);
  if (cached) return cached;
  const ids = library.documents.map((doc) => doc.id);
  const short = new Map(
    ids.map((id) => {
      const ends = [...id.matchAll(/[_-]/g)].map((match) => match.index).filter((at) => at > 0);
      const unique = (name: string) => ids.filter((other) => other.toLowerCase().startsWith(name.toLowerCase())).length === 1;
      return [id, ends.map((at) => id.slice(0, at)).find(unique) ?? id];
    }),
  );
  known.set(library, short);
  return short;
}
