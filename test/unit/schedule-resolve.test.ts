import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { nearest } from '../../src/nearest.js';
import { builtInSchedules, describeBuiltIn } from '../../src/schedule/built-in.js';
import type { Wanted } from '../../src/schedule/resolve.js';
import { resolveWanted } from '../../src/schedule/resolve.js';
import { suite } from '../../src/suite/all.js';

const BUILT_IN = ['setup/extension', 'nodes/create', 'nodes/drop', 'dml/insert'];

/** A folder with these files; the scripts in it need no content. */
async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mmr-schedule-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const schedule = (name: string): Wanted => ({ schedule: name });
const aTest = (name: string): Wanted => ({ test: name });

async function names(wanted: Wanted[], cwd: string): Promise<string[]> {
  return (await resolveWanted(wanted, BUILT_IN, cwd)).map(({ name }) => name);
}

async function complaint(wanted: Wanted[], cwd: string): Promise<string[]> {
  const error: unknown = await resolveWanted(wanted, BUILT_IN, cwd).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RequestError)) throw new Error(`expected a RequestError, got ${String(error)}`);
  return error.message.split('\n');
}

describe('what is wanted', () => {
  test('keeps its order over schedules and tests', async () => {
    const cwd = await folderWith({ one: 't/b.sql\nnodes/drop', two: 'dml/*', 't/a.pl': '', 't/b.sql': '' });
    const wanted = [aTest('t/a.pl'), schedule('one'), aTest('setup/extension'), schedule('two')];
    expect(await names(wanted, cwd)).toEqual([
      't/a.pl',
      't/b.sql',
      'nodes/drop',
      'setup/extension',
      'dml/insert',
    ]);
  });

  test('a path is looked for from the current folder, then from the schedule', async () => {
    const cwd = await folderWith({
      'deep/list': 'both.sql\nnear.sql',
      'both.sql': '',
      'deep/both.sql': '',
      'deep/near.sql': '',
    });
    expect(await resolveWanted([schedule('deep/list')], BUILT_IN, cwd)).toEqual([
      { name: 'both.sql', test: { kind: 'script', file: join(cwd, 'both.sql') }, group: 0 },
      { name: 'deep/near.sql', test: { kind: 'script', file: join(cwd, 'deep/near.sql') }, group: 1 },
    ]);
  });

  test('tests of one test: line share a group, all others have their own', async () => {
    const cwd = await folderWith({
      list: 'a.sh\ntest: b.sh nodes/*\nnodes/*\nc.sh',
      'a.sh': '',
      'b.sh': '',
      'c.sh': '',
    });
    const planned = await resolveWanted([schedule('list'), aTest('a.sh')], BUILT_IN, cwd);
    const groups = planned.map(({ group }) => group);
    expect(planned.map(({ name }) => name)).toEqual([
      'a.sh',
      'b.sh',
      'nodes/create',
      'nodes/drop',
      'nodes/create#2',
      'nodes/drop#2',
      'c.sh',
      'a.sh#2',
    ]);
    expect(groups.slice(1, 4)).toEqual([groups[1], groups[1], groups[1]]);
    expect(new Set([...groups.slice(0, 2), ...groups.slice(4)]).size).toBe(6);
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  });

  test('a test that is named twice runs twice, under names of their own', async () => {
    const cwd = await folderWith({ list: 'a.sh\n./a.sh\nnodes/create', 'a.sh': '' });
    const wanted = [schedule('list'), aTest(join(cwd, 'a.sh')), aTest('nodes/create')];
    expect(await names(wanted, cwd)).toEqual(['a.sh', 'a.sh#2', 'nodes/create', 'a.sh#3', 'nodes/create#2']);
  });

  test('includes are taken in where they stand, more than once if so wished', async () => {
    const cwd = await folderWith({
      outer: 'include: deep/inner\na.sh\ninclude: deep/inner\ninclude: none',
      'deep/inner': 'b.sh\ninclude: innermost',
      'deep/innermost': 'nodes/drop',
      'a.sh': '',
      'b.sh': '',
    });
    expect(await names([schedule('outer')], cwd)).toEqual([
      'b.sh',
      'nodes/drop',
      'a.sh',
      'b.sh#2',
      'nodes/drop#2',
    ]);
  });

  test('the schedule none wants no test', async () => {
    expect(await names([schedule('none')], tmpdir())).toEqual([]);
  });

  test('an earlier schedule works unchanged', async () => {
    const cwd = await folderWith({
      'schedule_files/short-test':
        '## setup\r\n#t/skipped.py\r\nt/001 first.pl  \r\nt/n2_two.sql # note\r\n\r\n',
      't/001 first.pl': '',
      't/n2_two.sql': '',
    });
    expect(await names([schedule('schedule_files/short-test')], cwd)).toEqual([
      't/001 first.pl',
      't/n2_two.sql',
    ]);
  });
});

describe('what is wrong', () => {
  test('is told all at once, with file, line, column and near names', async () => {
    const cwd = await folderWith({
      bad: 'nodes/craete\n\n  test: dml/insert t/a.pll create\nt/b.sq\ninclude: smok\ntets: x\nnode/*\na.sh b.sh',
      't/a.pl': '',
      't/b.sql': '',
    });
    expect(await complaint([schedule('bad'), aTest('nodes/dorp'), schedule('smoek')], cwd)).toEqual([
      'bad:1:1: "nodes/craete": there is no such test or file; did you mean nodes/create?',
      'bad:3:20: "t/a.pll": there is no such test or file; did you mean t/a.pl?',
      'bad:3:28: "create": there is no such test or file; did you mean nodes/create?',
      'bad:4:1: "t/b.sq": there is no such test or file; did you mean t/b.sql?',
      'bad:5:10: "smok": there is no such schedule or file; did you mean smoke?',
      'bad:6:1: "tets:" is not known, only "test:" and "include:" are; did you mean test?',
      'bad:7:1: "node/*": there is no such topic; did you mean nodes/*?',
      expect.stringMatching(/^bad:8:1: "a\.sh b\.sh": there is no such file/),
      'test "nodes/dorp": there is no such test or file; did you mean nodes/drop?',
      'schedule "smoek": there is no such schedule or file; did you mean smoke?',
    ]);
  });

  test.each([
    ['t/mien.sql', 'there is no such file; did you mean t/mine.sql?'],
    ['t', 'is a folder; name the tests in it'],
    ['t/notes.txt', 'is no kind of test: scripts end in .pl .py .sh .sql .mjs'],
    ['nodes', 'is a topic; all of its tests are "nodes/*"'],
    ['smoke', 'is a schedule, not a test'],
    ['t/*.sql', 'the only pattern that is understood is a whole topic, "topic/*"'],
    [
      'nodes/create dml/insert',
      'there is no such test or file; several tests on one line are written "test: a b"',
    ],
  ])('test %j: %s', async (name, why) => {
    const cwd = await folderWith({ 't/mine.sql': '', 't/notes.txt': '' });
    expect(await complaint([aTest(name)], cwd)).toEqual([`test "${name}": ${why}`]);
  });

  test.each([
    ['t', 'is a folder, not a schedule'],
    ['t/mine.sql', 'is a test, not a schedule'],
    ['nodes/create', 'is a test, not a schedule'],
    ['empty', 'it names no test'],
    ['binary', 'is not a text file (UTF-8)'],
    [
      'xyzzy',
      expect.stringMatching(
        /no such schedule or file \(built in: apply, autoddl, conflicts, conflicts-all, convergence, .*smoke.*, none\)/,
      ),
    ],
  ])('schedule %j: %s', async (name, why) => {
    const cwd = await folderWith({
      't/mine.sql': '',
      empty: '# only a comment\n',
      binary: Uint8Array.of(0x89, 0xff),
    });
    const [line] = await complaint([schedule(name)], cwd);
    expect(line!.slice(`schedule "${name}": `.length)).toEqual(why);
  });

  test('a circle of includes is shown', async () => {
    const cwd = await folderWith({ a: 'include: b\nnodes/create', b: 'include: a', c: 'include: c' });
    expect(await complaint([schedule('a'), schedule('c')], cwd)).toEqual([
      'b:1:10: includes itself: a includes b includes a',
      'c:1:10: includes itself: c includes c',
    ]);
  });
});

describe('the built-in schedules', () => {
  test('name tests that there are, and say what they are for', async () => {
    const all = await builtInSchedules();
    expect(all).toEqual(
      expect.arrayContaining(['default', 'nodes', 'selective', 'setup', 'smoke', 'uninstall']),
    );
    for (const name of all) {
      expect((await resolveWanted([schedule(name)], Object.keys(suite))).length).toBeGreaterThan(0);
      expect(await describeBuiltIn(name)).toMatch(/^[A-Z].*\.$/);
    }
  });

  const planned = async (of: string) =>
    (await resolveWanted([schedule(of)], Object.keys(suite))).map(({ name }) => name).sort();
  const topics = [...new Set(Object.keys(suite).map((name) => name.replace(/\/.*/, '')))];

  test('default runs the essential tests of each topic once, and none that does anything to servers', async () => {
    const names = await planned('default');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => suite[name]!.needs?.faults && name !== 'conflicts/covering')).toEqual([]);
    const later = ['autoddl', 'copy', 'faults', 'health', 'partition', 'real-world', 'recovery'];
    later.push('sequences', 'soak', 'standbys', 'types', 'volume', 'workload');
    const reached = topics.filter((topic) => names.some((name) => name.startsWith(`${topic}/`)));
    expect(reached.sort()).toEqual(topics.filter((topic) => !later.includes(topic)).sort());
  });

  test('each topic has a schedule of all of its tests', async () => {
    for (const topic of topics.filter((topic) => topic !== 'conflicts')) {
      const of = await planned(topic === 'workload' ? 'workloads' : topic);
      const all = Object.keys(suite).filter((name) => name.startsWith(`${topic}/`));
      expect(of.filter((name) => name.startsWith(`${topic}/`))).toEqual(all.sort());
    }
    const conflicts = (await Promise.all(['conflicts', 'conflicts-all', 'explore'].map(planned))).flat();
    const all = Object.keys(suite).filter((name) => name.startsWith('conflicts/'));
    expect([...new Set(conflicts)].sort()).toEqual(all.sort());
  });

  test('full runs every built-in test once but for those that go on as long as one likes and the matrix of conflicts', async () => {
    const isElsewhere = (name: string) => /^(conflicts|soak)\//.test(name);
    const all = Object.keys(suite).filter((name) => !isElsewhere(name));
    expect(await planned('full')).toEqual([...all, 'conflicts/covering'].sort());
  });
});

describe('nearest', () => {
  test('finds swapped, missing, added and wrong letters, and nothing far away', () => {
    const all = ['smoke', 'setup', 'nodes/create', 'nodes/create-twice'];
    for (const word of ['smkoe', 'smok', 'smokee', 'smoje', 'SMOKE'])
      expect(nearest(word, all)).toEqual(['smoke']);
    expect(nearest('create', all)).toEqual(['nodes/create']);
    expect(nearest('benchmark', all)).toEqual([]);
    expect(nearest('x'.repeat(100_000), all)).toEqual([]);
  });
});
