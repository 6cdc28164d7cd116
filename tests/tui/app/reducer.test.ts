import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../src/tui/screens/reader/find.ts';
import { app, library, reader, start } from './begun.ts';

describe('views', () => {
  it('are chosen by number, Tab and Shift-Tab', () => {
    start().keys('3');
    expect(app.here.view).toBe('metrics');
    app.keys('tab');
    expect(app.here.view).toBe('targets');
    app.keys('shift-tab', 'shift-tab', 'shift-tab');
    expect(app.here.view).toBe('documents');
    app.keys('shift-tab');
    expect(app.here.view).toBe('terms');
  });

  it('are found as they were left', () => {
    start().keys('3', 'j', 'j', '5', 'j', '3');
    expect(app.here).toMatchObject({ view: 'metrics', list: { selected: 2 } });
    app.keys('5');
    expect(app.here).toMatchObject({ view: 'terms', list: { selected: 1 } });
  });

  it('go to their root when their number is pressed inside them', () => {
    start().keys('3', 'enter');
    expect(app.here.view).toBe('comparison');
    app.keys('3');
    expect(app.here.view).toBe('metrics');
  });
});

describe('history', () => {
  it('goes back and forward through every place with its selection and scroll', () => {
    start().keys('j', 'enter', 'space', '3', 'j', 'enter', 'j');
    const last = app.here;
    app.keys('backspace');
    expect(app.here).toMatchObject({ view: 'metrics', list: { selected: 1 } });
    app.keys('H');
    expect(reader().top).not.toEqual({ paragraph: 1, offset: 0 });
    app.keys('backspace');
    expect(app.here).toMatchObject({ view: 'documents', list: { selected: 1 } });
    app.keys('backspace', 'backspace');
    expect(app.here.view).toBe('documents');
    app.keys('L', 'L', 'L', 'L');
    expect(app.here).toEqual(last);
  });

  it('comes back from a sentence to the same cell of the comparison', () => {
    start().keys('3', 'enter', 'j', 'l');
    const cell = app.here;
    app.keys('enter');
    expect(app.here.view).toBe('reader');
    app.keys('q');
    expect(app.here).toEqual(cell);
  });

  it('quits with q only at the root, with Q anywhere, never with Esc', () => {
    start().keys('enter', 'q');
    expect(app.state.exit).toBeNull();
    expect(app.here.view).toBe('documents');
    app.keys('esc', 'esc');
    expect(app.state.exit).toBeNull();
    app.keys('q');
    expect(app.state.exit).toBe(0);
    start().keys('3', 'enter', 'enter', 'Q');
    expect(app.state.exit).toBe(0);
    start().keys('2', '=Q', 'ctrl-c');
    expect(app.state.exit).toBe(0);
  });
});

describe('reader', () => {
  it('steps through the figures and opens their comparison on the same figure', () => {
    start().keys('enter', ']', 'f', ']', 'f');
    const { fact } = reader();
    expect(fact).not.toBeNull();
    app.keys('[', 'f', ']', 'f');
    expect(reader().fact).toBe(fact);
    app.keys('enter');
    if (app.here.view !== 'comparison') throw new Error('no comparison');
    expect(app.world.series(app.here.metric).rows[app.here.list.selected]?.fact.id).toBe(fact);
  });

  it('eats a character that makes no command with the key before it, and says so', () => {
    start().keys('enter', ']', 'q');
    expect(app.here.view).toBe('reader');
    expect(app.frame().at(-1)).toContain(']q 在这里没有作用');
    for (const first of ['m', "'"]) {
      app.keys(first, '1');
      expect(app.here.view).toBe('reader');
      expect(app.frame().at(-1)).toContain(`${first} 之后要一个字母`);
    }
    expect(app.state.bookmarks).toHaveLength(0);
    app.keys('q');
    expect(app.here.view).toBe('documents');
  });

  it('leaves a command begun by Escape, and lets any other key do its own', () => {
    start().keys('enter', ']', 'esc');
    expect(app.here.view).toBe('reader');
    expect(app.frame().at(-1)).toContain('q 返回');
    app.keys(']', 'tab');
    expect(app.here.view).toBe('search');
    app.keys('esc', '1', ']', 'ctrl-c');
    expect(app.state.exit).toBe(0);
  });

  it('marks what an outline’s filter found, and tells the selected heading whole', () => {
    const plan = library.documents.findIndex((document) => document.id.startsWith('002'));
    start().keys(...Array(plan).fill('j'), 'enter', 'o', '/', '=zy');
    const { sections } = app.world.document(reader().doc);
    expect(app.frame().at(-2)).toContain(sections.find(({ title }) => app.world.find(title, 'zy').length > 0)?.title);
    expect(app.frame().at(-2)).toMatch(/1\/\d+ *$/);
  });

  it('goes on in the cleaned text where the raw text was left', () => {
    const plan = library.documents.findIndex((document) => document.id.startsWith('003'));
    start().keys(...Array(plan).fill('j'), 'enter', 'G', 'r', 'g');
    expect(app.frame().at(-2)).toContain('第1段');
    app.keys('r');
    expect(reader().top.paragraph).toBe(1);
    app.keys('r', 'space', 'space', 'space');
    const { paragraph } = reader().top;
    expect(paragraph).toBeGreaterThan(1);
    expect(app.frame().at(-2)).toContain(`第${paragraph}段`);
    const seen = app.frame().slice(2, 6).join('');
    app.keys('r');
    expect(reader().raw).toBeNull();
    expect(reader().top.paragraph).toBe(paragraph);
    expect(seen.replace(/[\s\d]/g, '')).toContain(
      app.world
        .document(reader().doc)
        .paragraphs.find(({ n }) => n === paragraph)
        ?.text.replace(/\s/g, '')
        .slice(0, 12) ?? '?',
    );
  });

  it('jumps to a section from the outline, found by its initials', () => {
    // A long plan with numbered sections.
    const plan = library.documents.findIndex((document) => document.id.startsWith('002'));
    start().keys(...Array(plan).fill('j'), 'enter', 'o', '/', '=ztmb', 'enter', 'enter');
    const section = app.world.document(reader().doc).sections.find((one) => one.title.includes('总体目标'));
    expect(reader().outline).toBeNull();
    expect(reader().top.paragraph).toBe(section?.paragraph);
  });

  it('finds within the document with a counter, by characters and by initials, and goes around', () => {
    start().keys('enter', '/', '=灯塔工厂', 'enter');
    const count = Number(/\d+\/(\d+)$/.exec(app.frame().at(-2)?.trimEnd() ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(reader().match).toBe(0);
    app.keys('N');
    expect(reader().match).toBe(count - 1);
    app.keys('n');
    expect(reader().match).toBe(0);
    app.keys('esc', '/', '=dtgc', 'enter');
    expect(app.frame().at(-2)).toContain(`1/${count}`);
  });

  it('goes on from what is on the screen, once the match shown last is not', () => {
    start().keys('enter', '/', '=企业', 'enter');
    const [, count = 0] = (/(\d+)\/(\d+) *$/.exec(app.frame().at(-2) ?? '') ?? []).slice(1).map(Number);
    expect(count).toBeGreaterThan(6);
    app.keys('n', 'G', 'N');
    expect(reader().match).toBe(count - 1);
    app.keys('g', 'n');
    expect(reader().match).toBe(0);
    app.keys('G', 'n');
    // Past the last one around to the first, or to one on the last screen: never back to the second.
    expect(reader().match === 0 || reader().match > 4).toBe(true);
  });

  it('tells of the figure one has gone to, and of the find again when that goes on', () => {
    start().keys('enter', '/', '=企业', 'enter', ']', 'f');
    const fact = reader().fact === null ? null : app.world.fact(reader().fact ?? '');
    expect(app.frame().at(-2)).toContain(fact?.metric ?? '?');
    app.keys('n');
    expect(app.frame().at(-2)).toMatch(/\/企业 .*\d+\/\d+ *$/);
  });

  it('goes from the match it is at to the figure after it, not to the one it came for', () => {
    start().keys(':', '=compare 规上工业总产值', 'enter', 'enter', '/', '=企业', 'enter', 'n', 'n');
    const match = matchesOf(app.world, reader().doc, '企业')[2];
    app.keys(']', 'f');
    const fact = app.world.fact(reader().fact ?? '');
    expect(fact && match && (fact.paragraph > match.paragraph || fact.start >= match.start)).toBe(true);
  });

  it('copies, marks and prints the match it is at, and not what is at the top', () => {
    start().keys('enter', '/', '=灯塔工厂', 'enter');
    const match = matchesOf(app.world, reader().doc, '灯塔工厂')[0];
    expect(match?.paragraph).not.toBe(reader().top.paragraph);
    app.keys('y', 'enter');
    const [copied] = app.asked.flatMap((effect) => (effect.type === 'copy' ? [effect.text] : []));
    expect(copied).toContain('灯塔工厂');
    expect(copied).toContain(`第${match?.paragraph}段`);
    app.keys('b', 'c');
    expect(app.state.bookmarks[0]?.address).toBe(`open ${reader().doc}#p${match?.paragraph}`);
    expect(app.text()).toContain(`#p${match?.paragraph}`);
  });

  it('stays where it was when nothing is found, and looks for the same again with an empty box', () => {
    start().keys('enter', 'space', 'space');
    const { top } = reader();
    app.keys('/', '=超', '=没有', 'enter');
    expect(app.frame().at(-2)).toContain('无匹配');
    expect(reader().top).toEqual(top);
    app.keys('g', '/', '=企业', 'enter');
    const found = app.frame().at(-2);
    app.keys('q', 'j', 'enter', '/', 'enter');
    expect(reader().find.text).toBe('企业');
    expect(reader().match).toBe(0);
    expect(found).toContain('/企业');
  });

  it('keeps its place when the window changes', () => {
    start().keys('enter', 'space', 'space');
    const { top } = reader();
    app.resize(120, 40).resize(61, 16).resize(80, 24);
    expect(reader().top).toEqual(top);
    const first = app.world.document(reader().doc).paragraphs.find((one) => one.n === top.paragraph);
    expect(app.frame()[2]).toContain(first?.text.slice(top.offset, top.offset + 10));
  });

  it('is left where it was read, also across runs', () => {
    start().keys('enter', 'space');
    const { top, doc } = reader();
    app.keys('q');
    expect(app.asked).toContainEqual({ type: 'remember', change: { type: 'position', doc, anchor: top } });
    app.keys('enter');
    expect(reader().top).toEqual(top);
  });
});

describe('search', () => {
  it('drops an answer that comes after a newer question', () => {
    start().answering = false;
    app.keys('2', '=灯', '=塔');
    const [older, newer] = app.held;
    if (!older || !newer) throw new Error('not asked twice');
    app.answer(newer);
    const { answers } = app.state;
    app.answer(older);
    expect(app.state.answers).toBe(answers);
  });

  it('opens the sentence marked, and goes back to the same hit', () => {
    start().keys('2', '=dtgc', 'down', 'down', 'down', 'down', 'down', 'down');
    const place = app.here;
    app.keys('enter');
    expect(reader().mark).not.toBeNull();
    app.keys('q');
    expect(app.here).toEqual(place);
  });

  it('walks from hit to hit across documents with n and N', () => {
    start().keys('2', '=灯塔工厂', 'down', 'down', 'down', 'down', 'down', 'down', 'enter');
    const first = reader();
    app.keys('n');
    expect(reader().hit).toBeGreaterThan(first.hit ?? 0);
    expect(reader().mark).not.toEqual(first.mark);
    app.keys('N');
    expect(reader().mark).toEqual(first.mark);
  });

  it('takes digits and letters as text while the box is open, and gives them back to the commands after Esc', () => {
    start().keys('2', '=3q?');
    expect(app.here).toMatchObject({ view: 'search', query: { text: '3q?' } });
    app.keys('esc', '3');
    expect(app.here.view).toBe('metrics');
  });

  it('says what the corpus covers when nothing is found, and Enter takes a suggestion', () => {
    start().keys('2', '=灯塔工场工场');
    if (/没有找到/.test(app.text())) expect(app.text()).toContain(`${library.documents.length} 篇文档`);
    app.keys('ctrl-u', '=zzqqxx');
    expect(app.text()).toContain('没有找到“zzqqxx”');
  });

  it('narrows by a facet and widens again', () => {
    start().keys('2', '=灯塔工厂', 'esc', 'f');
    expect(app.state.overlay?.type).toBe('menu');
    app.keys('enter');
    expect(app.here.view === 'search' && app.here.query.text).toMatch(/^灯塔工厂 \w+:/);
    app.keys('f', 'enter');
    expect(app.here.view === 'search' && app.here.query.text).toBe('灯塔工厂');
  });

  it('takes a paste and a phrase of an input method whole', () => {
    start().keys('2');
    app.event({ type: 'key', key: 'text', text: '灯塔工厂' });
    app.event({ type: 'paste', text: ' 苏州\n企业\u001b[31m' });
    expect(app.here).toMatchObject({ query: { text: '灯塔工厂 苏州 企业' } });
  });
});

describe('metrics', () => {
  it('filter as one types, by initials, and open the comparison', () => {
    start().keys('3', '/', '=gsgyzcz', 'enter', 'enter');
    expect(app.here).toMatchObject({ view: 'comparison', metric: '规上工业总产值' });
  });

  it('turn to the matrix and back on the same metric', () => {
    start().keys('3', 'j', 'j', 'm');
    expect(app.here).toMatchObject({ view: 'matrix', list: { selected: 2 } });
    app.keys('m');
    expect(app.here).toMatchObject({ view: 'comparison', metric: library.metrics[2]?.name });
  });

  it('go to the next and previous disagreement', () => {
    start().keys('3', ']', 'c');
    const conflicts = app.world.conflicts();
    if (conflicts.length === 0) {
      expect(app.state.notice?.text).toContain('没有冲突');
      return;
    }
    if (app.here.view !== 'metrics') throw new Error('not in the metrics');
    expect(conflicts.map((conflict) => conflict.metric)).toContain(library.metrics[app.here.list.selected]?.name);
  });
});

describe('everywhere', () => {
  it('copies with a citation in three styles', () => {
    start().keys('3', 'enter', 'y', 'enter', 'y', 'j', 'enter', 'y', 'j', 'j', 'enter');
    const texts = app.asked.flatMap((effect) => (effect.type === 'copy' ? [effect.text] : []));
    expect(texts).toHaveLength(3);
    const fact = app.here.view === 'comparison' ? app.world.series(app.here.metric).rows[0]?.fact : undefined;
    expect(texts[0]).toContain(fact?.surface);
    expect(texts[0]).toMatch(/——《.+》，.+，第\d+段，.+\.txt:\d+$/);
    expect(texts[1]).toMatch(/^\*\*.+\*\*\n\n> .+\n\n— /s);
    expect(texts[2]).toMatch(/\[[NRZ]\]\. .+, .+: 第\d+段\.$/);
  });

  it('sets a bookmark and goes back to it from the list', () => {
    start().keys('enter', 'space', 'b', '3', 'B', 'enter');
    expect(app.here.view).toBe('reader');
    app.keys('b');
    expect(app.state.bookmarks).toHaveLength(0);
  });

  it('runs commands from the palette, found by pinyin', () => {
    start().keys(':', '=compare gsgyzcz', 'enter');
    expect(app.here.view).toBe('comparison');
    app.keys(':', '=jzbangzhu', 'esc', ':', '=bz', 'enter');
    expect(app.state.overlay).not.toBeNull();
  });

  it('shows the command line that prints the view', () => {
    start().keys('3', '/', '=规上工业总产值', 'enter', 'enter', 'c');
    expect(app.text()).toContain('suzhou-tui compare 规上工业总产值');
    app.keys('esc', 'enter', 'c');
    expect(app.text()).toMatch(/suzhou-tui show \d{3}_\w+#p\d+/);
  });

  it('exports every row the view lists', () => {
    start().keys('3', 'e', 'enter');
    const effect = app.asked.find((one) => one.type === 'export');
    expect(effect?.type === 'export' && effect.sheet.rows).toHaveLength(library.metrics.length);
  });

  it('exports a comparison as it is shown: verdicts, growth, and who says it', () => {
    start().keys(':', '=compare 国家级专精特新“小巨人”企业数', 'enter');
    expect(app.text()).toContain('! 冲突');
    app.keys('e', 'enter');
    const sheets = app.asked.flatMap((one) => (one.type === 'export' ? [one.sheet] : []));
    expect(sheets[0]?.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(['growth', 'title', 'publisher', 'date']));
    expect(sheets[0]?.rows.map(({ verdict }) => verdict)).toContain('冲突');
    for (const row of sheets[0]?.rows ?? []) expect(library.documents.map(({ title }) => title)).toContain(row.title);
  });

  it('changes the language', () => {
    start().keys(':', '=lang en', 'enter');
    expect(app.frame()[0]).toContain('Documents');
  });

  it.each([
    [80, 24],
    [120, 40],
    [200, 50],
  ])('cuts nothing of the help at %i columns', (columns, rows) => {
    for (const lang of ['zh', 'en'] as const) {
      start({ columns, rows }, { lang });
      for (const keys of [[], ['enter'], ['2', 'esc'], ['3'], ['enter'], ['m'], ['4'], ['5']]) {
        app.keys(...keys, '?');
        const pages = [app.text(), app.keys('space').text(), app.keys('space').text()];
        for (const text of pages) expect(text.split('\n').slice(2).join('\n')).not.toMatch(/…(?!z)/);
        expect(pages.join('')).toContain('Alt-←');
        app.keys('q');
      }
    }
  });

  it('shows help on the keys of the view at hand', () => {
    start().keys('enter', '?');
    expect(app.text()).toContain(']f');
    app.keys('q');
    expect(app.state.overlay).toBeNull();
  });
});

describe('keys', () => {
  it('without a meaning say so', () => {
    start().keys('z');
    expect(app.frame().at(-1)).toContain('z 在这里没有作用');
  });

  it('of two show what the first may become', () => {
    start().keys('enter', ']');
    expect(app.frame().at(-1)).toMatch(/\]f 下一个数值 .*\]s 下一节/);
    app.keys('f');
    expect(reader().fact).not.toBeNull();
  });

  it('take bookmarks out of their list', () => {
    start().keys('enter', 'b', 'space', 'space', 'b', 'B', 'x');
    expect(app.state.bookmarks).toHaveLength(1);
    expect(app.state.overlay?.type).toBe('menu');
    app.keys('x');
    expect(app.state.bookmarks).toHaveLength(0);
    expect(app.state.overlay).toBeNull();
  });
});
