import type { Workload } from './workload.js';

/** Inserts of keys that nobody else uses: no conflict is possible, so that nothing may be missing. */
export const set: Workload = {
  name: 'set',
  shows: 'a row that nobody else writes reaches every node, once',

  setUp: (cluster) => cluster.createTable('member', 'id bigint primary key, version bigint not null'),

  next(client) {
    const version = client.version();
    return {
      f: 'insert',
      value: version,
      async run(transaction) {
        await transaction.sql('insert into member values ($1, $1)', version);
        transaction.wrote({ table: 'member', key: String(version), kind: 'insert', version, replaced: null });
      },
    };
  },

  contested: () => [],
  tables: { member: 'select id::text as key, version, xmin, null as values from member' },
};
