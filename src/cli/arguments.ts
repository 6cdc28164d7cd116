/**
 * Arguments → command, its arguments, options. In: what follows the program's name. Out: a `Request`.
 * Throws `UserError` for what no command knows, with the nearest name.
 */
import { parseArgs } from 'node:util';
import { UserError } from '../corpus/errors.ts';
import type { Lang } from '../text/labels.ts';
import type { Options } from './command.ts';
import { type CommandName, type CommandSpec, commandNames, commands, commonOptions, type Format, formats, type OptionSpecs } from './registry.ts';

export interface Request {
  readonly command: CommandName;
  readonly args: readonly string[];
  readonly options: Options;
}

type Env = Readonly<Record<string, string | undefined>>;
type Values = ReadonlyMap<string, readonly (string | true)[]>;

/**
 * @param args as typed, without the program's own name
 * @param tty whether stdout is a terminal
 * @throws UserError `unknown-command`, `bad-option`, `bad-value`, `missing-argument`, `extra-argument`
 */
export async function readArguments(args: readonly string[], env: Env, tty: boolean): Promise<Request> {
  const at = commandAt(args);
  // What follows -- is no command and no option, whatever it looks like.
  const literal = args[at - 1] === '--';
  const named = at < 0 ? undefined : args[at];
  let command: CommandName = named === undefined ? 'app' : 'find';
  let rest = args;
  if (named !== undefined && !literal && isCommand(named)) {
    command = named;
    rest = args.filter((_, i) => i !== at);
  }
  const spec: CommandSpec = commands[command];
  const { positionals, values } = await parse(rest, command, { ...spec.options, ...commonOptions });
  // Help of a command is asked for before its arguments are there.
  if (values.has('version')) return { command: 'help', args: ['--version'], options: await options(values, env, tty) };
  if (values.has('help')) return { command: 'help', args: command === 'app' ? [] : [command], options: await options(values, env, tty) };
  if (named !== undefined && !literal && rest === args) await refuseMistyped(named, positionals);
  await checkCount(command, spec, positionals);
  return { command, args: positionals, options: await options(values, env, tty) };
}

/** Language asked for, as far as it can be told of arguments that may be wrong elsewhere: the sentence about them is in it. */
export function languageOf(args: readonly string[]): Lang {
  const at = args.lastIndexOf('--lang');
  const value = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice(7);
  return value === 'en' ? 'en' : 'zh';
}

const isCommand = (name: string): name is CommandName => (commandNames as readonly string[]).includes(name);

/** Index of the first argument that is neither an option nor an option's value; -1 where there is none. */
function commandAt(args: readonly string[]): number {
  const taking = optionsWithValue();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') return i + 1 < args.length ? i + 1 : -1;
    if (arg.startsWith('-') && arg !== '-') {
      if (taking.has(arg)) i++;
    } else return i;
  }
  return -1;
}

/** `--format`, `-f` …: the options of any command after which the next word is a value. */
export function optionsWithValue(): ReadonlySet<string> {
  const specs: readonly CommandSpec[] = Object.values(commands);
  const all = [commonOptions, ...specs.map((spec) => spec.options)].flatMap((options: OptionSpecs) => Object.entries(options));
  return new Set(all.flatMap(([name, option]) => (option.type === 'string' ? [`--${name}`, ...(option.short ? [`-${option.short}`] : [])] : [])));
}

async function parse(args: readonly string[], command: CommandName, specs: OptionSpecs) {
  const { tokens } = parseArgs({ args: [...args], options: specs, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, (string | true)[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw await unknownOption(token.rawName, command, specs);
    if (spec.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      throw new UserError('missing-argument', { name: `--${token.name}`, detail: (await import('../text/help.ts')).optionUsage(token.name) });
    if (spec.type === 'boolean' && token.value !== undefined) throw new UserError('extra-argument', { name: token.value, detail: `--${token.name}` });
    const value = spec.type === 'string' ? (token.value as string) : true;
    values.set(token.name, spec.multiple ? [...(values.get(token.name) ?? []), value] : [value]);
  }
  return { positionals, values };
}

async function unknownOption(rawName: string, command: CommandName, specs: OptionSpecs): Promise<UserError> {
  const specsOfAll: readonly CommandSpec[] = Object.values(commands);
  // An option of another command is spelt right: no neighbour of its name is meant.
  const elsewhere = specsOfAll.some((spec) => Object.keys(spec.options).some((name) => rawName === `--${name}`));
  const names = Object.keys(specs).map((name) => `--${name}`);
  const suggestion = elsewhere ? null : (await import('./nearest.ts')).nearest(rawName, names);
  return new UserError('bad-option', { name: rawName, ...(command === 'app' ? {} : { command }), ...(suggestion ? { suggestion } : {}) });
}

/** `suzhou-tui conflcts`, `suzhou-tui doc` and `suzhou-tui comapre 产值` are mistyped commands, not queries; `suzhou-tui dtgc` and anything Chinese is a query. */
async function refuseMistyped(named: string, positionals: readonly string[]): Promise<void> {
  const typed = named.toLowerCase();
  // Before other words a short one may well be pinyin.
  const least = positionals.length > 1 ? 4 : 3;
  if (positionals[0] !== named || !/^[a-z]+$/.test(typed) || typed.length < least) return;
  const { typingErrors } = await import('./nearest.ts');
  const near = (name: string): boolean => typed.length > 3 && typingErrors(typed, name) <= (name.length > 5 ? 2 : 1);
  const suggestion = commandNames.find((name) => name.startsWith(typed)) ?? commandNames.find(near);
  if (suggestion) throw new UserError('unknown-command', { name: named, suggestion });
}

async function checkCount(command: CommandName, spec: CommandSpec, positionals: readonly string[]): Promise<void> {
  const [least, most] = spec.takes;
  if (positionals.length >= least && positionals.length <= most && positionals.slice(0, least).every((arg) => arg.trim() !== '')) return;
  const { usageOf } = await import('../text/help.ts');
  if (positionals.length > most) throw new UserError('extra-argument', { name: positionals[most] as string, detail: usageOf(command) });
  throw new UserError('missing-argument', { detail: usageOf(command) });
}

async function options(values: Values, env: Env, tty: boolean): Promise<Options> {
  const value = (name: string): string | null => {
    const last = values.get(name)?.at(-1);
    return typeof last === 'string' ? last : null;
  };
  const lang = value('lang') ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') throw await badValue('--lang', lang, ['zh', 'en']);
  const format = values.has('json') && !values.has('format') ? 'json' : (value('format') ?? 'text');
  if (!(formats as readonly string[]).includes(format)) throw await badValue('--format', format, formats);
  return {
    format: format as Format,
    lang,
    limit: await limitOf(value('limit')),
    corpus: value('corpus') ?? (env.SUZHOU_TUI_CORPUS || null),
    color: values.has('no-color') ? false : colorOf(env, tty),
    flag: (name) => values.has(name),
    value,
    values: (name) => (values.get(name) ?? []).filter((item) => typeof item === 'string'),
  };
}

async function limitOf(text: string | null): Promise<number | null> {
  if (text === null) return null;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw await badValue('--limit', text, ['<n>', 'all']);
}

/** NO_COLOR (no-color.org) before FORCE_COLOR before the terminal. */
function colorOf(env: Env, tty: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return tty && env.TERM !== 'dumb';
}

/** The failure of a value that is none of a few. */
export async function badValue(name: string, value: string, allowed: readonly string[]): Promise<UserError> {
  const { nearest } = await import('./nearest.ts');
  const suggestion = nearest(value, allowed);
  return new UserError('bad-value', { name, value, detail: allowed.join(' | '), ...(suggestion ? { suggestion } : {}) });
}
