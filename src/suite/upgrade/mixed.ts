import { engineOn } from '../../replication/mixed-engine.js';
import { links } from '../../replication/names.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'between nodes of different releases everything replicates both ways: rows of all kinds, key changes, large values, and TRUNCATE',
  covers: ['mixed-releases'],
  needs: { mixed: true },

  async run({ cluster, expect, log }) {
    const { nodes, engine } = cluster;
    for (const node of nodes) {
      const { version } = engineOn(engine, node);
      const { catalog, code } = await engine.installed(node);
      log(
        `${node.name}: ${engine.kind} ${code}, PostgreSQL ${await node.value`select current_setting('server_version')`}`,
      );
      expect.equal({ catalog, code }, { catalog: version, code: version }, 'release', node);
    }
    await cluster.createTable(
      'piece',
      'id int primary key, origin text not null, n numeric, at timestamptz, tags text[], document jsonb, large text',
    );
    for (const { subscriber: to, upstream: from } of links(nodes)) {
      const id = 10 * (nodes.indexOf(from) + 1) + nodes.indexOf(to) + 1;
      await from.sql(
        `insert into piece values (${id}, '${from.name}', 1.50, '2026-02-03 04:05:06.789+00', '{a,NULL,"b c"}', '{"k": [1, null]}',
                                   (select string_agg(md5(i::text), '') from generate_series(1, 500) i)),
                                  (${id + 100}, '${from.name}', null, null, null, null, null)`,
      );
      await cluster.barrier(from, to);
      // The other node goes on with what it was sent: a large value that stays, and a key that moves.
      await to.sql`update piece set n = n + 1, at = at + interval '1 day' where id = ${id}`;
      await to.sql`update piece set id = id + 200 where id = ${id + 100}`;
      await cluster.settle();
    }
    const pairs = [...links(nodes)].map(({ subscriber, upstream }) => ({
      id: 10 * (nodes.indexOf(upstream) + 1) + nodes.indexOf(subscriber) + 1,
      from: upstream.name,
    }));
    const rows = pairs.flatMap(({ id, from }) => [
      [id, from, '2.50', true],
      [id + 300, from, null, null],
    ]);
    rows.sort(([a], [b]) => Number(a) - Number(b));
    await expect.everywhere(
      `select id, origin, n, length(large) = 16000 and tags[3] = 'b c' and document->'k'->>0 = '1'
                             and at = '2026-02-04 04:05:06.789+00' from piece order by id`,
      rows,
    );

    const [first] = nodes;
    for (const node of nodes) {
      await node.sql`delete from piece where origin = ${node.name}`;
      await cluster.settle();
    }
    await expect.everywhere('select count(*) from piece', [[0]]);
    for (const node of nodes) {
      await first.sql`insert into piece (id, origin) values (1, 'again')`;
      await cluster.settle();
      await node.sql`truncate piece`;
      await cluster.settle();
      await expect.everywhere('select count(*) from piece', [[0]]);
    }
  },
});
