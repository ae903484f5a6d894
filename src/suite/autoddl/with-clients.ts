import type { Session } from '../../database/node.js';
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
    const clients = await Promise.all(nodes.map(async (node, i) => new Writer(await node.session(), i)));
    try {
      for (const [i, change] of CHANGES.entries()) {
        const writing = whoWrites(change, clients, i % nodes.length);
        let defining = true;
        const written = Promise.all(writing.map((client) => client.write(nodes.length, () => defining)));
        const define = async () => {
          await nodes[i % nodes.length]!.sql(change);
          await cluster.settle();
        };
        await Promise.all([
          written,
          define().finally(() => {
            defining = false;
          }),
        ]);
      }
    } finally {
      await Promise.all(clients.map(({ session }) => session.close()));
    }
    await cluster.settle();
    const all = clients.reduce((sum, { written }) => sum + written, 0);
    await expect.everywhere(
      `select count(*), count(*) filter (where owner = 'y' and score = 7) from account`,
      [[all, all]],
    );
    await expect.same('account');
    await expect.sameSchema();
  },
});

/**
 * With a column that a third node has added a row may come before the column does, which the conflicts with definitions
 * play: until it is everywhere, only the node that adds it writes.
 */
function whoWrites(change: string, clients: readonly Writer[], definer: number): readonly Writer[] {
  return / add column /.test(change) ? [clients[definer]!] : clients;
}

/** A client that writes rows of its own, and changes each. */
class Writer {
  written = 0;

  constructor(
    readonly session: Session,
    private readonly first: number,
  ) {}

  async write(step: number, goesOn: () => boolean): Promise<void> {
    while (goesOn() && this.written < MOST) {
      const id = this.first + step * this.written++;
      await this.session.sql(`insert into account (id, owner) values (${id}, 'x')`);
      await this.session.sql(`update account set owner = 'y' where id = ${id}`);
    }
  }
}
