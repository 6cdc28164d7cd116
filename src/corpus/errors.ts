/**
 * Failures that a user can do something about. Every layer throws these; only `cli/` and `tui/` turn them into words
 * (`text/errors.ts` holds one sentence for each code, saying what is wrong and what to do) and into exit code 2.
 */
export type UserErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'empty-corpus'
  | 'binary-file'
  | 'unknown-encoding'
  | 'file-too-large'
  | 'foreign-format'
  | 'damaged-corpus'
  | 'corpus-version'
  | 'unknown-document'
  | 'unknown-paragraph'
  | 'unknown-metric'
  | 'unknown-term'
  | 'unknown-command'
  | 'bad-option'
  | 'bad-value'
  | 'extra-argument'
  | 'is-folder'
  | 'would-overwrite'
  | 'no-space'
  | 'missing-argument'
  | 'not-writable'
  | 'no-terminal'
  | 'dumb-terminal'
  | 'not-utf8';

export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param code what went wrong
   * @param params what the sentence names: `path`, `name`, `suggestion`, `detail` …; plain text, made safe for a terminal when shown
   */
  constructor(
    readonly code: UserErrorCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  /** The program is a few bundles, each with its own copy of this class: an error from any of them is a `UserError`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserError';
  }
}

/** What the system calls an error (`ENOENT`), or the error in its own words. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
