/** `help [<command>]`, `--help`, `--version`. */
import { UserError } from '../../corpus/errors.ts';
import { type HelpTopic, helpParts } from '../../text/help.ts';
import type { Command } from '../command.ts';
import { page } from '../formats/page.ts';
import { table } from '../formats/table.ts';
import { type CommandSpec, commandNames, commands, commonOptions, type OptionSpecs, rowOptions } from '../registry.ts';
import { version } from '../version.ts';

export const command: Command = {
  async run({ args, options, io }) {
    if (args[0] === '--version') {
      io.stdout.write(`${version}\n`);
      return 0;
    }
    const topic = args[0] ?? null;
    if (topic !== null && !(commandNames as readonly string[]).includes(topic)) {
      const { nearest } = await import('../nearest.ts');
      const suggestion = nearest(topic, commandNames);
      throw new UserError('unknown-command', { name: topic, ...(suggestion ? { suggestion } : {}) });
    }
    const spec: CommandSpec = commands[(topic ?? 'app') as HelpTopic];
    const listed: OptionSpecs = { ...spec.options, ...(topic === null ? rowOptions : {}), ...commonOptions };
    const parts = helpParts(
      topic as HelpTopic | null,
      Object.entries(listed).map(([name, option]) => ({ name, short: option.short ?? null })),
      options.lang,
    );
    const columns = io.stdout.isTTY ? io.stdout.columns : 0;
    const bold = (text: string): string => (options.color ? `\u001b[1m${text}\u001b[0m` : text);
    const lines = parts.flatMap(({ title, rows }, n) => [
      ...(n > 0 ? [''] : []),
      ...(title ? [bold(title)] : []),
      ...rows
        .filter((row) => typeof row === 'string')
        .flatMap((row) => page([{ indent: title ? 2 : 0, cells: [{ text: row }] }], columns, (text) => text)),
      ...pairs(
        rows.filter((row) => typeof row !== 'string'),
        columns,
      ),
    ]);
    io.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};

/** Two columns, the second wrapped. */
function pairs(rows: readonly (readonly [string, string])[], columns: number): string[] {
  if (rows.length === 0) return [];
  const heads = [
    { title: '', flow: 'keep' },
    { title: '', flow: 'wrap' },
  ] as const;
  const room = columns > 0 ? Math.max(20, columns - 2) : 0;
  const cells = rows.map(([left, right]) => [{ text: left }, { text: right }]);
  return table(heads, cells, room, (text) => text).map((line) => (line === '' ? '' : `  ${line}`));
}
