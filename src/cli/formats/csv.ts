/** Rows → CSV by RFC 4180: a header, CRLF, quotes where needed, no line breaks within; every field of the JSON row, nested ones named `a.doc`. */
import { safeLine } from '../../text/safe.ts';

type Flat = ReadonlyMap<string, string>;

/** A spreadsheet would run these as a formula (OWASP, CSV injection); a plain number is not one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** @returns CSV text; '' for no rows */
export function csv(rows: readonly object[]): string {
  if (rows.length === 0) return '';
  const flat = rows.map(flatten);
  const names = columnNames(flat);
  return [names.map(field).join(','), ...flat.map((row) => names.map((name) => field(row.get(name) ?? '')).join(',')), ''].join('\r\n');
}

/** Names in the order of the rows; what a later row adds (a nested object that was null before) stands with its kin. */
function columnNames(rows: readonly Flat[]): string[] {
  const names: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    let after = -1;
    for (const name of row.keys()) {
      if (known.has(name)) after = names.indexOf(name);
      else {
        known.add(name);
        names.splice(++after, 0, name);
      }
    }
  }
  // A column that is null in some rows and an object in others: its own name is empty wherever its parts are known.
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
}

function flatten(row: object): Flat {
  const out = new Map<string, string>();
  const walk = (value: unknown, name: string): void => {
    if (value === null || value === undefined) out.set(name, '');
    else if (Array.isArray(value)) out.set(name, value.every((item) => typeof item !== 'object') ? value.join('; ') : JSON.stringify(value));
    else if (typeof value === 'object') for (const [key, inner] of Object.entries(value)) walk(inner, name ? `${name}.${key}` : key);
    else out.set(name, String(value));
  };
  walk(row, '');
  return out;
}

function field(text: string): string {
  const clean = safeLine(text);
  const safe = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
