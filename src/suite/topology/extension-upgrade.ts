import { ident, literal } from '../../database/quote.js';
import { NothingToTest } from '../../errors.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';
import { membersOf, olderVersions, updatableVersions } from './extension-members.js';

const DIFFERS = 'an updated extension is not all that a new one is';

export default test({
  scope: 'mesh',
  proves:
    'an extension that was installed in an older version is updated to what a new one is, in all that belongs to it, and replicates',
  covers: ['extension-upgrade'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, log, defect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    const extension = engine.extension!;
    // All on one node: servers of another release have other versions.
    const older = await olderVersions(n2, extension);
    if (older.length === 0)
      throw new NothingToTest(`these servers have no older version of ${extension} to install first`);
    const updatable = await updatableVersions(n2, extension);
    log(
      `updated to the version of these servers: from ${updatable.join(', ')}; installed first: ${older.join(', ')}`,
    );
    expect.equal(
      older.filter((version) => !updatable.includes(version)),
      [],
      'versions without a way to the newest',
      n2,
    );

    const differing: string[] = [];
    const session = await n2.session();
    try {
      await session.sql`begin`;
      await session.sql(`create extension ${ident(extension)}`);
      const fresh = await membersOf(session, extension);
      await session.sql`rollback`;
      for (const version of [...older].reverse()) {
        // In one transaction: a worker of the extension's updates it by itself, as soon as it sees it.
        await session.sql`begin`;
        await session.sql(`create extension ${ident(extension)} version ${literal(version)}`);
        await session.sql(`alter extension ${ident(extension)} update`);
        const updated = await membersOf(session, extension);
        if (updated.join() !== fresh.join()) differing.push(version);
        // Where it is not on record, the first one is told with all that differs.
        if (!engine.profile.defects[DIFFERS])
          expect.equal(updated, fresh, `what belongs to ${extension} ${version} after its update`, n2);
        await session.sql(version === older[0] ? 'commit' : 'rollback');
      }
    } finally {
      await session.close();
    }
    if (differing.length > 0)
      defect(
        DIFFERS,
        `n2: after an update from ${differing.join(', ')} not all is as where it was installed anew`,
      );
    await engine.install(n1);

    for (const node of [n1, n2]) {
      await engine.createNode(node);
      await node.sql`create table account (id int primary key)`;
      await engine.addTable(node, DEFAULT_SET, 'account');
    }
    await engine.subscribe(n1, n2);
    await engine.subscribe(n2, n1);
    await cluster.untilUp(n1, n2);
    await cluster.untilUp(n2, n1);
    await n1.sql`insert into account values (1)`;
    await n2.sql`insert into account values (2)`;
    await arrives(cluster, n2, 'account', 1);
    await arrives(cluster, n1, 'account', 2);
  },
});
