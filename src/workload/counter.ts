import type { Workload } from './workload.js';

const KEYS = 4;

/** Additions to a few totals from all nodes, in a column whose differences are replicated instead of its values. */
export const counter: Workload = {
  name: 'counter',
  shows: 'additions on all nodes add up, where the column replicates differences',
  unsuited: ({ deltaColumn, kind }) => (deltaColumn ? undefined : `${kind} knows no columns of differences`),

  async setUp(cluster) {
    await cluster.createTable(
      'counter',
      'id int primary key, version bigint not null, total bigint not null',
    );
    await Promise.all(cluster.nodes.map((node) => cluster.engine.deltaColumn!(node, 'counter', 'total')));
  },

  before: Array.from({ length: KEYS }, (_, i) => (client) => {
    const version = client.version();
    return {
      f: 'insert',
      value: { delta: 0 },
      async run(transaction) {
        await transaction.sql('insert into counter values ($1, $2, 0)', i + 1, version);
        transaction.wrote({
          table: 'counter',
          key: String(i + 1),
          kind: 'insert',
          version,
          replaced: null,
        });
      },
    };
  }),

  next(client) {
    const key = client.random.integer(1, KEYS);
    const delta = client.random.integer(1, 100);
    const version = client.version();
    return {
      f: 'add',
      value: { delta },
      async run(transaction) {
        const [before] = await transaction.sql('select version from counter where id = $1 for update', key);
        await transaction.sql(
          'update counter set total = total + $2, version = $3 where id = $1',
          key,
          delta,
          version,
        );
        transaction.wrote({
          table: 'counter',
          key: String(key),
          kind: 'update',
          version,
          replaced: Number(before!.version),
        });
      },
    };
  },

  tables: {
    counter: `select id::text as key, version, xmin, json_build_object('total', total) as values from counter`,
  },
};
