/**
 * The app: a library on a terminal until its user leaves it.
 *
 * In: the library, where to begin, settings. Out: the exit code. `app/` makes the state, `ink.tsx` turns it into a frame of text,
 * `terminal/` draws it, `runtime.ts` runs the rest. The first frame is drawn from its lines, before React and Ink are loaded.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../library/model.ts';
import type { Searcher } from '../search/model.ts';
import { appText } from '../text/app.ts';
import { cli } from '../text/cli.ts';
import type { Lang } from '../text/labels.ts';
import { safeLine } from '../text/safe.ts';
import type { Ambiguous } from '../text/width.ts';
import { placeAt } from './app/address.ts';
import { cursorOf } from './app/chrome.ts';
import { plainLines } from './app/plain.ts';
import { type Event, initialState, type Settings, type Size, type State } from './app/state.ts';
import { createWorld, type Engines, type LateViews } from './app/world.ts';
import { colourDepth, paintLine } from './components/theme.ts';
import { sheetText, writeNew } from './files.ts';
import type { Mounted } from './ink.tsx';
import { memoryPath, openMemory } from './memory.ts';
import { beginning, createRuntime } from './runtime.ts';
import { LINEAR, stageOf } from './screens/stage.ts';
import { copyText } from './terminal/clipboard.ts';
import type { InputEvent } from './terminal/keys.ts';
import { backgroundFrom } from './terminal/probe.ts';
import { type Host, openSession } from './terminal/session.ts';

export interface AppOptions {
  /** Where to open; the list of documents where it is left out. */
  readonly place?: { readonly doc: string; readonly paragraph: number };
  readonly lang: Lang;
  readonly color: boolean;
  /** Frames and marks of ASCII only. */
  readonly ascii: boolean;
  /** Lines for a screen reader in place of a screen. */
  readonly linear?: boolean;
  /** Width of East Asian ambiguous characters; null or left out to ask the terminal. */
  readonly ambiguous?: Ambiguous | null;
  /** What the user named as corpus, for the command lines that the app shows; null for the bundled one. */
  readonly corpusPath: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal and the process; those of this process where it is left out. */
  readonly host?: Host;
}

/**
 * @returns the exit code, when the user has left the app and the terminal is as it was
 * @throws whatever ended the app (a corpus file damaged where it is read late), the terminal being as it was
 */
export async function runApp(library: Library, options: AppOptions): Promise<number> {
  const { lang, ascii, corpusPath, env, host, linear = false, ambiguous = null } = options;
  // Looks are no use to a voice, and inverted text is put in brackets.
  const color = options.color && !linear;
  const memory = openMemory(memoryPath(env), library.name);
  const late: { engines?: Engines; views?: LateViews; ink?: Mounted } = {};
  let searcher: Promise<Searcher> | null = null;
  const searcherOnce = (): Promise<Searcher> => {
    searcher ??= import('../search/searcher.ts').then(({ createSearcher }) => createSearcher(library));
    return searcher;
  };
  const world = createWorld(
    library,
    () => loaded(late.engines),
    () => loaded(late.views),
  );
  let ended: (code: number) => void = () => undefined;
  let failed: (error: unknown) => void = () => undefined;
  const code = new Promise<number>((resolve, reject) => {
    ended = resolve;
    failed = reject;
  });

  const session = openSession({
    onInput: (events) => {
      const stops = (event: InputEvent): boolean => event.type === 'key' && event.key === 'ctrl-z';
      if (events.some(stops)) session.suspend();
      runtime.dispatch(events.filter((event) => !stops(event)).flatMap(eventOf));
    },
    onResize: (size) => runtime.dispatch([{ type: 'resize', size: sizeFor(size, linear) }]),
    askBackground: color,
    ambiguous,
    linear: linear ? { pointer: LINEAR.pointer, selected: appText[lang].selected } : null,
    crashText: (error) => crashText(error, lang, env),
    ...(host ? { host } : {}),
    onProbe: (answers) => {
      const known = runtime.state.settings;
      runtime.dispatch([
        { type: 'settings', settings: { ambiguous: answers.ambiguous ?? known.ambiguous, background: answers.background ?? known.background } },
      ]);
    },
  });

  const settings: Settings = {
    lang,
    color,
    ascii,
    linear,
    ambiguous: ambiguous ?? 1,
    background: backgroundFrom(env),
    depth: colourDepth(env),
    corpusPath,
  };
  const first = initialState(sizeFor(session.size, linear), settings);
  const place = options.place ? placeAt(addressOfOptions(options.place), { state: first, world }) : null;
  const runtime = createRuntime(place ? { ...first, visited: [place] } : first, {
    library,
    world,
    memory,
    searcher: searcherOnce,
    copy: (text) => {
      const { asked, file } = copyText(text, { env, send: (bytes) => session.send(bytes), save: (copy) => saveCopy(dirname(memory.path), copy) });
      return { sent: asked, path: file === null ? null : shortPath(file, env.HOME) };
    },
    save: (sheet, format) => writeNew(process.cwd(), sheet.name, format, sheetText(sheet, format, library.name)),
    redraw: () => session.repaint(),
    show,
    end: (status) => ended(status),
    fail: (error) => failed(error),
  });
  runtime.prepare([...beginning(memory, lang), ...skippedNotice(library, lang)]);
  const stage = stageOf({ state: runtime.state, world });
  // A saved place may be a table, which only Ink draws: then the first frame is Ink's. A voice would read what the first frame does without as news.
  const lines = linear ? null : plainLines(stage);
  if (lines) session.ink.stdout.write(lines.map((line) => paintLine(line, stage.theme)).join('\n'));
  session.setCursor(cursorOf(stage));

  // Keys that come before everything is there wait for it.
  setImmediate(() => {
    Promise.all([import('./ink.tsx'), import('./engines.ts')]).then(([{ mount, views }, engines]) => {
      Object.assign(late, { engines, views });
      late.ink = mount(runtime.state, world, session);
      late.ink.ended.catch(failed);
      runtime.begin([{ type: 'warm' }]);
      runtime.prepareAhead(ahead());
    }, failed);
  });

  /** What will be asked for, while no key comes. */
  function* ahead(): Generator<unknown> {
    yield searcherOnce().catch(failed);
    yield* world.ahead();
  }

  function show(state: State): void {
    late.ink?.show(state);
    session.setCursor(cursorOf(stageOf({ state, world })));
  }

  try {
    return await code;
  } finally {
    // An error is told by whoever called, on the screen as it was before.
    late.ink?.unmount();
    await session.close();
  }
}

/** Lines that are read aloud have no edge to keep to: as wide as views are that show one thing beside another at the most. */
const SPOKEN_COLUMNS = 109;

function sizeFor(size: Size, linear: boolean): Size {
  return linear ? { ...size, columns: Math.max(size.columns, SPOKEN_COLUMNS) } : size;
}

/** Files of a folder that could not be read: told once at the beginning, and named by `v` on the first view. */
function skippedNotice({ skipped = [] }: Library, lang: AppOptions['lang']): Event[] {
  const failed = skipped.filter(({ code }) => code !== 'unknown-type');
  if (failed.length === 0) return [];
  return [{ type: 'notice', notice: { text: appText[lang].notice.skipped(failed.map(({ file }) => safeLine(file))), tone: 'bad' } }];
}

/** What is said of an error nobody caught, on the screen as it was. */
function crashText(error: unknown, lang: Lang, env: AppOptions['env']): string {
  const message = cli[lang].unexpected(safeLine(error instanceof Error ? error.message : String(error)));
  return env.SUZHOU_TUI_DEBUG && error instanceof Error ? `${message}\n${error.stack}` : message;
}

function addressOfOptions({ doc, paragraph }: NonNullable<AppOptions['place']>): string {
  return paragraph > 1 ? `open ${doc}#p${paragraph}` : `open ${doc}`;
}

function eventOf(event: InputEvent): Event[] {
  if (event.type === 'key') return [{ type: 'key', key: event.key, text: event.text }];
  return event.type === 'paste' ? [{ type: 'paste', text: event.text }] : [];
}

function loaded<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('asked before the first frame');
  return part;
}

/** A path as a shell user reads it. */
function shortPath(path: string, home: string | undefined): string {
  return home && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

function saveCopy(folder: string, text: string): string {
  const path = join(folder, 'copied.txt');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${text}\n`, { mode: 0o600 });
  return path;
}
