import type { Node } from '../../database/node.js';
import { test } from '../test.js';

/** How many different states a node must be seen in while transactions arrive there. */
const STATES = 10;

export default test({
  proves: 'a transaction over many rows of several tables becomes visible on every other node all at once',
  covers: ['transactions-whole'],

  async run({ cluster, expect }) {
    const [n1, ...peers] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, changes int not null');
    await cluster.createTable('booking', 'round int, account int, primary key (round, account)');
    await n1.sql`insert into account select g, 0 from generate_series(1, 50) g`;
    await cluster.settle();

    // Each round changes every account and books it: whoever sees one change of a round must see all.
    const writeRound = async (round: number) => {
      await n1.transaction(async (session) => {
        await session.sql`update account set changes = ${round} where id <= 25`;
        await session.sql`insert into booking select ${round}::int, id from account`;
        await session.sql`update account set changes = ${round} where id > 25`;
      });
    };
    const state =
      'select min(changes), max(changes), (select count(*) / 50.0 from booking)::float8 from account';

    let loading = true;
    const watch = async (node: Node) => {
      const seen = new Set<number>();
      while (loading) {
        const [row] = (await node.table(state)).rows as [[number, number, number]];
        const [least, most, booked] = row;
        expect.that(
          least === most && most === booked,
          `half a transaction is visible: accounts of round ${least} to ${most}, ${booked} rounds booked`,
          node,
        );
        seen.add(most);
        if (seen.size > STATES) watched.add(node);
      }
    };
    const watched = new Set<Node>();
    const load = async () => {
      let round = 0;
      while (loading && watched.size < peers.length) await writeRound(++round);
      loading = false;
      return round;
    };
    const stop = (error: unknown) => {
      loading = false;
      throw error;
    };
    const [rounds] = await Promise.all([load().catch(stop), ...peers.map((peer) => watch(peer).catch(stop))]);

    await cluster.settle();
    await expect.everywhere(state, [[rounds, rounds, rounds]]);
  },
});
