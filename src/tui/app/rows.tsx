/** Lines of spans as Ink text, a row a line. A row that has not changed is not rendered again. */
import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../screens/line.ts';
import { COLOURED, COLOURLESS } from './tones.ts';

interface RowProps {
  readonly line: Line;
  readonly color: boolean;
}

const Row = memo(
  function Row({ line, color }: RowProps) {
    const looks = color ? COLOURED : COLOURLESS;
    return (
      <Text wrap="truncate">
        {line.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other identity, and are replaced in place
          <Text key={i} {...looks[piece.tone]}>
            {piece.text}
          </Text>
        ))}
      </Text>
    );
  },
  (before, after) => before.color === after.color && sameLine(before.line, after.line),
);

function sameLine(a: Line, b: Line): boolean {
  return a === b || (a.length === b.length && a.every((piece, i) => piece.text === b[i]?.text && piece.tone === b[i]?.tone));
}

export function Rows({ lines, color }: { readonly lines: readonly Line[]; readonly color: boolean }) {
  return lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
    <Row key={i} line={line} color={color} />
  ));
}
