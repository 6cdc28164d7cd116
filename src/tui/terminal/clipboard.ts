/**
 * Copying by the terminal (OSC 52), which reaches the user's own machine over SSH. Many terminals refuse or do not know it and none says
 * so: the text also goes to a file, and what is told to the user is only what was tried.
 */

/** Longest text sent: xterm, hterm and tmux take about this much; more is cut off without a word. */
export const LONGEST_COPY = 100_000;

export interface CopyOutcome {
  /** Whether the terminal was asked to take it; never that it has. */
  readonly asked: boolean;
  /** The file that holds it; null where it could not be written. */
  readonly file: string | null;
  /** Why there is no file. */
  readonly error: Error | null;
}

export interface ClipboardOptions {
  /** Sends bytes to the terminal without drawing. */
  readonly send: (sequence: string) => void;
  /** Writes the file below the state directory and gives its path; throws where it cannot. */
  readonly save: (text: string) => string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * @param env TMUX and STY say what stands between us and the terminal
 * @returns the sequence that asks the terminal to take `text`; null when it is too long
 */
export function copySequence(text: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (encoded.length > LONGEST_COPY) return null;
  const sequence = `\u001b]52;c;${encoded}\u0007`;
  // tmux with `set-clipboard on` takes the plain one; with `external` and `allow-passthrough on` the wrapped one reaches the terminal.
  if (env.TMUX) return `${sequence}\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
  // screen cuts strings at 768 bytes (its MAXSTR): the text goes in pieces, each in an envelope of its own.
  if (env.STY) return (sequence.match(/[\s\S]{1,240}/g) ?? []).map((piece) => `\u001bP${piece}\u001b\\`).join('');
  return sequence;
}

/** Copies a text both ways. Never throws. */
export function copyText(text: string, { send, save, env }: ClipboardOptions): CopyOutcome {
  const sequence = copySequence(text, env);
  if (sequence !== null) send(sequence);
  try {
    return { asked: sequence !== null, file: save(text), error: null };
  } catch (error) {
    return { asked: sequence !== null, file: null, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
