// How long the loop of a program stands still, seen from inside: `NODE_OPTIONS=--import …/loop-probe.mjs LOOP_PROBE=file`. At the end the file holds
// `[[when, ms], …]`, `when` as Date.now() tells it: every time the loop was not free for longer than LEAST, by its own work or by a call that waits.
// The time in which others had the processor is taken off (Linux): a test must not fail because the machine is busy.
import { readFileSync, writeFileSync } from 'node:fs';

const EVERY = 5;
const LEAST = 10;
const { LOOP_PROBE: file } = process.env;

/** ms that the main thread has waited for a processor since the program began (0 where the system does not tell). */
function waited() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0; // no such file here
  }
}

if (file) {
  const stalls = [];
  let loop = performance.eventLoopUtilization();
  let ready = waited();
  setInterval(() => {
    const [now, readyNow] = [performance.eventLoopUtilization(), waited()];
    const ms = now.active - loop.active - (readyNow - ready);
    if (ms > LEAST) stalls.push([Date.now(), Math.round(ms)]);
    [loop, ready] = [now, readyNow];
  }, EVERY).unref();
  process.on('exit', () => writeFileSync(file, JSON.stringify(stalls)));
}
