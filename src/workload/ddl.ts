import type { Action, Client, Workload } from './workload.js';

const COLUMNS = 6;

/** Clients that have done something. */
const begun = new WeakSet<Client>();

/** Rows that are written while the table gets columns and indexes; each row fills what columns its node has by then. */
export const ddl: Workload = {
  name: 'ddl',
  shows:
    'a table that changes while clients write is the same on every node afterwards, with all of its rows',

  setUp: (cluster) => cluster.createTable('document', 'id bigint primary key, version bigint not null'),

  next(client) {
    // One client alone: two that change the same table would wait for each other across nodes. It begins with it, so
    // that a machine that is too busy for many operations changes the table all the same.
    if (client.number !== 0) return write(client);
    const begins = !begun.has(client);
    begun.add(client);
    return begins || client.random.integer(1, 12) === 1 ? change(client) : write(client);
  },

  contested: () => [],
  tables: {
    document: `select id::text as key, version, xmin, (to_jsonb(d) - 'id' - 'version')::json as values from document d`,
  },
};

function change({ cluster, random }: Client): Action {
  const n = random.integer(1, COLUMNS);
  const statement =
    random.integer(1, 3) === 1
      ? `create index if not exists document_version_${n} on public.document (version)`
      : `alter table public.document add column if not exists extra_${n} bigint not null default 0`;
  return {
    f: 'change',
    value: statement,
    run: () => cluster.redefine('document', statement),
  };
}

/** A new row, whose columns all hold its version: names that the table does not have yet are left out. */
function write(client: Client): Action {
  const version = client.version();
  const names = ['id', 'version', ...Array.from({ length: COLUMNS }, (_, i) => `extra_${i + 1}`)];
  const row = JSON.stringify(Object.fromEntries(names.map((name) => [name, version])));
  return {
    f: 'insert',
    value: version,
    async run(transaction) {
      await transaction.sql(
        'insert into document select * from jsonb_populate_record(null::document, $1::jsonb)',
        row,
      );
      transaction.wrote({
        table: 'document',
        key: String(version),
        kind: 'insert',
        version,
        replaced: null,
      });
    },
  };
}
