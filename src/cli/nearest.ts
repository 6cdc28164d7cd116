/** The nearest of a short list to a mistyped name; loaded only when something is mistyped. */
import Fuse from 'fuse.js';

/** Share of a pattern that may be wrong (fuse.js: errors ÷ length): one character of three. Above it, any two names are neighbours. */
const THRESHOLD = 0.34;

/** A few Latin letters, one of them wrong, are found in any name: foo in platform. */
const TOO_SHORT = /^[-\w]{1,3}$/;

/**
 * @param typed what was typed
 * @param names what exists
 * @returns the best match; null where nothing is near
 */
export function nearest(typed: string, names: readonly string[]): string | null {
  return nearestFew(typed, names, 1)[0] ?? null;
}

/** @returns at most `count` names, nearest first */
export function nearestFew(typed: string, names: readonly string[], count: number): string[] {
  // fuse.js cuts patterns over 32 characters into chunks; a name so long has no near neighbour.
  const pattern = typed.trim().slice(0, 32);
  if (pattern === '') return [];
  const byEdits = names
    .map((name) => ({ name, errors: typingErrors(pattern.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, errors }) => errors <= Math.max(1, Math.floor(Math.min(name.length, pattern.length) / 3)))
    .sort((a, b) => a.errors - b.errors)
    .map(({ name }) => name);
  if (TOO_SHORT.test(pattern.replace(/^-+/, ''))) return byEdits.slice(0, count);
  const fuse = new Fuse(names, { threshold: THRESHOLD, ignoreLocation: true, ignoreFieldNorm: true });
  return [...new Set([...byEdits, ...fuse.search(pattern, { limit: count }).map((hit) => hit.item)])].slice(0, count);
}

/** @returns least number of wrong, missing, extra or swapped characters (optimal string alignment distance) */
export function typingErrors(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
