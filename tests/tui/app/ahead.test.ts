/** Work done ahead, a step at a time, while no key comes. */
import { beforeAll, expect, it } from 'vitest';
import { findConflicts } from '../../../src/compare/conflicts.ts';
import { findTargets } from '../../../src/compare/targets.ts';
import type { Library } from '../../../src/library/model.ts';
import { createWorld } from '../../../src/tui/app/world.ts';
import * as engines from '../../../src/tui/engines.ts';
import * as views from '../../../src/tui/views.ts';
import { seedLibrary } from '../../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

const worldOf = () =>
  createWorld(
    library,
    () => engines,
    () => views,
  );

it.each([0, 1, 50, 200, 1_000_000])('is gone on with by whoever needs it, after %i steps', (steps) => {
  const world = worldOf();
  const ahead = world.ahead();
  for (let i = 0; i < steps && !ahead.next().done; i++);
  expect(world.conflicts()).toEqual(findConflicts(library).filter(({ verdict }) => verdict === 'conflict'));
  expect(world.targets()).toEqual(findTargets(library));
  // What is left ahead finds it done.
  for (const _ of ahead);
  expect(world.conflicts()).toBe(world.conflicts());
});

it('comes in many small steps', () => {
  const world = worldOf();
  let steps = 0;
  for (const _ of world.ahead()) steps++;
  expect(steps).toBeGreaterThan(library.metrics.length * 3 + library.facts.length);
});
