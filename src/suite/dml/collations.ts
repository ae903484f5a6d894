import { test } from '../test.js';

const KEYS = [
  '1digit',
  'aLow',
  'mLow',
  'zLow',
  '_under',
  '-dash',
  '.dot',
  'AUP',
  'ZUP',
  'MixedCase',
  'éa',
  'ß',
];
const DELETED = ['AUP', '_under', 'zLow'];

/** Byte by byte; as dictionaries have it; and where large and small letters are the same. */
const TABLES = { by_byte: '"C"', by_dictionary: '"und-x-icu"', caseless: 'caseless' };

export default test({
  proves: 'rows are found by text keys of any collation, also where different texts are equal',
  covers: ['collations'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const everyKeyIs = async (keys: readonly string[], version: number) => {
      for (const table of Object.keys(TABLES)) {
        await expect.everywhere(
          `select key, version from ${table} order by key collate "C"`,
          [...keys].sort().map((key) => [key, version]),
        );
      }
    };
    await cluster.everywhere(
      `create collation caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`,
    );
    for (const [table, collation] of Object.entries(TABLES)) {
      await cluster.createTable(table, `key text collate ${collation} primary key, version int`);
      await n1.sql(`insert into ${table} select key, 0 from unnest(${array(KEYS)}) key`);
    }
    await cluster.settle();

    for (const table of Object.keys(TABLES)) await n2.sql(`update ${table} set version = 1`);
    await cluster.settle();
    await everyKeyIs(KEYS, 1);

    for (const table of Object.keys(TABLES)) {
      await n1.sql(`delete from ${table} where key = any (${array(DELETED)})`);
      await n1.sql(`update ${table} set key = upper(key) where key = 'MixedCase'`);
    }
    await cluster.settle();
    const left = KEYS.filter((key) => !DELETED.includes(key));
    await everyKeyIs(
      left.map((key) => (key === 'MixedCase' ? 'MIXEDCASE' : key)),
      1,
    );
  },
});

function array(keys: readonly string[]): string {
  return `array[${keys.map((key) => `'${key}'`).join(', ')}]`;
}
