/**
 * One sentence for each failure a user can mend: what is wrong and what to do.
 * In: the code and parameters of a `UserError`. Out: plain text; parameters may hold anything and are made safe here.
 */
import type { UserError, UserErrorCode } from '../corpus/errors.ts';
import type { Lang } from './labels.ts';
import { safeLine } from './safe.ts';
import { cut } from './width.ts';

type Sentence = (params: Readonly<Record<string, string>>) => string;

/** Longest parameter shown, in columns: a mistyped argument may be a whole pasted page. */
const LONGEST = 200;

const zhHint = (p: Readonly<Record<string, string>>, otherwise: string): string => (p.suggestion ? `是不是“${p.suggestion}”？` : otherwise);
const enHint = (p: Readonly<Record<string, string>>, otherwise: string): string => (p.suggestion ? `Did you mean "${p.suggestion}"?` : otherwise);
const paren = (detail: string | undefined): string => (detail ? ` (${detail})` : '');

const zh: Readonly<Record<UserErrorCode, Sentence>> = {
  'not-found': (p) => `找不到 ${p.path}。${zhHint(p, '请检查路径。')}`,
  'not-readable': (p) => `无法读取 ${p.path}${paren(p.detail)}。请检查权限或换一个文件。`,
  'empty-corpus': (p) => `${p.path} 里没有可读的文档。请放入 .txt 或 .md 文件，或用 --corpus 另指一个文件夹。`,
  'binary-file': (p) => `${p.path} 是二进制文件，不是文本。请先转换成纯文本。`,
  'unknown-encoding': (p) => `认不出 ${p.path} 的编码${paren(p.detail)}。请转换成 UTF-8 后再试。`,
  'file-too-large': (p) => `${p.path} 太大${paren(p.detail)}。请拆成较小的文件后再试。`,
  'foreign-format': (p) =>
    `${p.path} 不是语料库文件，也不是文本${paren(p.detail)}。请指定文件夹、.txt 或 .md 文件，或由 suzhou-tui build 编译的文件。`,
  'damaged-corpus': (p) => `语料库文件 ${p.path} 已损坏${paren(p.detail)}。请用 suzhou-tui build <文件夹> -o <文件> 重新编译。`,
  'corpus-version': (p) => `语料库文件 ${p.path} 由另一版本编译${paren(p.detail)}。请用 suzhou-tui build <文件夹> -o <文件> 重新编译。`,
  'unknown-document': (p) => `没有文档“${p.name}”${p.detail ? `（${p.detail}）` : ''}。${zhHint(p, '用 suzhou-tui docs 查看全部文档。')}`,
  'unknown-paragraph': (p) =>
    `文档 ${p.doc ?? ''} 没有第 ${p.name} 段${p.detail ? `（共 ${p.detail} 段）` : ''}。用 suzhou-tui show ${p.doc ?? '<文档>'} 查看段号。`,
  'unknown-metric': (p) => `没有指标“${p.name}”。${zhHint(p, '用 suzhou-tui metrics 查看全部指标。')}`,
  'unknown-term': (p) => `没有术语“${p.name}”。${zhHint(p, '用 suzhou-tui terms 查看全部术语。')}`,
  'unknown-command': (p) => `没有命令“${p.name}”。${zhHint(p, '用 suzhou-tui help 查看全部命令。')}`,
  'bad-option': (p) => `没有选项 ${p.name}。${zhHint(p, `用 suzhou-tui help${p.command ? ` ${p.command}` : ''} 查看选项。`)}`,
  'bad-value': (p) => `${p.name} 的值“${p.value}”不对：${p.detail}。${p.suggestion ? `是不是“${p.suggestion}”？` : ''}`,
  'missing-argument': (p) => `缺少参数${p.name ? ` ${p.name}` : ''}。用法：${p.detail}`,
  'extra-argument': (p) => `多出参数“${p.name}”。用法：${p.detail}`,
  'not-writable': (p) => `无法写入 ${p.path}${paren(p.detail)}。请检查权限，或用 -o 另选位置。`,
  'is-folder': (p) => `${p.path} 是文件夹，需要一个文件。`,
  'would-overwrite': (p) => `${p.path} 已存在，而且不是语料库文件，没有覆盖。请用 -o 另选文件名。`,
  'no-space': (p) => `磁盘已满，无法写入 ${p.path}。请腾出空间后再试。`,
  'no-terminal': () => '界面需要终端，而标准输入或输出不是终端。请直接提问，例如 suzhou-tui find 灯塔工厂，或用 suzhou-tui help。',
  'dumb-terminal': () => '终端类型为 dumb，无法显示界面。请直接提问，例如 suzhou-tui find 灯塔工厂，或设置 TERM=xterm-256color。',
  // ASCII on purpose, in both languages: this terminal shows nothing else right.
  'not-utf8': (p) => `The locale charset is ${p.name}, not UTF-8, so Chinese text cannot be shown here. Set a UTF-8 locale, e.g. LC_ALL=C.UTF-8.`,
};

const en: Readonly<Record<UserErrorCode, Sentence>> = {
  'not-found': (p) => `Cannot find ${p.path}. ${enHint(p, 'Check the path.')}`,
  'not-readable': (p) => `Cannot read ${p.path}${paren(p.detail)}. Check its permissions or name another file.`,
  'empty-corpus': (p) => `${p.path} holds no readable document. Put .txt or .md files there, or name another folder with --corpus.`,
  'binary-file': (p) => `${p.path} is a binary file, not text. Convert it to plain text first.`,
  'unknown-encoding': (p) => `Cannot tell the encoding of ${p.path}${paren(p.detail)}. Convert it to UTF-8 and try again.`,
  'file-too-large': (p) => `${p.path} is too large${paren(p.detail)}. Split it into smaller files.`,
  'foreign-format': (p) =>
    `${p.path} is neither a corpus file nor text${paren(p.detail)}. Name a folder, a .txt or .md file, or a file made by suzhou-tui build.`,
  'damaged-corpus': (p) => `The corpus file ${p.path} is damaged${paren(p.detail)}. Compile it again: suzhou-tui build <folder> -o <file>.`,
  'corpus-version': (p) =>
    `The corpus file ${p.path} was compiled by another version${paren(p.detail)}. Compile it again: suzhou-tui build <folder> -o <file>.`,
  'unknown-document': (p) => `No document "${p.name}"${paren(p.detail)}. ${enHint(p, 'List them with: suzhou-tui docs')}`,
  'unknown-paragraph': (p) =>
    `Document ${p.doc ?? ''} has no paragraph ${p.name}${p.detail ? ` (it has ${p.detail})` : ''}. See the numbers with: suzhou-tui show ${p.doc ?? '<doc>'}`,
  'unknown-metric': (p) => `No metric "${p.name}". ${enHint(p, 'List them with: suzhou-tui metrics')}`,
  'unknown-term': (p) => `No term "${p.name}". ${enHint(p, 'List them with: suzhou-tui terms')}`,
  'unknown-command': (p) => `No command "${p.name}". ${enHint(p, 'List them with: suzhou-tui help')}`,
  'bad-option': (p) => `No option ${p.name}. ${enHint(p, `See: suzhou-tui help${p.command ? ` ${p.command}` : ''}`)}`,
  'bad-value': (p) => `"${p.value}" is no value for ${p.name}: ${p.detail}.${p.suggestion ? ` Did you mean "${p.suggestion}"?` : ''}`,
  'missing-argument': (p) => `Missing argument${p.name ? ` ${p.name}` : ''}. Usage: ${p.detail}`,
  'extra-argument': (p) => `Unexpected argument "${p.name}". Usage: ${p.detail}`,
  'not-writable': (p) => `Cannot write ${p.path}${paren(p.detail)}. Check its permissions or choose another place with -o.`,
  'is-folder': (p) => `${p.path} is a folder; a file is needed.`,
  'would-overwrite': (p) => `${p.path} exists and is no corpus file; it was left alone. Choose another name with -o.`,
  'no-space': (p) => `The disk is full; cannot write ${p.path}. Free some space and try again.`,
  'no-terminal': () =>
    'The app needs a terminal on its input and output. Ask directly instead, e.g. suzhou-tui find 灯塔工厂, or see suzhou-tui help.',
  'dumb-terminal': () =>
    'TERM=dumb cannot show the app. Ask directly instead, e.g. suzhou-tui find 灯塔工厂, or set TERM=xterm-256color where the terminal can do more.',
  'not-utf8': zh['not-utf8'],
};

const sentences: Readonly<Record<Lang, Readonly<Record<UserErrorCode, Sentence>>>> = { zh, en };

/** @returns the sentence for a failure, on one line, safe for a terminal */
export function errorText(error: Pick<UserError, 'code' | 'params'>, lang: Lang): string {
  const safe = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, shorten(safeLine(value))]));
  return sentences[lang][error.code](safe).trim();
}

/** Parameters are names and paths, of which both ends tell most. */
function shorten(value: string): string {
  const points = [...value];
  return points.length <= LONGEST ? value : `${cut(value, LONGEST / 2)}${points.slice(-LONGEST / 4).join('')}`;
}
