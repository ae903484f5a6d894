import { serverOf } from '../../faults/world.js';
import type { Server } from '../../runtime/runtime.js';
import { LogMark } from '../../runtime/server-log.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';
import { withSetting } from '../with-setting.js';

/** What n1 logs of n2's update of a row of its own, and of one of n3's, by the setting. */
const LOGGED = [
  { setting: 'none', own: 0, others: 0 },
  { setting: 'remote_only_differs', own: 0, others: 1 },
  { setting: 'since_sub_creation', own: 1, others: 1 },
] as const;

export default test({
  scope: 'servers',
  proves: 'of an update of a row that another node wrote is logged what spock.log_origin_change says',
  covers: ['origin-changes-logged'],
  needs: { nodes: 3, engines: ['spock'], releases: '>=5.0.6', faults: true },
  leaves: (given) => ({
    ...killed(given),
    conflicts: [
      { table: 'own', types: ['update_origin_differs'], least: 0 },
      { table: 'others', types: ['update_origin_differs'], least: 0 },
    ],
  }),

  async run({ cluster, expect, faults, log }) {
    const [n1, n2, n3] = cluster.nodes;
    const server = serverOf(faults.world, n1.name);
    for (const table of ['own', 'others'])
      await cluster.createTable(table, 'id int primary key, version int');
    for (const [id] of LOGGED.entries()) {
      await n1.sql`insert into own values (${id}, 0)`;
      await n3!.sql`insert into others values (${id}, 0)`;
    }
    await cluster.settle();

    for (const [id, { setting, own, others }] of LOGGED.entries()) {
      await withSetting(cluster, n1, 'spock.log_origin_change', setting, async () => {
        const mark = await LogMark.now([server]);
        await n2.sql`update own set version = 1 where id = ${id}`;
        await n2.sql`update others set version = 1 where id = ${id}`;
        await cluster.settle();
        for await (const { text } of mark.since(server)) log(text);
        const seen = [await told(mark, server, 'own'), await told(mark, server, 'others')];
        expect.equal(seen, [own, others], `lines about n1's row and about n3's, with ${setting}`, n1);
      });
    }
  },
});

/** How many lines a server has logged about changes of a table. */
async function told(mark: LogMark, server: Server, table: string): Promise<number> {
  let lines = 0;
  for await (const { text } of mark.since(server)) {
    if (/^CONFLICT: /.test(text) && text.includes(`relation public.${table} `)) lines++;
  }
  return lines;
}
