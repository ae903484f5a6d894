import type { Action, Client, Workload } from './workload.js';

const LINES = 3;

/** Transactions over two tables, read whole on all nodes: an order and its lines, all of them or none. */
export const whole: Workload = {
  name: 'whole',
  shows: 'a transaction over two tables is seen whole or not at all, on every node',
  about: ['transactions are whole', 'no child is without its parent'],

  async setUp(cluster) {
    await cluster.createTable('purchase', 'id bigint primary key, version bigint not null');
    await cluster.createTable(
      'line',
      'purchase bigint, number int, version bigint not null, primary key (purchase, number)',
    );
  },

  next: (client) => (client.random.integer(1, 4) === 1 ? look : order(client)),

  contested: () => [],
  tables: {
    purchase: 'select id::text as key, version, xmin, null as values from purchase',
    line: `select purchase || '/' || number as key, version, xmin, json_build_object('parent', purchase::text) as values from line`,
  },
};

function order(client: Client): Action {
  const id = client.version();
  return {
    f: 'order',
    value: id,
    async run(transaction) {
      await transaction.sql('insert into purchase values ($1, $1)', id);
      transaction.wrote({ table: 'purchase', key: String(id), kind: 'insert', version: id, replaced: null });
      const versions = Array.from({ length: LINES }, () => client.version());
      await transaction.sql(
        'insert into line select $1, number, version from unnest($2::bigint[]) with ordinality as l(version, number)',
        id,
        versions,
      );
      for (const [i, version] of versions.entries()) {
        transaction.wrote({
          table: 'line',
          key: `${id}/${i + 1}`,
          kind: 'insert',
          version,
          replaced: null,
        });
      }
    },
  };
}

/** The newest orders of everybody, in one snapshot. */
const look: Action = {
  f: 'look',
  value: null,
  async run(transaction) {
    const rows = await transaction.sql(
      `select p.id, (select json_object_agg(l.number, l.version) from line l where l.purchase = p.id) as lines
         from (select id from purchase order by id desc limit 5) p`,
    );
    for (const { id, lines } of rows) {
      const found = (lines ?? {}) as Record<number, number>;
      transaction.read({ table: 'purchase', key: String(id), version: Number(id) });
      for (let n = 1; n <= LINES; n++) {
        transaction.read({
          table: 'line',
          key: `${id}/${n}`,
          version: found[n] ?? null,
        });
      }
    }
  },
};
