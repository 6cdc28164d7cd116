/**
 * The app in process: keys in, frames out, no terminal. The search answers at once, so that nothing has to be waited for.
 */
import { render } from 'ink';
import type { Library } from '../../src/library/model.ts';
import type { Searcher } from '../../src/search/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { App, INK_COLUMNS } from '../../src/tui/app/app.tsx';
import { update } from '../../src/tui/app/reducer.ts';
import { type Effect, type Event, hereOf, initialState, type Place, type Settings, type Size, type State } from '../../src/tui/app/state.ts';
import { createWorld, type World } from '../../src/tui/app/world.ts';
import { withPainted } from '../../src/tui/components/painted.tsx';
import * as engines from '../../src/tui/engines.ts';
import { silentStdin } from '../../src/tui/terminal/stdin.ts';
import * as views from '../../src/tui/views.ts';

export const SETTINGS: Settings = { lang: 'zh', color: false, ascii: false, ambiguous: 1, background: null, depth: 'none', corpusPath: null };

export class Driver {
  state: State;
  readonly world: World;
  /** Work asked for and not done here: copies, exports, changes to remember. */
  readonly asked: Effect[] = [];
  /** Search effects held back while `answering` is false. */
  readonly held: Extract<Effect, { type: 'search' }>[] = [];
  answering = true;
  readonly #searcher: Searcher;
  #ink: ReturnType<typeof render> | null = null;
  #frame = '';

  constructor(library: Library, size: Size = { columns: 80, rows: 24 }, settings: Partial<Settings> = {}) {
    this.#searcher = createSearcher(library);
    this.world = createWorld(
      library,
      () => engines,
      () => views,
    );
    this.state = { ...initialState(size, { ...SETTINGS, ...settings }), warm: true };
  }

  /** The place on the screen. */
  get here(): Place {
    return hereOf(this.state);
  }

  /** While false, the selection never rests: what is shown at length stays that of the place it left. */
  resting = true;

  event(event: Event): void {
    const step = update(this.state, event, this.world);
    this.state = step.state.lag && this.resting ? update(step.state, { type: 'rest' }, this.world).state : step.state;
    for (const effect of step.effects) {
      if (effect.type !== 'search') this.asked.push(effect);
      else if (this.answering) this.answer(effect);
      else this.held.push(effect);
    }
  }

  answer({ generation, key, query, synonyms }: Extract<Effect, { type: 'search' }>): void {
    this.event({ type: 'answer', generation, key, result: this.#searcher.search(query, { synonyms, limit: 200 }) });
  }

  /** Keys by the names of the key table; `=text` types each of its characters. */
  keys(...names: readonly string[]): this {
    for (const name of names) {
      if (name.length > 1 && name.startsWith('=')) for (const text of name.slice(1)) this.event({ type: 'key', key: text, text });
      else this.event({ type: 'key', key: name, text: name === 'space' ? ' ' : [...name].length === 1 ? name : '' });
    }
    return this;
  }

  resize(columns: number, rows: number): this {
    this.event({ type: 'resize', size: { columns, rows } });
    return this;
  }

  /** The frame of the state now, as Ink makes it: rows with their styles. */
  styled(): string[] {
    const app = <App state={this.state} world={this.world} />;
    if (this.#ink) this.#ink.rerender(app);
    else this.#ink = render(app, { stdout: this.#stdout(), stdin: silentStdin(), debug: true, patchConsole: false, exitOnCtrlC: false });
    return this.#frame.split('\n');
  }

  /** The same without styles. */
  frame(): string[] {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are escape sequences
    return this.styled().map((row) => row.replace(/\u001b\[[0-9;]*m/g, ''));
  }

  text(): string {
    return this.frame().join('\n');
  }

  close(): void {
    this.#ink?.unmount();
    this.#ink = null;
  }

  #stdout(): NodeJS.WriteStream {
    const driver = this;
    const stream = {
      isTTY: false,
      columns: INK_COLUMNS,
      get rows() {
        return driver.state.size.rows;
      },
      write(frame: string) {
        driver.#frame = withPainted(frame);
        return true;
      },
      on: () => stream,
      off: () => stream,
    };
    // What Ink uses of a stream in debug mode.
    return stream as unknown as NodeJS.WriteStream;
  }
}
