import { DEFAULT_SET } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a table that is put into a set and taken out again under writes passes on all rows between, and no other',
  covers: ['set-membership-under-writes'],

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createTable('event', 'id int primary key', { set: null });

    // One session writes row after row; `last` is acknowledged, so that the next but one has not begun yet.
    const session = await n1.session();
    let last = 0;
    let stopped = false;
    const write = async () => {
      for (; !stopped; last++) await session.sql`insert into event values (${last + 1})`;
    };
    const more = async (rows: number) => {
      const enough = last + rows;
      const look = async () => (last >= enough ? { done: last } : { notYet: `row ${last}` });
      await waitFor(`row ${enough} to be written`, look, { within: 20_000, signal: cluster.signal });
    };
    const change = async () => {
      await more(50);
      const writtenBefore = last;
      await cluster.addTable(DEFAULT_SET, 'event');
      const writtenIn = last + 2;
      await more(100);
      const stillIn = last;
      await cluster.removeTable(DEFAULT_SET, 'event');
      const writtenAfter = last + 2;
      await more(50);
      stopped = true;
      return { writtenBefore, writtenIn, stillIn, writtenAfter };
    };
    const stop = (error: unknown) => {
      stopped = true;
      throw error;
    };
    const [{ writtenBefore, writtenIn, stillIn, writtenAfter }] = await Promise.all([
      change().catch(stop),
      write(),
    ]);
    await session.close();
    await cluster.settle();

    for (const node of others) {
      const { rows } = await node.table('select min(id), max(id), count(*) from event');
      const [first, end, count] = rows[0] as [number, number, number];
      const range = `of ${last} rows arrived ${first} to ${end}`;
      expect.equal(count, end - first + 1, `${range}: how many without a gap`, node);
      const began = first > writtenBefore && first <= writtenIn;
      expect.that(began, `${range}: was added after row ${writtenBefore} and before row ${writtenIn}`, node);
      const ended = end >= stillIn && end < writtenAfter;
      expect.that(ended, `${range}: was removed after row ${stillIn} and before row ${writtenAfter}`, node);
    }
  },
});
