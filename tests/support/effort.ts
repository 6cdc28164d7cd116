import { expect } from 'vitest';

/** How much more is asked for the second time. */
const TIMES = 8;
/** Work in proportion takes eight times as long, work by the square sixty-four times: the middle between the two, by ratio. */
const MOST = 24;
/** Less processor time (ms) than this is not told apart from what the process does anyway. */
const LEAST = 5;
/** Rounds until one is undisturbed. */
const ROUNDS = 5;

/**
 * Expects that a task's work grows with its size and not with its square: what eight times the size costs against what the size costs, the least
 * of several rounds. Processor time, and a ratio within one run: neither a slow machine nor a busy one changes it.
 */
export function expectInProportion(task: (size: number) => void, size: number): void {
  task(size);
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(
      small,
      Math.max(
        LEAST,
        processorTime(() => task(size)),
      ),
    );
    large = Math.min(
      large,
      processorTime(() => task(size * TIMES)),
    );
    if (large / small < MOST) break;
  }
  expect(large / small, `processor time for ${TIMES} times the size`).toBeLessThan(MOST);
}

/** Processor time of a run in ms. */
function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
