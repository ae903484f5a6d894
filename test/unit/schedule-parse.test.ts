import { describe, expect, test } from 'vitest';
import { type Random, randomFrom } from '../../src/random.js';
import { type Entry, parseSchedule, type Word } from '../../src/schedule/parse.js';

/** The entries that could be read, and those that could not. */
function parse(text: string) {
  const all = parseSchedule(text);
  const problems = all.flatMap((entry) => (entry.kind === 'problem' ? [entry] : []));
  return { entries: all.filter((entry) => entry.kind !== 'problem'), problems };
}

describe('a schedule', () => {
  test('is an entry a line, with comments anywhere', () => {
    const { entries, problems } = parse(
      [
        '# comment',
        '',
        't/a.pl',
        '  nodes/create \t# why',
        'dml/*#all',
        'test: a  b\tc # d',
        'include: smoke',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { kind: 'test', test: { text: 't/a.pl', line: 3, column: 1 } },
      { kind: 'test', test: { text: 'nodes/create', line: 4, column: 3 } },
      { kind: 'test', test: { text: 'dml/*', line: 5, column: 1 } },
      {
        kind: 'parallel',
        tests: [
          { text: 'a', line: 6, column: 7 },
          { text: 'b', line: 6, column: 10 },
          { text: 'c', line: 6, column: 12 },
        ],
      },
      { kind: 'include', schedule: { text: 'smoke', line: 7, column: 10 } },
    ]);
  });

  test('may come from Windows, with a byte order mark', () => {
    const { entries, problems } = parse('\ufefft/a.pl\r\n\r\nt/b c.pl  # x\r\n');
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { kind: 'test', test: { text: 't/a.pl', line: 1, column: 1 } },
      { kind: 'test', test: { text: 't/b c.pl', line: 3, column: 1 } },
    ]);
  });

  test.each([
    ['tets: a b', 1, '"tets:" is not known, only "test:" and "include:" are; did you mean test?'],
    ['  includes: x', 3, '"includes:" is not known, only "test:" and "include:" are; did you mean include?'],
    ['test:  # none', 1, '"test:" names no test'],
    ['include:', 1, '"include:" takes one schedule, here are 0'],
    ['include: a b', 12, '"include:" takes one schedule, here are 2'],
    ['t/a\u0000.pl', 4, 'a control character: this is not a schedule'],
  ])('rejects %j', (line, column, message) => {
    const { entries, problems } = parse(`ok.sql\n${line}\nmore.sql`);
    expect(problems).toEqual([
      { kind: 'problem', at: expect.objectContaining({ line: 2, column }), message },
    ]);
    // The rest is read nevertheless, so that all problems are told at once.
    expect(entries).toHaveLength(2);
  });

  test('reads back whatever was written, however it was written', () => {
    const random = randomFrom('schedules');
    for (let round = 0; round < 500; round++) {
      const meant = Array.from({ length: random.integer(0, 12) }, () => anEntry(random));
      const { entries, problems } = parse(written(meant, random));
      expect(problems).toEqual([]);
      expect(entries.map(plain)).toEqual(meant);
    }
  });

  test('never throws, and points into the text, whatever the text', () => {
    const random = randomFrom('noise');
    const pieces = [
      'test:',
      'include:',
      'x:',
      ' ',
      '\t',
      '\n',
      '\r',
      '#',
      '*',
      '/',
      'a',
      '\u0000',
      '\ufeff',
      '𝄞',
    ];
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random.integer(0, 30) }, () => random.pick(pieces)).join('');
      const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      const { entries, problems } = parse(text);
      for (const word of [...entries.flatMap(words), ...problems.flatMap(words)]) {
        expect(lines[word.line - 1]!.startsWith(word.text, word.column - 1)).toBe(true);
      }
    }
  });
});

type Plain = { test: string } | { parallel: string[] } | { include: string };

function anEntry(random: Random): Plain {
  const name = () =>
    `${random.text(random.integer(1, 8))}/${random.pick(['*', random.text(3), 'a.sql', 'b.pl'])}`;
  return random.pick<() => Plain>([
    () => ({ test: random.pick([name(), `${name()} ${name()}`]) }),
    () => ({ parallel: Array.from({ length: random.integer(1, 4) }, name) }),
    () => ({ include: name() }),
  ])();
}

function written(entries: readonly Plain[], random: Random): string {
  const end = random.pick(['\n', '\r\n']);
  const blank = () => random.pick(['', ' ', '\t', '   ']);
  const gap = () => random.pick([' ', '\t', '   ']);
  const comment = () => random.pick(['', '#', '# test: x', '#include: y']);
  const noise = () => (random.integer(0, 2) === 0 ? `${blank()}${comment()}${end}` : '');
  const lines = entries.map((entry) => {
    if ('test' in entry) return entry.test;
    if ('include' in entry) return `include:${gap()}${entry.include}`;
    return `test:${gap()}${entry.parallel.join(gap())}`;
  });
  const body = lines.map((line) => `${noise()}${blank()}${line}${blank()}${comment()}${end}`).join('');
  return random.pick(['', '\ufeff']) + body.slice(0, random.pick([undefined, -end.length]));
}

function plain(entry: Entry): Plain {
  if (entry.kind === 'parallel') return { parallel: entry.tests.map(({ text }) => text) };
  const [word] = words(entry);
  return entry.kind === 'include' ? { include: word!.text } : { test: word!.text };
}

function words(entry: Entry): readonly Word[] {
  if (entry.kind === 'parallel') return entry.tests;
  if (entry.kind === 'problem') return [entry.at];
  return [entry.kind === 'test' ? entry.test : entry.schedule];
}
