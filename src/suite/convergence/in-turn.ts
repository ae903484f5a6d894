import { test } from '../test.js';

export default test({
  proves: 'changes of a row that follow one another on different nodes are no conflict, and none is recorded',
  covers: ['conflicts-on-record', 'changes-in-turn-are-conflicts'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const { nodes } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    await n1.sql`insert into account values (1, 0)`;
    await cluster.settle();
    await n2.sql`update account set version = 1`;
    await cluster.settle();
    await n1.sql`update account set version = 2`;
    await cluster.settle();

    const recorded = await cluster.incidents();
    const inTurn = recorded.filter(
      (one) =>
        one.kind === 'conflict' && one.type === 'update_origin_differs' && one.resolution === 'apply_remote',
    );
    if (inTurn.length > 0 && inTurn.length === recorded.length)
      defect('changes that follow one another are recorded as conflicts', 'a conflict was recorded');
    else expect.equal(recorded, [], 'recorded conflicts');
    await expect.everywhere('select id, version from account', [[1, 2]]);
  },
});
