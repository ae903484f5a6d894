import { waitFor } from '../../wait.js';
import { DROPPED_MEANWHILE } from '../second-database.js';
import { test } from '../test.js';
import { inOwnDatabases } from './own-databases.js';

const ENCODINGS = [`encoding 'UTF8' locale 'C'`, `encoding 'LATIN1' locale 'C'`];

/** How often the worker is seen to start again before it is plain that it does not get in. */
const TRIES = 2;

export default test({
  scope: 'mesh',
  proves:
    'between databases of different encodings text is converted, or nothing is sent at all, and the log says why',
  covers: ['encodings-and-locales'],
  needs: { unwired: true, engines: ['spock', 'native'] },
  leaves: ({ engine: { kind } }) => ({
    mesh: 'changed',
    errors: [
      DROPPED_MEANWHILE,
      ...(kind === 'spock'
        ? [{ text: /must be unset or match server_encoding/, process: /^(spock apply|walsender)/, least: 1 }]
        : []),
      ...(kind === 'spock'
        ? [{ text: /encoding conversion for binary datum not supported/, process: /^walsender/, least: 0 }]
        : []),
    ],
  }),

  async run({ cluster: given, expect }) {
    await inOwnDatabases(given, ENCODINGS, async (cluster) => {
      const { engine, nodes, signal } = cluster;
      const [n1, n2] = nodes;
      const words = 'select word from word order by id';
      if (engine.kind === 'native') {
        await cluster.wire();
        await cluster.createTable('word', 'id int primary key, word text');
        await n1.sql`insert into word values (1, 'Grüße'), (2, 'mañana')`;
        await n2.sql`insert into word values (3, 'élève')`;
        await cluster.settle();
        for (const node of nodes) await expect.rows(node, words, [['Grüße'], ['mañana'], ['élève']]);
        await cluster.unwire();
        return;
      }
      for (const node of [n1, n2]) {
        await cluster.prepare(node);
        await node.sql`create table word (id int primary key, word text)`;
        await engine.addTable(node, 'default', 'word');
      }
      await engine.subscribe(n2, n1);
      await n1.sql`insert into word values (1, 'Grüße')`;
      const workers = new Set<number>();
      const look = async () => {
        const worker = await engine.worker(n2, n1);
        if (worker !== null) workers.add(worker);
        await engine.wake?.(n2);
        return workers.size > TRIES ? { done: undefined } : { notYet: `${workers.size} workers` };
      };
      await waitFor('n2 to try again', look, { within: 20_000, signal });
      await expect.rows(n2, words, []);
      await engine.unsubscribe(n2, n1);
      for (const node of [n1, n2]) {
        await engine.dropNode(node);
        await engine.uninstall(node);
      }
    });
  },
});
