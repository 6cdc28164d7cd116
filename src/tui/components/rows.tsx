/** Lines as Ink text: one string and one node a row, which costs Ink a fraction of a node for each piece. */
import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../screens/line.ts';
import { paintLine, type Theme } from './theme.ts';

/** A row already painted and fitted; one that has not changed is not rendered again. */
const PaintedRow = memo(function PaintedRow({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text}</Text>;
});

export interface RowsProps {
  /** Each fitted to its width. */
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

export function Rows({ lines, theme }: RowsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
  return lines.map((line, i) => <PaintedRow key={i} text={paintLine(line, theme)} />);
}
