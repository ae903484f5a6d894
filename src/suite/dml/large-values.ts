import type { Node } from '../../database/node.js';
import { test } from '../test.js';

export default test({
  proves:
    'large values, which are stored out of line, arrive whole, and stay when an update does not touch them',
  covers: ['large-values', 'unchanged-columns-wrong'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    // One column that is compressed, one that is not; each value is far too long for its row.
    await cluster.createTable('document', 'id int primary key, edition int, squeezed text, plain text');
    await cluster.everywhere('alter table document alter column plain set storage external');
    const text = (seed: string) =>
      `(select string_agg(md5('${seed}' || g), '') from generate_series(1, 3000) g)`;
    const state =
      'select id, edition, length(squeezed), md5(squeezed), length(plain), md5(plain) from document';
    const sameAs = async (node: Node) => {
      const { rows } = await node.table(`${state} order by id`);
      await cluster.settle();
      await expect.everywhere(`${state} order by id`, rows);
    };

    await n1.sql(`insert into document values
      (1, 1, repeat('long and dull ', 50000), ${text('a')}), (2, 1, ${text('b')}, ${text('c')})`);
    await sameAs(n1);
    await expect.everywhere('select length(squeezed), length(plain) from document order by id', [
      [700_000, 96_000],
      [96_000, 96_000],
    ]);

    // The log holds only what an update wrote, so the subscriber has to keep what it has.
    await n2.sql`update document set edition = 2`;
    await sameAs(n2);
    await n1.sql(`update document set squeezed = ${text('d')} where id = 2`);
    await sameAs(n1);
    await n2.sql`update document set id = 3 where id = 1`;
    await sameAs(n2);
    await n1.sql`update document set plain = null where id = 3`;
    await sameAs(n1);
    await expect.everywhere('select id, edition, length(squeezed), length(plain) from document order by id', [
      [2, 2, 96_000, 96_000],
      [3, 2, 700_000, null],
    ]);
  },
});
