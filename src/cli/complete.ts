/** What may stand at the cursor of a shell. In: the words typed so far, the last one unfinished. Out: candidates, one a line. */
import type { Library } from '../library/model.ts';
import { optionsWithValue } from './arguments.ts';
import type { OpenLibrary } from './command.ts';
import type { Io } from './io.ts';
import { shortNames } from './lookup.ts';
import { type CommandName, type CommandSpec, commandNames, commands, commonOptions, formats, type OptionSpecs, shells } from './registry.ts';

/** Most names offered at once; a longer list is no help. */
const MOST = 50;

/**
 * @param words what follows the program's name, up to the cursor
 * @returns 0, or 1 where nothing fits and the shell may offer files
 */
export async function complete(words: readonly string[], io: Io, open: OpenLibrary): Promise<number> {
  const found = await candidates(words, () => opened(words, io, open));
  if (found.length > 0) io.stdout.write(`${found.join('\n')}\n`);
  return found.length > 0 ? 0 : 1;
}

async function candidates(words: readonly string[], corpus: () => Promise<Library>): Promise<readonly string[]> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const taking = optionsWithValue();
  const starts = (names: readonly string[]): string[] => names.filter((name) => name.startsWith(typed));
  const command = before.find(
    (word, n): word is CommandName => (commandNames as readonly string[]).includes(word) && !taking.has(before[n - 1] ?? ''),
  );
  const last = before.at(-1) ?? '';
  if (taking.has(last)) return values(last, command ?? 'find', typed, await corpus(), starts);
  if (typed.startsWith('-')) {
    const spec: CommandSpec = commands[command ?? 'app'];
    const options: OptionSpecs = { ...spec.options, ...commonOptions };
    return starts(Object.keys(options).map((name) => `--${name}`));
  }
  if (command === undefined) return starts(commandNames);
  const library = await corpus();
  switch (command) {
    case 'show':
    case 'open':
      return starts(library.documents.flatMap((doc) => [shortNames(library).get(doc.id) ?? doc.id]));
    case 'compare':
    case 'metrics':
    case 'find':
      return named(typed, library, 'metric');
    case 'terms':
      return named(typed, library, 'term');
    case 'completion':
      return starts(shells);
    case 'help':
      return starts(commandNames);
    default:
      return [];
  }
}

async function values(
  option: string,
  command: CommandName,
  typed: string,
  library: Library,
  starts: (names: readonly string[]) => string[],
): Promise<readonly string[]> {
  switch (option) {
    case '--format':
    case '-f':
      return starts(formats);
    case '--lang':
      return starts(['zh', 'en']);
    case '--kind':
      return starts(['actual', 'target', 'growth', 'share', 'rank']);
    case '--verdict':
      return starts(['met', 'missed', 'open', 'undecidable']);
    case '--matrix':
      return starts(['document', 'period']);
    case '--type':
      return starts(
        command === 'terms' ? [...new Set(library.terms.map((term) => term.type))] : ['metric', 'fact', 'term', 'sentence', 'heading', 'document'],
      );
    case '--doc':
      return starts(library.documents.map((doc) => shortNames(library).get(doc.id) ?? doc.id));
    case '--metric':
      return named(typed, library, 'metric');
    case '--period':
      return starts([...new Set(library.facts.map((fact) => fact.period))].sort());
    case '--scope':
      return starts([...new Set(library.facts.map((fact) => fact.scope))]);
    default:
      return [];
  }
}

/**
 * Names that begin with what is typed, else those that the search finds for it: gsgyzcz → 规上工业总产值.
 * A name that it spells from end to end is meant alone, so that a shell puts it into the line: names with more around it have no beginning in common.
 */
async function named(typed: string, library: Library, type: 'metric' | 'term'): Promise<readonly string[]> {
  const all = (type === 'metric' ? library.metrics : library.terms).map((one) => one.name);
  const begins = all.filter((name) => name.startsWith(typed)).slice(0, MOST);
  if (begins.length > 0) return begins;
  const { createSearcher } = await import('../search/searcher.ts');
  const hits = createSearcher(library)
    .search(typed, { types: [type], limit: MOST })
    .hits.filter((hit) => hit.reason !== 'near');
  const whole = hits.filter(({ text, ranges }) => ranges.reduce((sum, { start, end }) => sum + end - start, 0) === text.length);
  return (whole.length > 0 ? whole : hits).map((hit) => hit.text);
}

function opened(words: readonly string[], io: Io, open: OpenLibrary): Promise<Library> {
  const at = words.lastIndexOf('--corpus');
  const path = at >= 0 && at < words.length - 1 ? words[at + 1] : io.env.SUZHOU_TUI_CORPUS;
  return open(path || null);
}
