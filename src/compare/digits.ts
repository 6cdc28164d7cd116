/** How the digits of two numbers relate: the traces that slips of the pen leave. */

/** Significant digits of a number, without zeros at either end. */
export const significant = (value: number): string =>
  Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** Whether two numbers are one at another power of ten, to the digits that the shorter one has (at least two). */
export function sameDigits(a: number, b: number): boolean {
  const [x, y] = [significant(a), significant(b)];
  return Math.min(x.length, y.length) >= 2 && (x.startsWith(y) || y.startsWith(x));
}

/** One digit differs: 172 and 171. Of numbers of one digit it says nothing. */
export function oneDigitApart(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  return x.length > 1 && x.length === y.length && [...x].filter((c, i) => c !== y[i]).length === 1;
}

/** The same digits in another order: 56 and 65. */
export const transposed = (a: number, b: number): boolean => a !== b && [...String(a)].sort().join('') === [...String(b)].sort().join('');

/** One digit is missing in one of them: 3.6 and 3.16. */
export function oneDigitMissing(a: number, b: number): boolean {
  const [short, long] = [significant(a), significant(b)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length < 2 || long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
