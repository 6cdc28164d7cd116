/**
 * Questions to the terminal: how wide it draws ambiguous characters, and whether its background is dark. Nothing waits for an answer: the
 * first frame is drawn with what is assumed, and drawn again when the answer is another.
 */
import type { Ambiguous } from '../../text/width.ts';
import type { ReplyEvent } from './key-parser.ts';

export type Background = 'dark' | 'light';

/** What the terminal has said so far; null where it has not. */
export interface ProbeAnswers {
  readonly ambiguous: Ambiguous | null;
  readonly background: Background | null;
}

export interface Probe {
  /** Bytes to send, before the first frame. */
  readonly question: string;
  /**
   * However late: nobody stands still for it, so a terminal at the end of a slow line is heard, too.
   * @returns all answers so far when the reply is a new one; null when it is none
   */
  take(reply: ReplyEvent): ProbeAnswers | null;
}

/** Row of the test characters, from 1: an answer from row 1 looks like the key F3. */
const ROW = 2;
/** Ambiguous in Unicode's EastAsianWidth.txt, and what documents hold most of. */
const SAMPLE = '“”';

/** @param ask what to ask; a setting of the user's own needs no asking */
export function createProbe(ask: { readonly ambiguous: boolean; readonly background: boolean }): Probe {
  let answers: ProbeAnswers = { ambiguous: null, background: null };
  return {
    // Erased at once: the sample is not seen even where the first frame is late.
    question: (ask.ambiguous ? `\u001b[${ROW}H${SAMPLE}\u001b[6n\u001b[2K` : '') + (ask.background ? '\u001b]11;?\u001b\\' : ''),
    take(reply) {
      if (ask.ambiguous && answers.ambiguous === null && reply.kind === 'cursor' && reply.row === ROW) {
        answers = { ...answers, ambiguous: reply.column - 1 >= 2 * SAMPLE.length ? 2 : 1 };
        return answers;
      }
      const background = ask.background && answers.background === null && reply.kind === 'osc' ? backgroundOf(reply.text) : null;
      if (background === null) return null;
      answers = { ...answers, background };
      return answers;
    },
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
