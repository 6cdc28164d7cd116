/** The commands: which options each knows, how many arguments it takes. Their words are in `text/help.ts`, their code is found by `load.ts`. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May stand several times. */
  readonly multiple?: boolean;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options of every command. */
export const commonOptions = {
  corpus: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  'no-color': { type: 'boolean' },
} as const satisfies OptionSpecs;

/** Options of the commands that print rows. */
export const rowOptions = {
  format: { type: 'string', short: 'f' },
  json: { type: 'boolean' },
  limit: { type: 'string', short: 'n' },
} as const satisfies OptionSpecs;

const many: OptionSpec = { type: 'string', multiple: true };

/** Of the commands that print what is a list in the app, where `/` filters it. */
const filter: OptionSpec = { type: 'string' };

export interface CommandSpec {
  readonly options: OptionSpecs;
  /** Least and most arguments. */
  readonly takes: readonly [number, number];
}

const ANY = Number.POSITIVE_INFINITY;

/** Options of the app. */
const appOptions = { ascii: { type: 'boolean' }, ambiguous: { type: 'string' }, linear: { type: 'boolean' } } as const satisfies OptionSpecs;

export const commands = {
  app: { options: appOptions, takes: [0, 0] },
  find: {
    options: { ...rowOptions, type: many, 'no-synonyms': { type: 'boolean' } },
    takes: [1, ANY],
  },
  docs: { options: { ...rowOptions, filter }, takes: [0, 0] },
  show: { options: { ...rowOptions, raw: { type: 'boolean' } }, takes: [1, 1] },
  facts: {
    options: { ...rowOptions, doc: many, metric: many, kind: many, period: many, scope: many, explain: { type: 'boolean' } },
    takes: [0, 0],
  },
  metrics: { options: { ...rowOptions, filter, doc: many }, takes: [0, ANY] },
  compare: { options: { ...rowOptions, filter, matrix: { type: 'string' }, 'exit-code': { type: 'boolean' } }, takes: [0, ANY] },
  conflicts: { options: { ...rowOptions, metric: many, doc: many }, takes: [0, 0] },
  targets: { options: { ...rowOptions, filter, metric: many, doc: many, verdict: many }, takes: [0, 0] },
  terms: { options: { ...rowOptions, filter, type: many, doc: many }, takes: [0, ANY] },
  open: { options: appOptions, takes: [1, 1] },
  build: {
    options: { output: { type: 'string', short: 'o' }, format: rowOptions.format, json: rowOptions.json },
    takes: [1, 1],
  },
  completion: { options: {}, takes: [1, 1] },
  help: { options: {}, takes: [0, 1] },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

/** What a user may name; `app` has no name of its own. */
export const commandNames = (Object.keys(commands) as CommandName[]).filter((name) => name !== 'app');

export const formats = ['text', 'json', 'ndjson', 'csv', 'md'] as const;
export type Format = (typeof formats)[number];

export const shells = ['bash', 'zsh', 'fish'] as const;
