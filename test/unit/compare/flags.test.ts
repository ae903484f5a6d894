import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../src/cli/flags.js';
import { RequestError } from '../../../src/errors.js';

const calling = { runner: './runner', folder: '', repository: '/', machineStays: true };
const read = (words: string) => readCommandLine(['compare', ...words.split(' ')], '1.2.3', calling);

describe('compare', () => {
  test('what is not said is preset', () => {
    expect(read('--cluster c.txt')).toEqual({
      what: 'compare',
      request: { cluster: 'c.txt', tables: [], except: [], most: 20, within: 60_000 },
    });
  });

  test('everything that can be said arrives', () => {
    const words =
      '--cluster c.txt --database app --table a.* --table b --except c --most 0 --json x.json --sql out --mend-from n1 --within 1.5m';
    expect(read(words)).toMatchObject({
      request: {
        ...{
          cluster: 'c.txt',
          database: 'app',
          tables: ['a.*', 'b'],
          except: ['c'],
          most: 0,
          json: 'x.json',
        },
        ...{ mend: { folder: 'out', from: 'n1' }, within: 90_000 },
      },
    });
  });

  test.each([
    ['--table x', /required option '--cluster <file>' not specified/],
    ['--cluster c --sql out', /--sql takes --mend-from NODE/],
    ['--cluster c --mend-from n1', /--mend-from says what the SQL/],
    ['--cluster c --most -1', /Accepted: a whole number/],
    ['--cluster c --within soon', /Accepted: /],
    ['--cluster c more', /too many arguments/],
    ['--cluster c --tabel x', /unknown option '--tabel'; did you mean --table\?/],
  ])('%s is refused', (words, message) => {
    expect(() => read(words)).toThrow(RequestError);
    expect(() => read(words)).toThrow(message);
  });

  test('has a help of its own', () => {
    const said = read('--help');
    expect(said.what === 'say' && said.text).toContain('--mend-from <node>');
  });
});
