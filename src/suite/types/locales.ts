import { DROPPED_MEANWHILE } from '../second-database.js';
import { test } from '../test.js';
import { inOwnDatabases } from './own-databases.js';

/** Databases that sort the same words in another order: by bytes, as Swedes do, as Germans do in a telephone book. */
const LOCALES = [
  `encoding 'UTF8' locale 'C'`,
  `encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'sv-SE'`,
  `encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'de-u-co-phonebk'`,
];

const WORDS = [
  ...['Zebra', 'apfel', 'Apfel', 'äpfel', 'Åre', 'öre', 'ofen'],
  ...['ß', 'straße', 'v', 'w', '-dash', '_under'],
];

export default test({
  scope: 'mesh',
  proves: 'rows are found by text keys between databases that sort text in different orders',
  covers: ['encodings-and-locales'],
  needs: { unwired: true, engines: ['spock', 'native'] },
  leaves: { mesh: 'changed', errors: [DROPPED_MEANWHILE] },

  async run({ cluster: given, expect }) {
    await inOwnDatabases(given, LOCALES, async (cluster) => {
      const { nodes } = cluster;
      await cluster.wire();
      const [n1, n2] = nodes;
      await cluster.createTable('word', 'word text primary key, version int, again text unique');
      await n1.sql`insert into word select w, 0, w from unnest(${WORDS}::text[]) w`;
      await cluster.settle();
      const orders = new Set(
        await Promise.all(
          nodes.map((node) => node.value`select string_agg(word, ' ' order by word) from word`),
        ),
      );
      expect.equal(orders.size, Math.min(LOCALES.length, nodes.length), 'orders of the same words');

      await n2.sql`update word set version = 1`;
      await cluster.settle();
      await n1.sql`delete from word where word < 'm'`;
      await n2.sql`update word set word = word || ' (moved)' where word = 'öre'`;
      await cluster.settle();
      const left = 'select word, version from word order by word collate "C"';
      const { rows } = await n1.table(left);
      expect.that(
        rows.length > 1 && rows.every(([, version]) => version === 1),
        `rows of n1: ${JSON.stringify(rows)}`,
      );
      for (const node of nodes) await expect.rows(node, left, rows);
      await cluster.unwire();
    });
  },
});
