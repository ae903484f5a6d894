import { NothingToTest } from '../../errors.js';
import { test } from '../test.js';
import type { Sample } from './samples.js';
import { everyKey, everyShape } from './shapes.js';

/** Types that come with PostgreSQL, by the extension that has them. */
const CONTRIB: Readonly<Record<string, readonly Sample[]>> = {
  citext: [{ type: 'citext', values: ['Word', '', 'ÜNÏ'] }],
  cube: [{ type: 'cube', values: ['(1,2,3)', '(0,0),(1e-300,Infinity)', '()'] }],
  hstore: [{ type: 'hstore', values: ['a=>1, b=>NULL', '', '"a \\"b\\""=>"c,d=>e"'] }],
  intarray: [{ type: 'query_int', values: ['1&(2|!3)'], unordered: true, textOnly: true }],
  isn: [
    { type: 'ean13', values: ['9780393040029'], textOnly: true },
    { type: 'isbn', values: ['1-4133-0454-0'], textOnly: true },
    { type: 'issn', values: ['1436-4522'], textOnly: true },
    { type: 'upc', values: ['220356483481'], textOnly: true },
  ],
  lo: [{ type: 'lo', values: ['7'] }],
  ltree: [
    { type: 'ltree', values: ['Top.Science.Astronomy', ''] },
    { type: 'lquery', values: ['Top.*{1,2}.!Hobbies@*'], unordered: true },
    { type: 'ltxtquery', values: ['Europe & Russia*@ & !Transportation'], unordered: true },
  ],
  seg: [{ type: 'seg', values: ['1.5 .. 2.50', '~3 .. <4'], textOnly: true }],
};

export default test({
  // Extensions are for who owns the database.
  scope: 'mesh',
  proves: 'values of the types of contrib arrive as they are, and rows are found by keys of them',
  covers: ['types-contrib'],

  async run({ cluster, expect, log }) {
    const { nodes } = cluster;
    const there = await nodes[0].sql`
      select name from pg_available_extensions where name = any (${Object.keys(CONTRIB)}) order by name`;
    const names = there.map(({ name }) => String(name));
    if (names.length === 0)
      throw new NothingToTest('needs an extension of contrib with a type, the servers have none');
    log(`with the types of ${names.join(', ')}`);
    // Each node knows their types by other numbers.
    for (const [i, node] of nodes.entries()) {
      for (const name of i % 2 === 0 ? names : [...names].reverse())
        await node.sql(`create extension ${name}`);
    }
    const samples = names.flatMap((name) => CONTRIB[name]!);
    await everyShape(cluster, expect, samples);
    await everyKey(cluster, expect, samples);
  },
});
