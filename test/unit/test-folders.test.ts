import { expect, test } from 'vitest';
import { testFolders } from '../../src/run/test-folders.js';

const folders = (...names: string[]) => [...testFolders(names).values()];

test.each([
  ['dml/insert', 'dml/insert'],
  ['mine/orders_n1.sql', 'mine/orders_n1.sql'],
  ['mine.sh#2', 'mine.sh#2'],
  ['ä.py', 'ä.py'],
  ['../q/t.py', '%2E%2E/q/t.py'],
  ['/tmp/t.py', '%2F/tmp/t.py'],
  ['a b.py', 'a%20b.py'],
  ['::stop-commands::zz.mjs', '%3A%3Astop-commands%3A%3Azz.mjs'],
  ['100%.sh', '100%25.sh'],
  ['line\nend.sh', 'line%0Aend.sh'],
])('%j is in %s', (name, folder) => {
  expect(folders(name)).toEqual([folder]);
});

test.each([
  [['x+1.py', 'x=1.py']],
  [['ä.py', 'ö.py']],
  [['../q/t.py', 'q/t.py']],
  [['/q/t.py', 'q/t.py']],
  [['a b.sh', 'a_b.sh', 'a%20b.sh']],
  [['Test.sh', 'test.sh', 'TEST.sh']],
  [['\u00e4.sh', 'a\u0308.sh']],
  [['straße.sh', 'STRASSE.sh']],
  [[`${'x'.repeat(240)}1.sh`, `${'x'.repeat(240)}2.sh`]],
  [[`${'ä'.repeat(110)}1.sh`, `${'ä'.repeat(110)}2.sh`]],
  [['Test.sh', 'test.sh', '~2/test.sh']],
])('%j share none, however a disk reads names', (names) => {
  const read = folders(...names).map((folder) => folder.normalize('NFKD').toUpperCase());
  expect(new Set(read).size).toBe(names.length);
  for (const part of read.flatMap((folder) => folder.split('/')))
    expect(Buffer.byteLength(part)).toBeLessThan(255);
});

test('no folder lies in another one', () => {
  expect(folders('dml/insert', 'dml/insert/test.log/a.sh')).toEqual([
    'dml/insert',
    '~2/dml/insert/test.log/a.sh',
  ]);
});
