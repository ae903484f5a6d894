import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** What any node may define while all write: nothing here is in the way of rows as they were. */
const CHANGES = [
  'alter table account add column balance int',
  'alter table account add column score int not null default 7',
  'create index by_owner on account (owner)',
  `alter table account add constraint owned check (owner <> '') not valid`,
  'alter table account validate constraint owned',
  `alter table account alter owner set default 'nobody'`,
  'create table entry (id int primary key, account int references account)',
  'alter table account alter owner set statistics 100, set (fillfactor = 80)',
  'drop index by_owner',
  'create view owners as select owner from account',
] as const;

/** Rows that one client may write at most, should the definitions not come to their end. */
const MOST = 100_000;

export default test({
  scope: 'mesh',
  proves:
    'definitions that any node gives while clients write on all of them are the same everywhere, and no row is lost',
  covers: ['autoddl-alter-table', 'ddl-concurrent'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const { nodes } = cluster;
    await nodes[0].sql('create table account (id int primary key, owner text)');
    await cluster.settle();
    let defining = true;
    const writers = nodes.map(async (node, i) => {
      let written = 0;
      const session = await node.session();
      try {
        while (defining && written < MOST) {
          const id = i + nodes.length * written++;
          await session.sql(`insert into account (id, owner) values (${id}, 'x')`);
          await session.sql(`update account set owner = 'y' where id = ${id}`);
        }
      } finally {
        await session.close();
      }
      return written;
    });
    const define = async () => {
      for (const [i, change] of CHANGES.entries()) {
        await nodes[i % nodes.length]!.sql(change);
        await cluster.settle();
      }
    };
    const defined = define().finally(() => {
      defining = false;
    });
    const [written] = await Promise.all([Promise.all(writers), defined]);
    await cluster.settle();
    const all = written.reduce((sum, n) => sum + n, 0);
    await expect.everywhere(
      `select count(*), count(*) filter (where owner = 'y' and score = 7) from account`,
      [[all, all]],
    );
    await expect.same('account');
    await expect.sameSchema();
  },
});
