import pg from 'pg';
import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

/** How often the partition comes and goes, and how many rows a client may write at most. */
const ROUNDS = 4;
const MOST = 100_000;
const WAIT_MS = 20_000;

/** What the server says of a row for which there is no partition. */
const CHECK_VIOLATION = '23514';

export default test({
  scope: 'mesh',
  proves:
    'while a partition is attached and detached again and again, each row that clients on all nodes have written is on every node, and no other',
  covers: ['partitions-attached-under-load'],

  async run({ cluster, expect, log }) {
    const { nodes } = cluster;
    await cluster.everywhere(
      'create table event (id bigint, kind int, primary key (id, kind)) partition by list (kind)',
    );
    await cluster.everywhere('create table event_1 partition of event for values in (1)');
    await cluster.addTable('default', 'event_1');
    await cluster.createTable('event_2', 'id bigint, kind int check (kind = 2), primary key (id, kind)');
    const writers = nodes.map((node, i) => new Writer(node, i, nodes.length));
    const written = Promise.all(writers.map((writer) => writer.write()));
    const change = async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await cluster.everywhere('alter table event attach partition event_2 for values in (2)');
        await allHave(cluster, writers, 'accepted');
        // Others lock a table and then its partition, or, as apply does, the other way round: this way is none of theirs.
        await cluster.everywhere('alter table event detach partition event_2 concurrently');
        await allHave(cluster, writers, 'refused');
      }
    };
    await Promise.all([
      written,
      change().finally(() => {
        for (const writer of writers) writer.going = false;
      }),
    ]);
    await cluster.settle();
    const all = writers.flatMap(({ rows }) => rows);
    const refused = writers.reduce((sum, writer) => sum + writer.refused, 0);
    log(`${all.length} rows, and ${refused} for which there was no partition`);
    for (const kind of [1, 2]) {
      const ids = all.filter((row) => row.kind === kind).map(({ id }) => id);
      await expect.everywhere(`select count(*), sum(id)::int8 from event_${kind}`, [
        [ids.length, ids.reduce((sum, id) => sum + id, 0)],
      ]);
      await expect.same(`event_${kind}`);
    }
    await expect.sameSchema();
  },
});

/** Writes into the partition that stays and into the one that comes and goes, and into that by its own name, too. */
class Writer {
  readonly rows: { readonly id: number; readonly kind: number }[] = [];
  going = true;
  /** How many rows the table has taken into the partition that comes and goes, and how many it has not. */
  accepted = 0;
  refused = 0;

  constructor(
    readonly node: Node,
    private readonly first: number,
    private readonly step: number,
  ) {}

  async write(): Promise<void> {
    const session = await this.node.session();
    const insert = async (table: string, id: number, kind: number) => {
      await session.sql(`insert into ${table} values (${id}, ${kind})`);
      this.rows.push({ id, kind });
    };
    try {
      for (let id = this.first; this.going && this.rows.length < MOST; id += 2 * this.step) {
        await insert('event', id, 1);
        await insert('event_2', id, 2);
        try {
          await insert('event', id + this.step, 2);
          this.accepted++;
        } catch (error) {
          if (!(error instanceof pg.DatabaseError && error.code === CHECK_VIOLATION)) throw error;
          this.refused++;
        }
      }
    } finally {
      await session.close();
    }
  }
}

/** Waits until one row more was accepted, or refused, on each node. */
async function allHave(
  { signal }: Cluster,
  writers: readonly Writer[],
  what: 'accepted' | 'refused',
): Promise<void> {
  const before = writers.map((writer) => writer[what]);
  const look = async () => {
    const others = writers.filter((writer, i) => writer[what] === before[i]);
    return others.length === 0
      ? { done: undefined }
      : { notYet: `${others.map(({ node }) => node.name).join(', ')} have not` };
  };
  await waitFor(`a row to be ${what} on each node`, look, { within: WAIT_MS, signal });
}
