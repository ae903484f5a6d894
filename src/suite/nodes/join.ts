import { join } from '../../cluster/join.js';
import type { Node } from '../../database/node.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { test } from '../test.js';

const TABLE = 'step int, writer int, what text, primary key (step, writer)';
const ALL_ROWS = 'select step, writer from account order by step, writer';

/** What a link is made of, in the words of the engines. */
const LINK = /^slot|^origin|^subscription|apply/;

export default test({
  scope: 'mesh',
  proves:
    'a node joins a running cluster with its data, loses nothing of what is written meanwhile, and leaves the others whole',
  covers: ['node-added', 'node-removed'],
  needs: { spare: true },
  // The joining node has copied a later barrier than one that is still on its way to it.
  leaves: {
    conflicts: [{ table: 'mmr.marker', types: ['update_origin_differs'], least: 0 }],
    errors: [ORIGIN_MOVED],
  },

  async run({ cluster, spare, expect }) {
    const { engine, nodes } = cluster;
    const grown = cluster.plus(spare);
    await cluster.createTable('account', TABLE);

    const written: number[][] = [];
    let step = 0;
    const allWrite = async (what: string, writers: readonly Node[] = nodes) => {
      step++;
      for (const [i, node] of writers.entries()) {
        await node.sql`insert into account values (${step}, ${i}, ${what})`;
        written.push([step, i]);
      }
    };
    const linksOf = async (node: Node) => (await engine.leftovers(node)).filter((what) => LINK.test(what));

    await allWrite('before');
    await cluster.settle();
    const before = await Promise.all(nodes.map(linksOf));

    await cluster.prepare(spare);
    await spare.sql(`create table account (${TABLE})`);
    await engine.addTable(spare, DEFAULT_SET, 'account');
    await join(cluster, spare, {
      linked: () => allWrite('while the links are made'),
      copied: () => allWrite('after the copy'),
    });

    await allWrite('as one of them', grown.nodes);
    await grown.settle();
    for (const node of grown.nodes) await expect.rows(node, ALL_ROWS, written);

    await Promise.all(nodes.map((node) => engine.unsubscribe(node, spare)));
    await Promise.all(nodes.map((node) => engine.unsubscribe(spare, node)));
    await engine.dropNode(spare);
    await engine.uninstall(spare);
    await expect.leftovers(spare, []);
    for (const [i, node] of nodes.entries()) await expect.leftovers(node, before[i]!, LINK);

    await allWrite('without it');
    await cluster.settle();
    await expect.everywhere(ALL_ROWS, written);
  },
});
