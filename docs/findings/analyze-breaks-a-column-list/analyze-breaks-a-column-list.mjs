// mmr: leaves exceptions

const ROWS = 3_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'rows of a table of which only some columns are replicated arrive, and no more than those, while it is analyzed',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect, log }) {
    const [n1, n2] = cluster.nodes;
    await cluster.everywhere(
      `create table item (number int primary key, name text not null, own text default 'none')`,
    );
    await cluster.addTable('default', 'item', { columns: ['number', 'name'] });
    await cluster.settle();

    const writing = new AbortController();
    const analyze = async () => {
      while (!writing.signal.aborted) await n1.sql`analyze item`;
    };
    const insert = async () => {
      for (let number = 1; number <= ROWS; number++)
        await n1.sql`insert into item values (${number}, 'a name', 'for n1 alone')`;
    };
    await Promise.all([insert().finally(() => writing.abort()), analyze(), analyze(), analyze()]);
    await cluster.settle();

    const [seen] = await n2.sql`select ${ROWS} - count(*)::int as missing,
      (count(*) filter (where own = 'for n1 alone'))::int as told from item`;
    log(`${seen.missing} rows are missing on n2, and ${seen.told} have there what was not to be replicated`);
    expect.equal(
      seen,
      { missing: 0, told: 0 },
      `of ${ROWS} rows on n2: missing, and with the column that is not in the list`,
    );
  },
};
