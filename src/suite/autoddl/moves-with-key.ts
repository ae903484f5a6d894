import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { fill } from './story.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** What gives a table an identity and what takes it away, in turns. */
const CHANGES = [
  ['alter table event add primary key (id)', 'alter table event drop constraint event_pkey'],
  [
    'alter table event add column number int generated always as identity primary key',
    'alter table event drop column number',
  ],
  [
    'create unique index event_id on event (id); alter table event add primary key using index event_id',
    'alter table event drop constraint event_id',
  ],
  [
    'create unique index event_id on event (id); alter table event alter id set not null, replica identity using index event_id',
    'alter table event replica identity default',
  ],
] as const;

export default test({
  scope: 'mesh',
  proves:
    'a table is in the set for tables with a key while it has one, and in the one for inserts only while it has none',
  covers: ['set-moves-with-key'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const { nodes, engine } = cluster;
    const [n1, n2] = nodes;
    const inSets = async (after: string, ...sets: string[]) => {
      await cluster.settle();
      for (const node of nodes) {
        const members = (await engine.membership(node)).filter(({ table }) => table === 'public.event');
        expect.equal(
          members.map(({ set }) => set),
          sets,
          `sets of the table after ${after}`,
          node,
        );
      }
    };
    await n1.sql('create table event (id int not null, what text)');
    await inSets('it was created', engine.insertOnlySet!);
    let [at, key] = [0, 0];
    for (const [given, taken] of CHANGES) {
      // Other nodes than those that have done so before.
      const node = nodes[at++ % nodes.length]!;
      await node.sql(given);
      await inSets(given, DEFAULT_SET);
      await n2.sql(`insert into event (id, what) values (${++key}, 'new')`);
      await cluster.settle();
      await node.sql(`update event set what = 'changed by ${at}' where id = ${key}`);
      await cluster.settle();
      await expect.everywhere(`select what from event where id = ${key}`, [[`changed by ${at}`]]);
      await node.sql(taken);
      await inSets(taken, engine.insertOnlySet!);
      await fill(
        { cluster, expect },
        { table: 'event', insert: `insert into event (id, what) values ($1 + ${100 * at}, 'x')` },
      );
      await n1.sql('drop index if exists event_id');
      await cluster.settle();
    }
  },
});
