/**
 * Text that is painted and fitted already, passed through Ink as a short token.
 *
 * Ink 6.8 takes every character of a frame apart and puts it together again with its styles: 10 ms for 120x40, 21 ms for 200x60 (Node 20),
 * whatever has changed. Ink is given a token for each block of rows, cell or item; the frame that comes out has the text put back in its place.
 */
import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../screens/line.ts';
import { paintLine, type Theme } from './theme.ts';

/** A token is ASCII, which Ink measures at once: its first measure of anything else costs 22 ms. */
const TOKEN = /~[0-9a-z]+~/g;
/** Numbers of tokens: they come round again, because Ink keeps the measure of every text it has ever seen. */
const NUMBERS = 36 ** 2;

/** Of the frame that is being made, and of the one before. */
let tokens = new Map<string, string>();
let before = new Map<string, string>();
const texts = new Map<string, string>();
let last = 0;

/** @returns what stands for a painted text in the frame that is being made; a text that was in the frame before has the same token, so that it is not rendered again */
export function tokenOf(painted: string): string {
  const known = tokens.get(painted);
  if (known !== undefined) return known;
  const token = before.get(painted) ?? freeToken();
  tokens.set(painted, token);
  texts.set(token, painted);
  return token;
}

function freeToken(): string {
  let token: string;
  do {
    // A frame has a few hundred at most. Were there more than numbers, the numbers would grow.
    last = (last + 1) % Math.max(NUMBERS, 2 * texts.size);
    token = `~${last.toString(36)}~`;
  } while (texts.has(token));
  return token;
}

/** @returns the frame with each text in its token's place; ends the frame: what was only in the one before is forgotten */
export function withPainted(frame: string): string {
  const shown = frame.replace(TOKEN, (token) => texts.get(token) ?? token);
  // Every frame asks for its tokens anew.
  for (const [painted, token] of before) if (!tokens.has(painted)) texts.delete(token);
  before = tokens;
  tokens = new Map();
  return shown;
}

/** @param token of {@link tokenOf} */
export const Painted = memo(function Painted({ token }: { readonly token: string }) {
  return <Text>{token}</Text>;
});

export interface RowsProps {
  /** Each fitted to its width. */
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

/** Lines one below the other: one token for all of them, because what Ink takes for a frame goes by the number of its nodes. */
export function Rows({ lines, theme }: RowsProps) {
  return lines.length === 0 ? null : <Painted token={tokenOf(lines.map((line) => paintLine(line, theme)).join('\n'))} />;
}
