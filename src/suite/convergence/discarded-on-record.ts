import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'each row of a transaction that a node throws away is on record there, with the reason',
  covers: ['exceptions-transdiscard', 'discarded-without-reason'],
  needs: { engines: ['spock'] },
  leaves: {
    exceptions: [{ table: 'account', reason: /violates check constraint "positive"/, least: 1, most: 1 }],
  },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    await n2.sql`alter table account add constraint positive check (version > 0)`;
    await n1.sql`insert into account values (1, 1), (2, -2), (3, 3)`;
    await cluster.settle();
    await expect.rows(n2, 'select id from account', []);

    const records = await n2.sql`select error_message from spock.exception_log`;
    const reasons = records.map((record) => String(record.error_message));
    const causes = reasons.filter((reason) => reason.includes('"positive"'));
    const without = reasons.filter((reason) => reason === 'unknown' || reason === 'unavailable');
    if (without.length === 2)
      defect('what is thrown away with a failed change is on record without a reason', `n2: "${without[0]}"`);
    else expect.equal(without, [], 'records without a reason', n2);
    expect.equal([reasons.length, causes.length], [3, 1], 'records, and those of the cause', n2);

    await n2.sql`alter table account drop constraint positive`;
    await n2.unreplicated('insert into account values (1, 1), (2, -2), (3, 3)');
  },
});
