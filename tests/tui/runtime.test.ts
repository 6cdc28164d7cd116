import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/library/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { initialState, type State } from '../../src/tui/app/state.ts';
import { createWorld } from '../../src/tui/app/world.ts';
import * as engines from '../../src/tui/engines.ts';
import { openMemory } from '../../src/tui/memory.ts';
import { createRuntime, type Runtime } from '../../src/tui/runtime.ts';
import * as views from '../../src/tui/views.ts';
import { seedLibrary } from '../support/library.ts';
import { SETTINGS } from './driver.tsx';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

const key = (name: string) => ({ type: 'key', key: name, text: name }) as const;

describe('work done ahead', () => {
  let runtime: Runtime;
  let shown: State[];
  /** ms that steps have taken. */
  let worked: number;
  const failed = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    const now = performance.now.bind(performance);
    worked = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + worked);
    shown = [];
    failed.mockReset();
    const world = createWorld(
      library,
      () => engines,
      () => views,
    );
    runtime = createRuntime(initialState({ columns: 80, rows: 24 }, SETTINGS), {
      library,
      world,
      memory: openMemory('/dev/null/state.json', 'seeds'),
      searcher: async () => createSearcher(library),
      copy: () => ({ sent: true, path: null }),
      save: () => '',
      redraw: () => undefined,
      show: (state) => shown.push(state),
      end: () => undefined,
      fail: failed,
    });
    runtime.begin([]);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** A step takes 3 ms. */
  function* steps(count: number, done: number[]): Generator<undefined> {
    for (let i = 0; i < count; i++) {
      worked += 3;
      done.push(i);
      yield;
    }
  }

  it('waits while keys come, and is done when they pause', async () => {
    const done: number[] = [];
    runtime.prepareAhead(steps(20, done));
    for (let i = 0; i < 20; i++) {
      await vi.advanceTimersByTimeAsync(30);
      runtime.dispatch([key('j')]);
    }
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toHaveLength(20);
  });

  it('lets a key in after a few milliseconds', async () => {
    const done: number[] = [];
    runtime.prepareAhead(steps(1000, done));
    vi.advanceTimersToNextTimer();
    // 9 ms: then it looks for keys.
    expect(done).toHaveLength(3);
    runtime.dispatch([key('j')]);
    expect(shown).not.toEqual([]);
    vi.advanceTimersByTime(100);
    expect(done).toHaveLength(3);
    vi.advanceTimersByTime(500);
    expect(done.length).toBeGreaterThan(3);
  });

  it('that throws ends the app with its error', async () => {
    const error = new Error('damaged');
    runtime.prepareAhead(
      (function* (): Generator<undefined> {
        yield;
        throw error;
      })(),
    );
    await vi.advanceTimersByTimeAsync(500);
    expect(failed).toHaveBeenCalledExactlyOnceWith(error);
  });
});
