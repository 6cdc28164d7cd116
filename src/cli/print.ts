/**
 * Prints an answer in the format asked for. In: rows with their columns. Out: text on stdout, notes on stderr, the exit code.
 * Nothing is left out silently: when `--limit` hides rows, stderr says how many and how to see them.
 */
import { cli } from '../text/cli.ts';
import type { Answer, Context, Tone } from './command.ts';
import type { Paint } from './formats/table.ts';

/** Version of the JSON that commands print; a change that could break a reader raises it. */
export const JSON_VERSION = 1;

/** SGR codes of tones: 16-colour ones, which every theme of the user's own makes readable. */
const SGR: Readonly<Record<Tone, string>> = { strong: '1', dim: '2', good: '32', bad: '31', warn: '33', match: '1;36' };

const painted: Paint = (text, tone) => (tone && text.trim() !== '' ? `\u001b[${SGR[tone]}m${text}\u001b[0m` : text);
const plain: Paint = (text) => text;

/** @returns the exit code: the answer's own, or 0 for rows and 1 for none */
export async function print(answer: Answer, command: string, corpus: string, context: Context): Promise<number> {
  const { io, options } = context;
  const { rows } = answer;
  const cells = () => rows.map((_, index) => answer.cells(index));
  switch (options.format) {
    case 'json':
      io.stdout.write(`${json({ version: JSON_VERSION, command, corpus, ...answer.envelope, total: answer.total, shown: rows.length, rows })}\n`);
      break;
    case 'ndjson':
      if (rows.length > 0) io.stdout.write(rows.map((row) => `${safeJson(JSON.stringify(row))}\n`).join(''));
      break;
    case 'csv': {
      const { csv } = await import('./formats/csv.ts');
      io.stdout.write(csv(rows));
      break;
    }
    case 'md': {
      const { markdown } = await import('./formats/markdown.ts');
      io.stdout.write(markdown(answer.heads, cells()));
      break;
    }
    case 'text': {
      const columns = io.stdout.isTTY ? io.stdout.columns : 0;
      const paint = options.color ? painted : plain;
      const [{ page }, { table }] = await Promise.all([import('./formats/page.ts'), import('./formats/table.ts')]);
      const lines = answer.page ? page(answer.page(), columns, paint) : rows.length > 0 ? table(answer.heads, cells(), columns, paint) : [];
      if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`);
    }
  }
  const hidden = answer.total - rows.length;
  if (hidden > 0) context.tell(cli[options.lang].hidden(rows.length, answer.total));
  for (const note of answer.notes ?? []) context.tell(note);
  return answer.exit ?? (rows.length > 0 ? 0 : 1);
}

/** One row a line inside an indented envelope: readable, and still quick to look through with grep. */
function json(envelope: Readonly<Record<string, unknown>> & { readonly rows: readonly object[] }): string {
  const { rows, ...head } = envelope;
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = rows.map((row) => `\n    ${JSON.stringify(row)}`).join(',');
  return safeJson(`{\n${fields.join('')}  "rows": [${lines}${rows.length > 0 ? '\n  ' : ''}]\n}`);
}

/** JSON escapes C0 controls by itself; DEL, C1 and bidi controls steer some terminals too. */
function safeJson(text: string): string {
  return text.replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
