// A workload with a schema of its own: ./runner -s partition --workload examples/workload/shop.mjs
// docs/workloads.md explains each part.

const CUSTOMERS = [
  'Ada',
  'Alan',
  'Barbara',
  'Donald',
  'Edsger',
  'Grace',
  'John',
  'Leslie',
  'Niklaus',
  'Tony',
];

/** @type {import('mmr-test-action').Workload} */
export default {
  name: 'shop',
  shows: 'a cart and its items arrive together, and of a customer every node keeps the last visit',

  async setUp(cluster) {
    await cluster.createSchema(new URL('shop.sql', import.meta.url));
    const [n1] = cluster.nodes;
    await n1.sql`insert into shop.product select i, 'product ' || i, 9.99 from generate_series(1, 20) i`;
    // Version 0 is that of rows from before the run.
    await n1.sql`insert into shop.customer select unnest(${CUSTOMERS}::text[]), now(), 0`;
  },

  // What a client does next: one transaction.
  next: (client) => (client.random.integer(1, 3) === 1 ? visit(client) : fill(client)),

  // What the nodes hold at the end: the same key and version that the clients told of.
  tables: {
    'shop.cart': 'select id::text as key, version, xmin, null as values from shop.cart',
    'shop.cart_item': `
      select cart_id || '/' || product_id as key, version, xmin, json_build_object('parent', cart_id::text) as values
        from shop.cart_item`,
    'shop.customer': 'select name as key, version, xmin, null as values from shop.customer',
  },
};

/** A cart with three items: four rows that nobody else writes. */
function fill(client) {
  // A number that no other write of the run has is also an id that no other node gives.
  const id = client.version();
  const customer = client.random.pick(CUSTOMERS);
  const first = client.random.integer(1, 18);
  return {
    f: 'fill',
    value: { customer },
    async run(transaction) {
      await transaction.sql('insert into shop.cart values ($1, $2, $1)', id, customer);
      transaction.wrote({ table: 'shop.cart', key: String(id), kind: 'insert', version: id, replaced: null });
      for (const product of [first, first + 1, first + 2]) {
        const version = client.version();
        await transaction.sql('insert into shop.cart_item values ($1, $2, 1, $3)', id, product, version);
        const key = `${id}/${product}`;
        transaction.wrote({ table: 'shop.cart_item', key, kind: 'insert', version, replaced: null });
      }
    },
  };
}

/** Every node updates the same few rows: the last one has to win, everywhere the same. */
function visit(client) {
  const name = client.random.pick(customersOf(client));
  const version = client.version();
  return {
    f: 'visit',
    value: { name },
    async run(transaction) {
      const [row] = await transaction.sql(
        `update shop.customer set last_seen = now(), replaced = version, version = $2
          where name = $1 returning replaced`,
        name,
        version,
      );
      transaction.wrote({
        table: 'shop.customer',
        key: name,
        kind: 'update',
        version,
        replaced: row.replaced,
      });
    },
  };
}

/** Native replication does not resolve conflicts: there, each node sees customers of its own. */
function customersOf({ engine, nodeNumber, nodes }) {
  return engine.kind === 'native' ? CUSTOMERS.filter((_, i) => i % nodes === nodeNumber) : CUSTOMERS;
}
