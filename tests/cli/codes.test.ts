/** Exit codes and the one sentence that goes with each. */
import { describe, expect, it } from 'vitest';
import { ClosedPipe } from '../../src/cli/io.ts';
import { foreignCharset, main } from '../../src/cli/main.ts';
import { UserError } from '../../src/corpus/errors.ts';
import { library, run } from './fixture.ts';

describe('wrong usage is 2, with one sentence that says what and what to do', () => {
  it.each([
    ['conflcts', '没有命令“conflcts”。是不是“conflicts”？'],
    ['facs', '没有命令“facs”。是不是“facts”？'],
    ['doc', '没有命令“doc”。是不是“docs”？'],
    ['conf', '没有命令“conf”。是不是“conflicts”？'],
    ['comapre 规上工业总产值', '没有命令“comapre”。是不是“compare”？'],
    ['shwo 010', '没有命令“shwo”。是不是“show”？'],
    ['help conflicst', '没有命令“conflicst”。是不是“conflicts”？'],
    ['facts --formt csv', '没有选项 --formt。是不是“--format”？'],
    ['facts -x', '没有选项 -x。用 suzhou-tui help facts 查看选项。'],
    ['docs --explain', '没有选项 --explain。用 suzhou-tui help docs 查看选项。'],
    ['facts --format jsno', '--format 的值“jsno”不对：text | json | ndjson | csv | md。是不是“json”？'],
    ['facts --limit -3', '--limit 的值“-3”不对：<n> | all。'],
    ['docs -n 0', '--limit 的值“0”不对：<n> | all。'],
    ['facts --period 20xx', '--period 的值“20xx”不对：2022 | 2023H1 | 2022Q1 | 2022-08 | 2022-01..2022-08 | asof。'],
    ['facts --scope 火星', '--scope 的值“火星”不对：明州。'],
    ['docs --foo', '没有选项 --foo。用 suzhou-tui help docs 查看选项。'],
    ['facts --limit', '缺少参数 --limit。用法：--limit <n>|all'],
    ['facts --kind targt', '--kind 的值“targt”不对：actual | target | growth | share | rank。是不是“target”？'],
    ['targets --verdict done', '--verdict 的值“done”不对：met | missed | open | undecidable。'],
    ['docs --lang fr', '--lang 的值“fr”不对：zh | en。'],
    ['docs --json=yes', '多出参数“yes”。用法：--json'],
    ['docs again', '多出参数“again”。用法：suzhou-tui docs'],
    ['find', '缺少参数。用法：suzhou-tui find <query>'],
    ['show', '缺少参数。用法：suzhou-tui show <doc>[#p<n>[-<m>]]'],
    ['compare', '缺少参数。用法：suzhou-tui compare <metric>…'],
    ['compare --matrix documnt', '--matrix 的值“documnt”不对：document | period。是不是“document”？'],
    ['build', '缺少参数。用法：suzhou-tui build <folder> [-o corpus.json]'],
    ['completion tcsh', 'completion 的值“tcsh”不对：bash | zsh | fish。'],
    ['show 999', '没有文档“999”。用 suzhou-tui docs 查看全部文档。'],
    ['show 011_newz', '没有文档“011_newz”。是不是“011”？'],
    ['show 01', '没有文档“01”（010_report | 011_news）。用 suzhou-tui docs 查看全部文档。'],
    ['show 010#p99', '文档 010_report 没有第 99 段（共 5 段）。用 suzhou-tui show 010_report 查看段号。'],
    ['show 010#px', '文档 010_report 没有第 px 段（共 5 段）。用 suzhou-tui show 010_report 查看段号。'],
    ['facts --doc nowhere', '没有文档“nowhere”。用 suzhou-tui docs 查看全部文档。'],
    ['compare 规上工业总产直', '没有指标“规上工业总产直”。是不是“规上工业总产值”？'],
    ['terms 八个八', '没有术语“八个八”。用 suzhou-tui terms 查看全部术语。'],
    ['open 010#p3', '界面需要终端，而标准输入或输出不是终端。请直接提问，例如 suzhou-tui find 灯塔工厂，或用 suzhou-tui help。'],
  ])('%s', async (line, sentence) => {
    const { code, out, err } = await run(line);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });

  it('in English when asked, wherever the mistake is', async () => {
    expect((await run('facts --kind targt --lang en')).err).toBe(
      '"targt" is no value for --kind: actual | target | growth | share | rank. Did you mean "target"?\n',
    );
    expect((await run('--lang=en conflcts')).err).toBe('No command "conflcts". Did you mean "conflicts"?\n');
  });

  it('shows a pasted page or an escape code in an argument short and harmless', async () => {
    const { err } = await run(['compare', `\u001b]0;x\u0007\u001b[31m${'很长'.repeat(5000)}`]);
    expect(err.length).toBeLessThan(400);
    expect(err).not.toContain('\u001b');
    const pasted = await run(['find', '很长'.repeat(5000)]);
    expect(pasted.code).toBe(1);
    expect(pasted.err).toContain('只用了前 2000 个字符');
    expect(pasted.err.length).toBeLessThan(400);
  });
});

describe('what can be meant', () => {
  it.each([
    ['灯塔工厂'],
    ['dtgc'],
    ['find 2022'],
    ['show 010_report'],
    ['show 010_report.txt'],
    ['show ./docs/010_report.txt#p2'],
    ['show 010_R'],
    ['show 010#p3-99'],
    ['compare 规模以上工业总产值'],
    ['compare gsgyzcz'],
    ['compare 产值'],
    ['terms 六个一'],
    ['terms lgy'],
    ['--corpus x docs'],
    ['-f json docs'],
    ['docs -n 1'],
  ])('%s finds', async (line) => expect((await run(line)).code).toBe(0));

  it('takes several words as one query, and anything after -- as words', async () => {
    expect((await run(['灯塔工厂', '12家'])).out).toContain('12家');
    expect((await run(['find', '--json', '--', '灯塔工厂'])).code).toBe(0);
    expect((await run('-- docs')).err).toContain('没有找到“docs”');
  });
});

describe('compare --exit-code', () => {
  it('is 3 where the sources disagree, 0 where they agree', async () => {
    expect((await run('compare 灯塔工厂数 --exit-code')).code).toBe(3);
    expect((await run('compare 灯塔工厂数')).code).toBe(0);
    expect((await run('compare 规上工业总产值 --exit-code')).code).toBe(0);
    expect((await run('compare 灯塔工厂数 --exit-code --limit 1 --json')).code).toBe(3);
    expect((await run('compare --matrix document --exit-code')).code).toBe(3);
    expect((await run('compare --matrix period 规上工业总产值 --exit-code')).code).toBe(0);
  });
});

describe('an unreadable corpus is 2', () => {
  const failing = (error: unknown) => run('docs', { library: () => Promise.reject(error) });
  const system = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall, path: '/data/x' });

  it.each([
    [new UserError('damaged-corpus', { path: 'x.json', detail: 'facts' }), '语料库文件 x.json 已损坏 (facts)。'],
    [new UserError('empty-corpus', { path: 'empty' }), 'empty 里没有可读的文档。'],
    [new UserError('corpus-version', { path: 'x.json', detail: '2 ≠ 1' }), '由另一版本编译 (2 ≠ 1)'],
    [system('ENOENT'), '找不到 /data/x。'],
    [system('EACCES'), '无法读取 /data/x (EACCES)。'],
    [system('EISDIR', 'read'), '/data/x 是文件夹'],
    [system('ENOSPC', 'write'), '磁盘已满，无法写入 /data/x。'],
    [system('EACCES', 'mkdir'), '无法写入 /data/x (EACCES)。'],
    [system('EROFS'), '无法写入 /data/x (EROFS)。'],
  ])('%s', async (error, sentence) => {
    const { code, out, err } = await failing(error);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('an unexpected error is one line, its stack on demand', async () => {
    const { code, err } = await failing(new TypeError('x is not a function'));
    expect(code).toBe(2);
    expect(err).toBe('意外错误：x is not a function。设 SUZHOU_TUI_DEBUG=1 再运行可看到详情。\n');
    const debug = await run('docs', { library: () => Promise.reject(new TypeError('x')), env: { SUZHOU_TUI_DEBUG: '1' } });
    expect(debug.err).toContain('\n    at ');
  });

  it('a closed pipe is quiet', async () => {
    const closed = {
      isTTY: false,
      columns: 0,
      write: () => {
        throw new ClosedPipe();
      },
      finish: async () => {},
    };
    expect(await main(['facts'], { stdin: { isTTY: false }, stdout: closed, stderr: closed, env: {} }, async () => library)).toBe(0);
  });
});

describe('help and version', () => {
  it.each(['help', '--help', '-h', 'help facts', 'facts --help', 'compare -h', 'build --help', '--version', '-V', 'docs --version'])(
    '%s is 0',
    async (line) => {
      const { code, out, err } = await run(line, { library: () => Promise.reject(new Error('the corpus is not needed')) });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.length).toBeGreaterThan(4);
    },
  );

  it('names every command, and the exit codes', async () => {
    const { out } = await run('help --lang en');
    for (const name of [
      'find',
      'docs',
      'show',
      'facts',
      'metrics',
      'compare',
      'conflicts',
      'targets',
      'terms',
      'open',
      'build',
      'completion',
      'help',
    ])
      expect(out).toContain(`suzhou-tui ${name}`);
    expect(out).toContain('3 the sources disagree');
  });

  it.each(['find', 'docs', 'show', 'facts', 'metrics', 'compare', 'conflicts', 'targets', 'terms', 'open', 'build', 'completion', 'help'])(
    'help %s says what it does, its options and an example',
    async (name) => {
      for (const lang of ['zh', 'en']) {
        const { out } = await run(`help ${name} --lang ${lang}`);
        expect(out).toContain(`suzhou-tui ${name}`);
        expect(out).toContain('--corpus <file|folder>');
        const options = out.split('\n').filter((one) => /^ {2,6}(-\w, )?--/.test(one));
        for (const option of options) expect(option).toMatch(/--\S+( \S+)? {2,}\S/);
        expect(options.length).toBeGreaterThanOrEqual(5);
      }
    },
  );
});

describe('without a terminal', () => {
  it('the program alone gives an overview and how to ask', async () => {
    const { code, out, err } = await run('');
    expect(code).toBe(0);
    expect(out).toContain('语料库 fixture：3 篇文档，9 条事实，5 个指标，1 个术语。');
    expect(out).toContain('suzhou-tui compare 灯塔工厂数');
    expect(err).toContain('界面需要终端');
  });

  it('so does TERM=dumb', async () => {
    const { code, out, err } = await run('', { columns: 80, env: { TERM: 'dumb' } });
    expect(code).toBe(0);
    expect(out).toContain('语料库 fixture');
    expect(err).toContain('TERM=xterm-256color');
    expect((await run('open 010', { columns: 80, env: { TERM: 'dumb' } })).code).toBe(2);
  });
});

describe('the locale', () => {
  it.each([
    [{ LANG: 'zh_CN.GBK' }, 'GBK'],
    [{ LANG: 'zh_CN.GB18030' }, 'GB18030'],
    [{ LC_ALL: 'zh_CN.gb2312', LANG: 'zh_CN.UTF-8' }, 'gb2312'],
    [{ LC_ALL: '', LC_CTYPE: 'ja_JP.EUC-JP', LANG: 'C.UTF-8' }, 'EUC-JP'],
    [{ LC_ALL: 'C.UTF-8', LANG: 'zh_CN.GBK' }, null],
    [{ LANG: 'zh_CN.utf8' }, null],
    [{ LANG: 'de_DE.UTF-8@euro' }, null],
    [{ LANG: 'C' }, null],
    [{ LANG: 'POSIX' }, null],
    [{ LANG: 'zh_CN' }, null],
    [{}, null],
  ])('%j has charset %j', (env, charset) => expect(foreignCharset(env)).toBe(charset));

  it('that is not UTF-8 gets UTF-8 data and one ASCII sentence', async () => {
    const { code, out, err } = await run('docs', { env: { LANG: 'zh_CN.GBK' } });
    expect(code).toBe(0);
    expect(out).toContain('明州');
    expect(err).toMatch(/^[\x20-\x7e]+\n$/);
  });

  it('that is not UTF-8 is no place for the app', async () => {
    for (const line of ['', 'open 010#p2']) {
      const { code, out, err } = await run(line, { columns: 80, env: { LANG: 'zh_CN.GBK', TERM: 'xterm' } });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^[\x20-\x7e]+\n$/);
    }
  });
});

describe('completion', () => {
  const complete = async (...words: string[]): Promise<string[]> => (await run(['__complete', ...words])).out.split('\n').filter(Boolean);

  it.each([
    [['co'], ['compare', 'conflicts', 'completion']],
    [['facts', '--k'], ['--kind']],
    [['facts', '--kind', 't'], ['target']],
    [
      ['facts', '--doc', ''],
      ['010', '011', '020'],
    ],
    [
      ['show', '01'],
      ['010', '011'],
    ],
    [['compare', '灯'], ['灯塔工厂数']],
    [['compare', 'dtgcs'], ['灯塔工厂数']],
    [['terms', 'lgy'], ['六个一']],
    [
      ['facts', '--period', '20'],
      ['2022', '2025'],
    ],
    [['docs', '--format', 'n'], ['ndjson']],
    [['completion', 'z'], ['zsh']],
    [['help', 'tar'], ['targets']],
    [
      ['targets', '--verdict', 'm'],
      ['met', 'missed'],
    ],
  ])('%j offers %j', async (words, expected) => expect(await complete(...words)).toEqual(expected));

  it('is silent where nothing fits, or where the corpus cannot be read', async () => {
    expect(await run(['__complete', 'build', 'x'])).toEqual({ code: 1, out: '', err: '' });
    expect(await run(['__complete', 'show', ''], { library: () => Promise.reject(new Error('no')) })).toEqual({ code: 1, out: '', err: '' });
  });

  it.each(['bash', 'zsh', 'fish'])('%s has a script that asks the program', async (shell) => {
    expect((await run(`completion ${shell}`)).out).toContain('suzhou-tui __complete');
  });
});
