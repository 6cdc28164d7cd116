// The smallest Ink app there can be: what any Ink program pays before its first line of its own.
import { render, Text } from 'ink';

render(<Text>ready</Text>, { exitOnCtrlC: true });
setInterval(() => undefined, 60_000);
