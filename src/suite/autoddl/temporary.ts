import { test } from '../test.js';
import { triedElsewhere } from './stay.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** What makes temporary things, and keeps quiet about it. */
const MADE = [
  'create temporary table scratch (id int primary key, note text)',
  'create temporary sequence numbers',
  'create temporary view one as select 1 as one',
  'create temporary table picked as select 1 as one',
  'select 1 as one into temporary chosen',
  'create temporary table brief (id int) on commit drop',
];
/** What is done to them. */
const CHANGED = [
  'create index on scratch (note)',
  'alter table scratch add column more int',
  `comment on table scratch is 'ours'`,
  'create view on_scratch as select id from scratch',
  'alter sequence numbers increment 2',
  'alter table scratch rename to scrap',
  'grant select on scrap to public',
];
const DROPPED = [
  'drop view on_scratch',
  'drop view one',
  'drop sequence numbers',
  'drop table picked, chosen',
  'drop table scrap',
];

const GONE = /does not exist/;

export default test({
  scope: 'mesh',
  proves: 'temporary tables, views and sequences stay with their session, whatever is done to them',
  covers: ['temporary-table-recorded', 'ddl-on-temporary'],
  needs: AUTO_DDL_NEEDS,

  async run(context) {
    const { cluster, expect, defect } = context;
    await wireAutoDdl(cluster);
    const [n1] = cluster.nodes;
    await n1.sql('create table account (id int primary key)');
    await cluster.settle();
    const session = await n1.session();
    expect.equal(await triedElsewhere(context, session, MADE), [], 'what other nodes have tried to make');
    const changed = await triedElsewhere(context, session, CHANGED);
    const dropped = await triedElsewhere(context, session, DROPPED);
    await session.close();
    await n1.sql('insert into account values (1)');
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    await expect.sameSchema();
    const left = { exceptions: [{ table: 'spock.queue', reason: GONE }] };
    if (changed.length > 0)
      defect('DDL on a temporary table replicates', `other nodes have tried ${changed.join('; ')}`, left);
    if (dropped.length > 0)
      defect(
        'dropping a temporary table discards its transaction',
        `other nodes have tried ${dropped.join('; ')}`,
        changed.length > 0 ? {} : left,
      );
  },
});
