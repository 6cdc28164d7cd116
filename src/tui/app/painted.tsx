/**
 * Rows that pass through Ink as a short token each.
 *
 * Ink 6.8 takes every character of a frame apart and puts it together again with its styles: 10 ms for 120x40, 21 ms for 200x60 (Node 20),
 * whatever has changed. A row that is painted and fitted already needs none of that: Ink is given a token for it, and the frame that comes
 * out has the row put back in the token's place. What Ink lays out itself (the table, menus) is left as it is.
 */
import { Text } from 'ink';
import { memo } from 'react';
import { paintLine, type Theme } from '../components/theme.ts';
import type { Line } from '../screens/line.ts';

/** A token is ASCII, which Ink measures at once: its first measure of anything else costs 22 ms. No row that Ink draws itself is like it. */
const token = (id: number): string => `~${id.toString(36)}~`;
/** Rows kept; a frame has at most a few hundred. */
const MOST = 4096;

const tokens = new Map<string, string>();
const rows = new Map<string, string>();
let next = 0;

function tokenOf(painted: string): string {
  const known = tokens.get(painted);
  if (known !== undefined) return known;
  const made = token(next++);
  tokens.set(painted, made);
  rows.set(made, painted);
  return made;
}

/** @returns the frame with each row in its token's place */
export function withRows(frame: string): string {
  const shown = frame
    .split('\n')
    .map((line) => rows.get(line) ?? line)
    .join('\n');
  // Every frame asks for its tokens anew, so that old ones can be forgotten between two.
  if (rows.size > MOST) {
    rows.clear();
    tokens.clear();
  }
  return shown;
}

const Row = memo(function Row({ token }: { readonly token: string }) {
  return <Text>{token}</Text>;
});

export interface RowsProps {
  /** Each fitted to its width. */
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

export function Rows({ lines, theme }: RowsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
  return lines.map((line, i) => <Row key={i} token={tokenOf(paintLine(line, theme))} />);
}
