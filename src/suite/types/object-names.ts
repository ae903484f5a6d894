import { test } from '../test.js';
import { numberedApart } from './numbered-apart.js';

/** What names an object, and its name within the test's own schema. */
const NAMES: Readonly<Record<string, string>> = {
  regclass: 'ledger',
  regtype: 'mood',
  regprocedure: 'twice(integer)',
};

export default test({
  proves:
    'values that name tables, types and functions name the same on nodes that know these by other numbers',
  covers: ['object-names-as-numbers'],

  async run({ cluster, expect, defect }) {
    const { nodes } = cluster;
    const [n1, ...others] = nodes;
    const schema = String(await n1.value`select current_schema()`);
    await numberedApart(nodes);
    await cluster.everywhere(`
      create type mood as enum ('low', 'high');
      create table ledger (id int);
      create function twice(int) returns int language sql as 'select 2 * $1'`);
    const columns = Object.keys(NAMES).map((type) => `of_${type} ${type}`);
    await cluster.createTable('entry', `id int primary key, ${columns.join(', ')}`);
    const values = Object.entries(NAMES).map(([type, name]) => `'${schema}.${name}'::${type}`);
    await n1.sql(`insert into entry values (1, ${values.join(', ')})`);
    await cluster.settle();

    const names = Object.keys(NAMES).map((type) => `of_${type}::text`);
    const numbers = Object.keys(NAMES).map((type) => `of_${type}::oid::bigint`);
    const read = `select ${names.join(', ')} from entry`;
    const written = (await n1.table(`select ${numbers.join(', ')} from entry`)).rows;
    const asNumbers: string[] = [];
    for (const node of others) {
      const { rows } = await node.table(read);
      const seen = (await node.table(`select ${numbers.join(', ')} from entry`)).rows;
      const right = (await n1.table(read)).rows;
      if (JSON.stringify(rows) === JSON.stringify(right)) continue;
      if (JSON.stringify(seen) !== JSON.stringify(written)) await expect.rows(node, read, right);
      asNumbers.push(`${node.name}: ${rows.join()} for ${right.join()}`);
    }
    if (asNumbers.length > 0)
      defect('names of objects are sent as numbers', asNumbers.join('; '), { differing: { entry: 1 } });
  },
});
