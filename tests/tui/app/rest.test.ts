/** What is shown at length follows the selection when it rests. */
import { describe, expect, it } from 'vitest';
import { app, library, start } from './begun.ts';

function moving(...keys: string[]): { before: string[]; after: string[]; rested: string[] } {
  start();
  app.keys(...keys);
  const before = app.frame();
  app.resting = false;
  app.keys('j');
  const after = app.frame();
  app.event({ type: 'rest' });
  return { before, after, rested: app.frame() };
}

const changed = (a: readonly string[], b: readonly string[]): number => a.filter((row, i) => row !== b[i]).length;

describe('a move of the selection', () => {
  it.each([
    ['documents', []],
    ['targets', ['4']],
    ['terms', ['5']],
    ['hits', ['2', '=灯塔', 'enter']],
    ['the comparison', ['3', 'enter']],
    ['the matrix', ['3', 'm']],
  ])('in %s changes its own rows alone, and the preview when it rests', (_, keys) => {
    const { before, after, rested } = moving(...keys);
    // The row left, the row taken, the counter.
    expect(changed(before, after)).toBeLessThanOrEqual(5);
    expect(changed(after, rested)).toBeGreaterThan(0);
    // What is shown then is what a user sees who came there slowly.
    app.keys('k');
    app.resting = true;
    app.keys('j');
    expect(app.frame()).toEqual(rested);
  });

  it('acts on what is selected, rested or not', () => {
    moving();
    app.keys('j', 'enter');
    expect(app.here).toMatchObject({ view: 'reader', doc: library.documents[2]?.id });
  });

  it('of another list or filter is followed at once', () => {
    moving();
    app.keys('j');
    app.keys('/', '=zzzz');
    expect(app.state.lag).toBeNull();
    app.keys('esc', 'j', '4');
    expect(app.state.lag).toBeNull();
  });
});
