import type { Workload } from './workload.js';

/** Rows whose keys come from the servers' own sequences, each node's with an offset of its own. */
export const ids: Workload = {
  name: 'ids',
  shows: 'no two nodes give out the same id',
  about: ['ids are unique'],

  async setUp(cluster) {
    const { nodes } = cluster;
    await Promise.all(
      nodes.map((node, i) =>
        node.sql(`create sequence ticket_id increment by ${nodes.length} start with ${i + 1}`),
      ),
    );
    await cluster.createTable(
      'ticket',
      `id bigint primary key default nextval('ticket_id'), version bigint not null`,
    );
  },

  next(client) {
    const version = client.version();
    return {
      f: 'id',
      value: null,
      async run(transaction) {
        const [row] = await transaction.sql('insert into ticket (version) values ($1) returning id', version);
        transaction.wrote({
          table: 'ticket',
          key: String(row!.id),
          kind: 'insert',
          version,
          replaced: null,
        });
      },
    };
  },

  contested: () => [],
  // Each node counts in steps of its own.
  schema: [/^sequence public\.ticket_id differs: /],
  tables: { ticket: 'select id::text as key, version, xmin, null as values from ticket' },
};
