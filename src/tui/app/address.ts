/**
 * A place as a line of text: what bookmarks hold, what the palette takes, and, after the program's name, what the shell takes.
 * In: a place, or a line. Out: the line, or the place.
 */
import { openComparison } from '../screens/comparison/open.ts';
import { openMatrix } from '../screens/matrix/open.ts';
import { anchorHere, openDocument, openTop } from '../screens/reader/open.ts';
import { openTerm } from '../screens/terms/open.ts';
import { termsListing } from '../screens/terms/state.ts';
import { inputOf } from './input.ts';
import type { Scene } from './outcome.ts';
import { type Place, rootOf, type Stretch } from './state.ts';

/** @returns the place as a line: `open 003_x#p4`, `compare 规上工业总产值`, `find 灯塔工厂`, `targets` */
export function addressOf(place: Place, scene: Scene): string {
  switch (place.view) {
    case 'reader':
      return `open ${place.doc}#p${anchorHere(place, scene).paragraph}`;
    case 'comparison':
      return `compare ${place.metric}`;
    case 'search':
      return place.query.text.trim() === '' ? 'search' : `find ${place.query.text.trim()}`;
    case 'terms': {
      const term = termsListing(place, scene).rows[place.list.selected];
      return term ? `terms ${term.name}` : 'terms';
    }
    case 'documents':
      return 'docs';
    default:
      return place.view;
  }
}

/**
 * @param address as made by {@link addressOf}; a document may be shortened to what begins its id, `#p4` left off
 * @returns the place; null where there is no such thing
 */
export function placeAt(address: string, { state, world }: Scene): Place | null {
  const [, verb = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(address) ?? [];
  switch (verb) {
    case 'docs':
    case 'documents':
      return rootOf('documents');
    case 'metrics':
      return rootOf('metrics');
    case 'targets':
      return rootOf('targets');
    case 'matrix':
      return openMatrix(world, null, rootOf('metrics'));
    case 'search':
    case 'find': {
      const root = rootOf('search');
      return root.view === 'search' ? { ...root, query: inputOf(rest), typing: rest === '' } : root;
    }
    case 'terms': {
      const index = world.library.terms.findIndex((term) => term.name === rest || term.aliases.includes(rest));
      return rest === '' ? rootOf('terms') : index < 0 ? null : openTerm(world, index, null);
    }
    case 'compare': {
      const metric = world.library.metrics.find((one) => one.name === rest || one.aliases.includes(rest));
      return metric ? openComparison(world, metric.name, null, rootOf('metrics')) : null;
    }
    case 'open':
    case 'show':
      return readerAt(rest, { state, world });
    default:
      return null;
  }
}

function readerAt(target: string, { state, world }: Scene): Place | null {
  const [, name = '', number] = /^(.*?)(?:[#＃]p?(\d+))?$/is.exec(target) ?? [];
  const { documents } = world.library;
  const document = documents.find((one) => one.id === name) ?? (name === '' ? undefined : documents.find((one) => one.id.startsWith(name)));
  if (!document) return null;
  const root = rootOf('documents');
  const list = { selected: documents.indexOf(document), top: 0 };
  const from: Place = root.view === 'documents' ? { ...root, list } : root;
  if (number === undefined) return openDocument(state, document.id, from);
  const paragraph = world.document(document.id).paragraphs.find((one) => one.n === Number(number));
  if (!paragraph) return null;
  // Its first sentence is marked, and stands at the top: what was asked for is what one sees first.
  const mark: Stretch = { paragraph: paragraph.n, start: 0, end: paragraph.sentences[0]?.end ?? paragraph.text.length };
  return openTop(world, state, document.id, mark, from);
}

/** What a shell leaves as it is. */
const PLAIN = /^[\p{L}\p{N}_@%+=:,./#-]+$/u;

/** @returns one argument of a command line, quoted where a POSIX shell would take it apart */
export function shellQuoted(argument: string): string {
  // `#` begins a comment only at the start of a word.
  return PLAIN.test(argument) && !argument.startsWith('#') ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** @returns the command lines that print what a place shows: the view with the filter that is typed in it, then what is selected, where that is shown at length */
export function commandLinesOf(place: Place, scene: Scene): string[] {
  const lines = [commandLineOf(commandOf(place, scene), scene)];
  const term = place.view === 'terms' ? termsListing(place, scene).rows[place.list.selected] : undefined;
  return term ? [...lines, commandLineOf(['terms', term.name], scene)] : lines;
}

function commandLineOf(args: readonly string[], scene: Scene): string {
  const { corpusPath, lang } = scene.state.settings;
  const corpus = corpusPath === null ? [] : ['--corpus', corpusPath];
  const words = lang === 'zh' ? [] : ['--lang', lang];
  // Past `--` nothing is an option any more.
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return ['suzhou-tui', ...args.toSpliced(end, 0, ...corpus, ...words).map(shellQuoted)].join(' ');
}

function commandOf(place: Place, scene: Scene): string[] {
  const text = 'filter' in place ? place.filter.text.trim() : '';
  // What begins with a dash would be taken for an option.
  const filter = text === '' ? [] : text.startsWith('-') ? [`--filter=${text}`] : ['--filter', text];
  switch (place.view) {
    case 'documents':
      return ['docs', ...filter];
    case 'metrics':
    case 'targets':
    case 'terms':
      return [place.view, ...filter];
    case 'matrix':
      return ['compare', '--matrix', place.by, ...filter];
    case 'search': {
      const query = place.query.text.trim();
      const words = query.startsWith('-') ? ['--', query] : [query];
      return query === '' ? ['docs'] : ['find', ...(place.synonyms ? [] : ['--no-synonyms']), ...words];
    }
    case 'reader':
      return ['show', `${place.doc}#p${anchorHere(place, scene).paragraph}`, ...(place.raw === null ? [] : ['--raw'])];
    case 'comparison':
      return ['compare', place.metric, ...filter];
  }
}
