/**
 * Runs the app outside of React: events in, one frame a batch out, the work that the reducer asks for done off the render path.
 *
 *   terminal ─ events ─► reducer ─► state ─► frame (once for all events of one chunk)
 *                           └─► effects ─► search · clipboard · files ─► events
 */
import type { Library } from '../library/model.ts';
import type { Searcher } from '../search/model.ts';
import { appText } from '../text/app.ts';
import { update } from './app/reducer.ts';
import type { Change, Effect, Event, Input, Sheet, SheetFormat, State } from './app/state.ts';
import type { World } from './app/world.ts';
import type { Memory, Trouble } from './memory.ts';
import { lookThrough } from './screens/reader/find.ts';

/** How long no key has come when it is quiet. */
const IDLE_MS = 150;

/** How long no key has come when the selection rests: longer than keys held down are apart (30 a second), shorter than an eye notices. */
const REST_MS = 40;

/** How long a key may wait for work that goes on beside. */
const SLICE_MS = 8;

/** Most completions offered: past these, another letter is quicker. */
const MOST_COMPLETIONS = 12;

export interface Services {
  readonly library: Library;
  readonly world: World;
  readonly memory: Memory;
  /** The search, loaded when first asked for. */
  readonly searcher: () => Promise<Searcher>;
  /** Offers text to the terminal's clipboard; `sent` false where it is too long for that. Also keeps it in a file where it can. */
  readonly copy: (text: string) => { readonly sent: boolean; readonly path: string | null };
  /** @returns where the sheet was written; throws the system's error */
  readonly save: (sheet: Sheet, format: SheetFormat) => string;
  readonly redraw: () => void;
  /** Shows the state. */
  readonly show: (state: State) => void;
  /** The app is over. */
  readonly end: (code: number) => void;
  /** The app cannot go on. */
  readonly fail: (error: unknown) => void;
}

export interface Runtime {
  readonly state: State;
  /** Takes events that belong together: one frame for all of them. */
  dispatch(events: readonly Event[]): void;
  /** Takes events before the first frame, which shows them. */
  prepare(events: readonly Event[]): void;
  /** Does work that will be wanted, step by step, while no key comes. A step takes no longer than a key may wait. */
  prepareAhead(work: Iterator<unknown>): void;
  /** Everything is there: takes these events, then those that have come meanwhile. */
  begin(events: readonly Event[]): void;
}

export function createRuntime(first: State, services: Services): Runtime {
  let state = first;
  /** The newest search asked for: older ones that have not begun are never begun. */
  let wanted: Extract<Effect, { type: 'search' }> | null = null;
  let searching = false;
  /** What a long document is being looked through for. */
  let looking = '';

  const words = () => appText[state.settings.lang].notice;

  let lastKey = 0;
  let rest: NodeJS.Timeout | undefined;
  /** Events that came before everything was there; null from then on. */
  let early: Event[] | null = [];

  const dispatch = (events: readonly Event[]): void => {
    if (early) {
      early.push(...events);
      return;
    }
    try {
      take(events);
    } catch (error) {
      services.fail(error);
    }
  };

  const take = (events: readonly Event[]): void => {
    lastKey = performance.now();
    const before = state;
    const effects: Effect[] = [];
    for (const event of events) {
      if (state.exit !== null) break;
      const step = update(state, event, services.world);
      state = step.state;
      effects.push(...step.effects);
    }
    clearTimeout(rest);
    if (state.lag) rest = setTimeout(dispatch, REST_MS, [{ type: 'rest' }]);
    for (const effect of effects) run(effect);
    if (state.exit !== null) services.end(state.exit);
    else if (state !== before) services.show(state);
  };

  const note = (text: string, tone: 'note' | 'bad' = 'note'): void => dispatch([{ type: 'notice', notice: { text, tone } }]);

  const failed = (error: unknown): null => {
    note(words().failed(error instanceof Error ? error.message : String(error)), 'bad');
    return null;
  };

  const run = (effect: Effect): void => {
    switch (effect.type) {
      case 'search':
        wanted = effect;
        void search();
        break;
      case 'look':
        look(effect.doc, effect.query).catch(services.fail);
        break;
      case 'complete':
        void complete(effect.query);
        break;
      case 'copy': {
        const { sent, path } = services.copy(effect.text);
        note(sent ? (path === null ? words().copiedNowhere : words().copied(path)) : words().copiedFile(path ?? '-'));
        break;
      }
      case 'export':
        exportSheet(effect.sheet, effect.format);
        break;
      case 'remember':
        remember(effect.change);
        break;
      case 'redraw':
        services.redraw();
        break;
    }
  };

  /** One search at a time, begun only when the frame of the key has gone out and no newer one is wanted. */
  const search = async (): Promise<void> => {
    if (searching) return;
    searching = true;
    try {
      const searcher = await services.searcher();
      while (wanted) {
        await new Promise((resolve) => setImmediate(resolve));
        const { generation, key, query, synonyms } = wanted;
        wanted = null;
        const result = searcher.search(query, { synonyms, limit: 200 });
        dispatch([{ type: 'answer', generation, key, result }]);
      }
    } catch (error) {
      failed(error);
    } finally {
      searching = false;
    }
  };

  /** Looks through a long document, a slice between two keys; what is wanted last is what is looked for. */
  const look = async (doc: string, query: string): Promise<void> => {
    const wanted = `${doc} ${query}`;
    if (looking === wanted) return;
    looking = wanted;
    const pieces = lookThrough(services.world, doc, query);
    for (let done: boolean | undefined = false; !done; ) {
      await new Promise((resolve) => setImmediate(resolve));
      if (looking !== wanted) return;
      const until = performance.now() + SLICE_MS;
      while (!done && performance.now() < until) done = pieces.next().done;
    }
    looking = '';
    dispatch([{ type: 'found', doc, query }]);
  };

  const complete = async (query: Input): Promise<void> => {
    const searcher = await services.searcher().catch(failed);
    if (searcher)
      dispatch([{ type: 'completions', query, completions: searcher.completeQuery(query.text, query.cursor).slice(0, MOST_COMPLETIONS) }]);
  };

  const exportSheet = (sheet: Sheet, format: SheetFormat): void => {
    try {
      note(words().exported(services.save(sheet, format), sheet.rows.length));
    } catch (error) {
      note(words().notExported(sheet.name, error instanceof Error && 'code' in error ? String(error.code) : String(error)), 'bad');
    }
  };

  const remember = (change: Change): void => {
    const trouble = services.memory.apply(change);
    // Where a document was left is kept in passing: only what the user asked for is worth a word.
    if (trouble && (change.type === 'bookmark' || change.type === 'unbookmark' || trouble.type === 'damaged')) note(troubleText(trouble), 'bad');
  };

  const troubleText = (trouble: Trouble): string =>
    trouble.type === 'damaged' ? words().stateDamaged(trouble.keptAs, trouble.bookmarks) : words().stateUnwritable(trouble.path, trouble.why);

  return {
    get state() {
      return state;
    },
    dispatch,
    prepare(events) {
      for (const event of events) state = update(state, event, services.world).state;
    },
    prepareAhead(work) {
      const step = (): void => {
        if (state.exit !== null) return;
        const now = performance.now();
        try {
          // Keys come first: those of this turn have been served, and with each the quiet begins anew.
          const quiet = now - lastKey >= IDLE_MS;
          while (quiet && performance.now() - now < SLICE_MS) if (work.next().done) return;
          if (quiet) setImmediate(step).unref();
          else setTimeout(step, IDLE_MS).unref();
        } catch (error) {
          services.fail(error);
        }
      };
      setTimeout(step, IDLE_MS).unref();
    },
    begin(events) {
      const all = [...events, ...(early ?? [])];
      early = null;
      dispatch(all);
    },
  };
}

/** @returns what was kept, as events for the beginning: bookmarks and positions, and a line for a first run or for trouble */
export function beginning(memory: Memory, lang: State['settings']['lang']): Event[] {
  const { remembered, first, trouble } = memory.load();
  const words = appText[lang];
  const events: Event[] = [{ type: 'restored', ...remembered }];
  if (trouble) {
    const text =
      trouble.type === 'damaged'
        ? words.notice.stateDamaged(trouble.keptAs, trouble.bookmarks)
        : words.notice.stateUnwritable(trouble.path, trouble.why);
    events.push({ type: 'notice', notice: { text, tone: 'bad' } });
  } else if (first) events.push({ type: 'notice', notice: { text: words.firstRun, tone: 'note' } });
  return events;
}
