import type { Action, Client, Transaction, Workload } from './workload.js';

/** Clients look for parents among the newest ones, so that they meet. */
const NEWEST = 8;
const CHILDREN = 2;

/**
 * Parents and children with a foreign key. Each node checks it for its own clients: while one buries a parent with all
 * the children that it sees, another one, which has not heard of that, gives the parent a child more.
 */
export const families: Workload = {
  name: 'families',
  shows: 'a child is never without the parent that its foreign key demands',
  about: ['no child is without its parent'],
  // A child more has come between its look at the children and the end of the parent.
  refusals: { burial: ['23503'] },

  async setUp(cluster) {
    await cluster.createTable('parent', 'id bigint primary key, version bigint not null');
    await cluster.createTable(
      'child',
      'id bigint primary key, parent bigint not null references parent, version bigint not null',
    );
  },

  next(client) {
    const what = client.random.integer(1, 8);
    if (what <= 2) return birth(client);
    return what <= 6 ? adoption(client) : burial(client);
  },

  tables: {
    parent: 'select id::text as key, version, xmin, null as values from parent',
    child: `select id::text as key, version, xmin, json_build_object('parent', parent::text) as values from child`,
  },
};

function birth(client: Client): Action {
  const id = client.version();
  return {
    f: 'birth',
    value: id,
    async run(transaction) {
      await transaction.sql('insert into parent values ($1, $1)', id);
      transaction.wrote({ table: 'parent', key: String(id), kind: 'insert', version: id, replaced: null });
      for (let i = 0; i < CHILDREN; i++) await insertChild(transaction, client.version(), id);
    },
  };
}

/** One child more for a parent that is there. */
function adoption(client: Client): Action {
  const which = client.random.integer(0, NEWEST - 1);
  return {
    f: 'adoption',
    value: which,
    async run(transaction) {
      // The lock that the foreign key takes anyway; whoever is being buried is left alone.
      const [parent] = await transaction.sql(
        'select id from parent order by id desc offset $1 limit 1 for key share skip locked',
        which,
      );
      if (parent) await insertChild(transaction, client.version(), Number(parent.id));
    },
  };
}

/** Children one by one in the order of their ids and then the parent: where this is applied, too, nobody deadlocks. */
function burial(client: Client): Action {
  const which = client.random.integer(0, NEWEST - 1);
  return {
    f: 'burial',
    value: which,
    async run(transaction) {
      const [parent] = await transaction.sql(
        'select id from parent order by id desc offset $1 limit 1',
        which,
      );
      if (!parent) return;
      const children = await transaction.sql('select id from child where parent = $1 order by id', parent.id);
      for (const { id } of children) await remove(transaction, client, 'child', Number(id));
      await remove(transaction, client, 'parent', Number(parent.id));
    },
  };
}

async function insertChild(transaction: Transaction, id: number, parent: number): Promise<void> {
  await transaction.sql('insert into child values ($1, $2, $1)', id, parent);
  transaction.wrote({ table: 'child', key: String(id), kind: 'insert', version: id, replaced: null });
}

async function remove(transaction: Transaction, client: Client, table: string, id: number): Promise<void> {
  const [gone] = await transaction.sql(`delete from ${table} where id = $1 returning version`, id);
  if (!gone) return;
  transaction.wrote({
    table,
    key: String(id),
    kind: 'delete',
    version: client.version(),
    replaced: Number(gone.version),
  });
}
