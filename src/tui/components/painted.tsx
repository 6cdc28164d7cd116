/**
 * Text that is painted and fitted already, passed through Ink as a short token.
 *
 * Ink 6.8 takes every character of a frame apart and puts it together again with its styles: 10 ms for 120x40, 21 ms for 200x60 (Node 20),
 * whatever has changed. Ink is given a token for each row, cell or item; the frame that comes out has the text put back in its place.
 */
import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../screens/line.ts';
import { paintLine, type Theme } from './theme.ts';

/** A token is ASCII, which Ink measures at once: its first measure of anything else costs 22 ms. */
const TOKEN = /~[0-9a-z]+~/g;
/** Texts kept between two frames; one frame has some hundred. */
const MOST = 4096;

const tokens = new Map<string, string>();
const texts = new Map<string, string>();

/** @returns what stands for a painted text in the frame that is being made; the same text has the same token, so nothing is rendered twice */
export function tokenOf(painted: string): string {
  const known = tokens.get(painted);
  if (known !== undefined) return known;
  // Numbered anew after each clearing: Ink keeps the measure of every text it has ever seen.
  const made = `~${tokens.size.toString(36)}~`;
  tokens.set(painted, made);
  texts.set(made, painted);
  return made;
}

/** @returns the frame with each text in its token's place */
export function withPainted(frame: string): string {
  const shown = frame.replace(TOKEN, (token) => texts.get(token) ?? token);
  // Every frame asks for its tokens anew, so that old ones can be forgotten between two.
  if (texts.size > MOST) {
    texts.clear();
    tokens.clear();
  }
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

/** Lines one below the other. */
export function Rows({ lines, theme }: RowsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
  return lines.map((line, i) => <Painted key={i} token={tokenOf(paintLine(line, theme))} />);
}
