import { test } from '../test.js';
import { triedElsewhere } from './stay.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** Statements that PostgreSQL refuses in a transaction, in which apply always is. */
const OUTSIDE = [
  `create tablespace mmr_room location ''`,
  'alter tablespace mmr_room rename to mmr_hall',
  'drop tablespace mmr_hall',
];

export default test({
  scope: 'mesh',
  proves: 'tablespaces stay at home, and stop nothing',
  covers: ['ddl-refused', 'ddl-outside-transactions'],
  needs: AUTO_DDL_NEEDS,

  async run(context) {
    const { cluster, expect, defect } = context;
    await wireAutoDdl(cluster);
    const [n1] = cluster.nodes;
    await n1.sql('create table measure (day date primary key)');
    await cluster.settle();
    const session = await n1.session();
    await session.sql('set allow_in_place_tablespaces = on');
    const tried = await triedElsewhere(context, session, OUTSIDE);
    await session.close();
    await n1.sql(`insert into measure values ('2026-05-05')`);
    await cluster.settle();
    await expect.everywhere('select day from measure', [['2026-05-05']]);
    const left = { exceptions: [{ table: 'spock.queue', reason: /tablespace/i }] };
    const altered = tried.filter((statement) => statement.startsWith('alter'));
    const others = tried.filter((statement) => !altered.includes(statement));
    if (others.length > 0)
      defect(
        'DDL that cannot run in a transaction replicates',
        `other nodes have tried ${others.join('; ')}`,
        left,
      );
    if (altered.length > 0)
      defect(
        'ALTER TABLESPACE replicates',
        `other nodes have tried ${altered.join('; ')}`,
        others.length > 0 ? {} : left,
      );
  },
});
