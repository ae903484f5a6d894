import { ddl } from '../../workload/ddl.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves:
    'a table that gets columns and indexes while clients write is the same on every node afterwards, with all of its rows',
  covers: ['ddl-concurrent'],
  needs: { faults: true },

  async run(context) {
    await healthy(context, [ddl]);
    const { cluster, expect } = context;
    const changed = await Promise.all(
      cluster.nodes.map(
        (node) =>
          node.value`
          select (select count(*) from pg_attribute where attrelid = 'document'::regclass and attname like 'extra%')
               + (select count(*) from pg_index where indrelid = 'document'::regclass and not indisprimary)`,
      ),
    );
    expect.that(Number(changed[0]) > 0, 'the table has changed');
    expect.equal(new Set(changed).size, 1, 'numbers of columns and indexes on the nodes');
  },
});
