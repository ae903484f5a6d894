import type { Engine } from '../../src/replication/engine.js';
import { deaf } from '../support/plants.js';
import { openPlaces } from '../support/red.js';

// Each built-in test with faults or a load must be able to fail: here each meets an engine that does not pass on all
// that was written.

const red = openPlaces();

// What n2 writes into this table stays there.
const deafToN2 = (real: Engine): Partial<Engine> => ({
  async addTable(node, set, table, part) {
    if (!(node.name === 'n2' && table.includes('member'))) await real.addTable(node, set, table, part);
  },
});
for (const name of ['isolated-node', 'black-hole', 'bridge', 'one-way']) {
  red(
    `partition/${name}`,
    { engine: deafToN2 },
    /no acknowledged write is lost: \d+ of .*all nodes hold the same rows: \d+ of /s,
  );
}

for (const name of ['deletes', 'unique']) {
  red(`partition/${name}`, { engine: deafToN2 }, /no acknowledged write is lost: \d+ of /);
}
red('partition/frozen', deaf('n2', /register/), /all nodes hold the same rows: \d+ of /);

// A table that n2 passes nothing on of: what its clients wrote there is nowhere else.
const withoutOnN2 =
  (missing: string) =>
  (real: Engine): Partial<Engine> => ({
    async addTable(node, set, table, part) {
      if (!(node.name === 'n2' && table.includes(missing))) await real.addTable(node, set, table, part);
    },
  });
red(
  'real-world/order-entry',
  { engine: withoutOnN2('"orders"') },
  // That a line is without its order is documented of native replication, and so no failure.
  /no acknowledged write is lost: .*transactions are whole: /s,
);
red(
  'real-world/order-entry-partition',
  { engine: withoutOnN2('"new_order"') },
  /no acknowledged write is lost: .*all nodes hold the same rows: /s,
);
// Totals that are replicated as values, and not as differences.
red(
  'real-world/order-entry',
  { engine: () => ({ deltaColumn: async () => {} }) },
  /counters are exact: .*the total of all balances is constant: /s,
  ['spock'],
);
for (const name of ['tpc-b', 'tpc-b-kill']) {
  red(
    `real-world/${name}`,
    { engine: withoutOnN2('"pgbench_tellers"') },
    /counters are exact: .*the total of all balances is constant: /s,
  );
}

// What n2 writes stays there, whatever the table; its own markers still go round.
const deafToAllOfN2 = (real: Engine): Partial<Engine> => ({
  async addTable(node, set, table, part) {
    if (node.name !== 'n2' || table.includes('marker')) await real.addTable(node, set, table, part);
  },
});
for (const name of ['inserts', 'updates', 'deletes', 'bank', 'ids', 'families', 'unique', 'ddl']) {
  red(`workload/${name}`, { engine: deafToAllOfN2 }, /no acknowledged write is lost: \d+ of /);
}
red('partition/families', { engine: deafToAllOfN2 }, /no acknowledged write is lost: \d+ of /);
