import type { Cluster } from '../../cluster/cluster.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import type { Expect } from '../expect.js';
import { test } from '../test.js';
import { bareNode, untilCopied } from './begin.js';
import { ODD_TABLES, type OddTable } from './tables.js';

export const oddTables = test({
  scope: 'mesh',
  proves: 'a new subscription brings the rows of odd tables as they are',
  covers: ['copy-odd-tables', 'copy-data'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) await cluster.prepare(node);
    for (const { make, elsewhere = make } of ODD_TABLES) {
      await n1.sql(make);
      await n2.sql(elsewhere);
    }
    await copied(cluster, expect, { copyData: true });
    const listed = `select secret from listed`;
    await expect.rows(n2, listed, [['none'], ['none']]);
    await expect.rows(n2, 'select own from reordered', [['own'], ['own']]);
  },
});

export const oddTablesWithStructure = test({
  scope: 'mesh',
  proves: 'a new subscription brings odd tables as they are, the schema with the rows',
  covers: ['copy-odd-tables', 'copy-structure-and-data'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.prepare(n1);
    await bareNode(cluster, n2);
    for (const { make } of ODD_TABLES) await n1.sql(make);
    await copied(cluster, expect, { copyStructure: true, copyData: true });
    await expect.rows(n2, 'select distinct secret from listed', [['none']]);
  },
});

async function copied(
  cluster: Cluster,
  expect: Expect,
  options: { copyStructure?: boolean; copyData: true },
): Promise<void> {
  const { engine } = cluster;
  const [n1, n2] = cluster.nodes;
  for (const { fill, tables, root, part } of ODD_TABLES) {
    await n1.sql(fill);
    // pglogical knows nothing of partitioned tables.
    const members = root === undefined || engine.kind === 'pglogical' ? tables : [root];
    for (const table of members) await engine.addTable(n1, DEFAULT_SET, table, part);
  }
  await engine.subscribe(n2, n1, options);
  await untilCopied(cluster, n2, n1);
  for (const odd of ODD_TABLES) {
    for (const table of odd.tables) {
      const { rows } = await n1.table(read(odd, table, odd.part?.where));
      await expect.rows(n2, read(odd, table), rows);
    }
  }
}

/** The rows, by what they begin with and a hash: a difference is to be readable, and values are large. */
function read({ columns = '*', what }: OddTable, table: string, where = 'true'): string {
  return `select '${what.replaceAll("'", "''")}', left(line, 60), md5(line) from
    (select one::text as line from (select ${columns} from ${table} where ${where}) one) lines order by line collate "C"`;
}
