import { test } from '../test.js';

/** Reading a few records of WAL takes a fraction of it. */
const PATIENCE = '3s';
const QUERY_CANCELED = '57014';

export default test({
  scope: 'mesh',
  proves:
    'the position that belongs to a commit timestamp is found, also where nothing has been committed since',
  covers: ['position-of-timestamp-hangs'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await cluster.settle();
    const slot = await cluster.engine.slot(n2, n1);
    await cluster.disable(n2, n1);
    const session = await n1.session();
    try {
      const commit = async (id: number) => {
        const before = await session.value`select pg_current_wal_insert_lsn()`;
        await session.sql`insert into account values (${id})`;
        const at = await session.value`
          select pg_xact_commit_timestamp(xmin)::text from account where id = ${id}`;
        return { before, at, after: await session.value`select pg_current_wal_insert_lsn()` };
      };
      const [first, second] = [await commit(1), await commit(2)];
      /** A position behind the commit, and before the next one. */
      const found = async ({ at, before, after }: typeof first, which: string) => {
        const [row] = await session.query(
          `select lsn, lsn > $2::pg_lsn and lsn <= $3::pg_lsn as right
             from spock.get_lsn_from_commit_ts($1, $4::timestamptz) lsn`,
          [slot, before, after, at],
        );
        expect.that(row?.right === true, `${which}: ${row?.lsn} is not between ${before} and ${after}`, n1);
      };
      await found(first, 'position of a commit that another one follows');
      await session.sql(`set statement_timeout = '${PATIENCE}'`);
      await found(second, 'position of the last commit');
    } catch (error) {
      if ((error as { code?: string }).code !== QUERY_CANCELED) throw error;
      defect(
        'the position of the last commit is looked for until there is another commit',
        `n1: no answer in ${PATIENCE}`,
      );
    } finally {
      await session.close();
    }
    await cluster.enable(n2, n1);
  },
});
