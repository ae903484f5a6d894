import { ddl } from '../../workload/ddl.js';
import { type LeftErrors, test } from '../test.js';
import { healthy } from './healthy.js';

/** A row that a third node wrote with a column that has not come here yet: pglogical has it again five seconds later. */
const OVERTAKES: LeftErrors = {
  text: /^unknown column name extra_\d$/,
  process: /^pglogical apply/,
  least: 0,
};

export default test({
  scope: 'servers',
  proves:
    'a table that gets columns and indexes while clients write is the same on every node afterwards, with all of its rows',
  covers: ['ddl-concurrent'],
  needs: { faults: true },
  leaves: { errors: [OVERTAKES] },

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
