/**
 * Questions to the terminal: how wide it draws ambiguous characters, and whether its background is dark. Nothing waits for an answer: the
 * first frame is drawn with what is assumed, and drawn again when the answer is another.
 */
import type { Ambiguous } from '../../text/width.ts';
import type { ReplyEvent } from './key-parser.ts';
import { type Clock, realClock } from './keys.ts';

export type Background = 'dark' | 'light';

export interface ProbeAnswers {
  /** null: the terminal did not say in time. */
  readonly ambiguous: Ambiguous | null;
  readonly background: Background | null;
}

export interface Probe {
  /** Bytes to send, before the first frame. */
  readonly question: string;
  /** @returns whether the reply was an answer to it */
  take(reply: ReplyEvent): boolean;
  readonly answers: Promise<ProbeAnswers>;
}

/** How long answers are waited for: a terminal beside us answers within one turn, one behind SSH within its way there and back. */
export const PROBE_MS = 50;
export const PROBE_SSH_MS = 1000;
/** Row of the test characters, from 1: an answer from row 1 looks like the key F3. */
const ROW = 2;
/** Ambiguous in Unicode's EastAsianWidth.txt, and what documents hold most of. */
const SAMPLE = '“”';

/**
 * @param ask what to ask; a setting of the user's own needs no asking
 * @param ms time after which no answer counts as none
 */
export function createProbe(
  ask: { readonly ambiguous: boolean; readonly background: boolean },
  ms: number = PROBE_MS,
  clock: Clock = realClock,
): Probe {
  let ambiguous: Ambiguous | null = null;
  let background: Background | null = null;
  let open = (ask.ambiguous ? 1 : 0) + (ask.background ? 1 : 0);
  let finish: (answers: ProbeAnswers) => void = () => undefined;
  const answers = new Promise<ProbeAnswers>((resolve) => {
    finish = resolve;
  });
  const done = (): void => finish({ ambiguous, background });
  const cancel = open > 0 ? clock.set(ms, done) : () => undefined;
  if (open === 0) done();
  const answered = (): true => {
    open--;
    if (open === 0) {
      cancel();
      done();
    }
    return true;
  };
  return {
    // Erased at once: the sample is not seen even where the first frame is late.
    question: (ask.ambiguous ? `\u001b[${ROW}H${SAMPLE}\u001b[6n\u001b[2K` : '') + (ask.background ? '\u001b]11;?\u001b\\' : ''),
    take(reply) {
      if (ask.ambiguous && ambiguous === null && reply.kind === 'cursor' && reply.row === ROW) {
        ambiguous = reply.column - 1 >= 2 * SAMPLE.length ? 2 : 1;
        return answered();
      }
      if (ask.background && background === null && reply.kind === 'osc') {
        background = backgroundOf(reply.text);
        return background === null ? false : answered();
      }
      return false;
    },
    answers,
  };
}

/** @param text of an OSC 11 reply: `11;rgb:1e1e/1e1e/1e1e`, one to four digits a colour, or `rgba:` */
export function backgroundOf(text: string): Background | null {
  const found = /^11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})/i.exec(text);
  if (!found) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  // Relative luminance of ITU-R BT.709, without its gamma: only the side of the middle matters.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? 'light' : 'dark';
}

/** @param env COLORFGBG is `foreground;background` of the 16 colours, as rxvt, Konsole and some others set it */
export function backgroundFrom(env: Readonly<Record<string, string | undefined>>): Background | null {
  const colour = Number(/;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(colour)) return null;
  return colour === 7 || colour >= 9 ? 'light' : 'dark';
}
