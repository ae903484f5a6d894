import { Cluster } from '../../cluster/cluster.js';
import { Node } from '../../database/node.js';
import { ident } from '../../database/quote.js';
import { test } from '../test.js';

/** Databases that sort the same words in another order: by bytes, as Swedes do, as Germans do in a telephone book. */
const LOCALES = [
  `locale 'C'`,
  `locale 'C' locale_provider icu icu_locale 'sv-SE'`,
  `locale 'C' locale_provider icu icu_locale 'de-u-co-phonebk'`,
];

const WORDS = [
  'Zebra',
  'apfel',
  'Apfel',
  'äpfel',
  'Åre',
  'öre',
  'ofen',
  'ß',
  'straße',
  'v',
  'w',
  '-dash',
  '_under',
];

export default test({
  scope: 'mesh',
  proves: 'rows are found by text keys between databases that sort text in different orders',
  covers: ['encodings-and-locales'],
  needs: { unwired: true, engines: ['spock', 'native'] },
  leaves: {
    mesh: 'changed',
    // What becomes of a dropped database's processes is no matter of this test.
    errors: [{ text: /^database \d+ does not exist/, process: /^spock manager/, least: 0 }],
  },

  async run({ cluster: { engine, nodes, signal }, expect }) {
    const name = `${nodes[0].database}_locale`;
    for (const [i, node] of nodes.entries()) {
      await node.sql(
        `create database ${ident(name)} template template0 encoding 'UTF8' ${LOCALES[i % LOCALES.length]}`,
      );
    }
    const cluster = new Cluster(
      nodes.map((node) => new Node(node.name, node.endpoint, name)),
      engine,
      signal,
    );
    try {
      await cluster.wire();
      const [n1, n2] = cluster.nodes;
      await cluster.createTable('word', 'word text primary key, version int, again text unique');
      await n1.sql`insert into word select w, 0, w from unnest(${WORDS}::text[]) w`;
      await cluster.settle();
      const orders = new Set(
        await Promise.all(
          cluster.nodes.map((node) => node.value`select string_agg(word, ' ' order by word) from word`),
        ),
      );
      expect.equal(orders.size, Math.min(LOCALES.length, nodes.length), 'orders of the same words');

      await n2.sql`update word set version = 1`;
      await cluster.settle();
      await n1.sql`delete from word where word < 'm'`;
      await n2.sql`update word set word = word || ' (moved)' where word = 'öre'`;
      await cluster.settle();
      const { rows } = await n1.table('select word, version from word order by word collate "C"');
      expect.that(
        rows.length > 1 && rows.every(([, version]) => version === 1),
        `rows of n1: ${JSON.stringify(rows)}`,
      );
      for (const node of cluster.nodes)
        await expect.rows(node, 'select word, version from word order by word collate "C"', rows);
    } finally {
      if (!signal.aborted) {
        await cluster.unwire();
        cluster.close();
        for (const node of nodes) await node.sql(`drop database ${ident(name)} with (force)`);
      }
    }
  },
});
