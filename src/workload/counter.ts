import { allSumKeys, replicateSums, sumKeys } from './sums.js';
import type { Workload } from './workload.js';

const PER_NODE = 2;

/**
 * Additions to a few totals: of all nodes to the same ones, where the column replicates differences instead of values;
 * of each node to totals of its own, where the engine cannot do that.
 */
export const counter: Workload = {
  name: 'counter',
  shows: 'what clients add to a total is in it once, on every node',
  about: ['counters are exact'],

  async setUp(cluster) {
    await cluster.createTable(
      'counter',
      'id int primary key, version bigint not null, total bigint not null',
    );
    await replicateSums(cluster, 'counter', 'total');
  },

  before: [
    (client) => ({
      f: 'open',
      value: { delta: 0 },
      async run(transaction) {
        for (const id of allSumKeys(client, PER_NODE)) {
          const version = client.version();
          await transaction.sql('insert into counter values ($1, $2, 0)', id, version);
          transaction.wrote({ table: 'counter', key: String(id), kind: 'insert', version, replaced: null });
        }
      },
    }),
  ],

  next(client) {
    const key = client.random.pick(sumKeys(client, PER_NODE));
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

  contested: ({ deltaColumn }) => (deltaColumn ? ['counter'] : []),
  tables: {
    counter: `select id::text as key, version, xmin, json_build_object('total', total) as values from counter`,
  },
};
