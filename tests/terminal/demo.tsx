/** The smallest program on the terminal layer: a list, a text box, a slow task, ways to fail. For tests of the layer itself. */
import { Box, render } from 'ink';
import { Rows, withPainted } from '../../src/tui/components/painted.tsx';
import { createTheme } from '../../src/tui/components/theme.ts';
import { openSession } from '../../src/tui/terminal/session.ts';

/** Rows that have little in common, so that a page is a page of bytes. */
const names = Array.from({ length: 5000 }, (_, i) => `第${i}项 ${'灯塔工厂“智改数转”规上工业总产值'.slice(i % 16)} ${'专精特新'.repeat(i % 7)}`);
const theme = createTheme({ color: true });
const state = { selected: 0, typed: '', log: '' };

const session = openSession({
  onInput(events) {
    for (const event of events) {
      state.log = event.type === 'key' ? event.key : event.type === 'paste' ? `paste ${event.text.length}` : event.kind;
      if (event.type === 'paste') state.typed += event.text;
      if (event.type !== 'key') continue;
      if (event.key === 'down' || event.key === 'j') state.selected++;
      else if (event.key === 'up' || event.key === 'k') state.selected = Math.max(0, state.selected - 1);
      else if (event.key === 'page-down') state.selected += session.size.rows;
      else if (event.key === 'ctrl-z') session.suspend();
      else if (event.key === 'q' || event.key === 'ctrl-c') void session.close().then(() => process.exit(event.key === 'q' ? 0 : 130));
      else if (event.key === 'T') throw new Error('thrown in a key');
      else if (event.key === 'R') void Promise.reject(new Error('rejected in a key'));
      else if (event.text !== '') state.typed += event.text;
    }
    show();
  },
  onResize: show,
  onProbe: ({ ambiguous, background }) => {
    state.log = `probe ${ambiguous} ${background}`;
    show();
  },
  askBackground: true,
});

function App() {
  const { columns, rows } = session.size;
  const top = Math.max(0, state.selected - rows + 5);
  const lines = names.slice(top, top + rows - 3).map((name, i) => [
    { text: top + i === state.selected ? '▸ ' : '  ', tone: 'accent' as const },
    { text: name.slice(0, 4), tone: top + i === state.selected ? ('strong' as const) : ('plain' as const) },
    { text: name.slice(4), tone: 'plain' as const },
  ]);
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Rows lines={[[{ text: `size ${columns}x${rows}`, tone: 'plain' }], ...lines]} theme={theme} />
      <Rows lines={[[{ text: `box ${state.typed}`, tone: 'plain' }], [{ text: `last ${state.log}`, tone: 'dim' }]]} theme={theme} />
    </Box>
  );
}

const stdout: NodeJS.WriteStream = Object.create(session.ink.stdout, {
  write: { value: (frame: string) => session.ink.stdout.write(withPainted(frame)) },
});
const ink = render(<App />, { ...session.ink, stdout });

function show(): void {
  session.setCursor({ row: session.size.rows - 2, column: 4 + [...state.typed].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0) });
  ink?.rerender(<App />);
}
