import type { Cluster } from '../../cluster/cluster.js';

/** As in TPC-C, but for customers and items, of which it has a hundred and a thousand times as many. */
export const DISTRICTS = 10;
export const CUSTOMERS = 30;
export const ITEMS = 100;
/** Of each item in the beginning; what is counted is how much it has become more or less. */
const STOCK = 50;

const ROW = 'version bigint not null, replaced bigint';

/** Running totals, to which everybody adds. */
export const TOTALS: readonly (readonly [table: string, column: string])[] = [
  ['warehouse', 'ytd'],
  ['district', 'ytd'],
  ['district', 'orders'],
  ['customer', 'paid'],
  ['customer', 'balance'],
  ['stock', 'ordered'],
  ['stock', 'quantity'],
];

/** A warehouse for each node, loaded in a moment. Money is in cents. */
export async function setUp(cluster: Cluster): Promise<void> {
  const table = (name: string, definition: string) => cluster.createTable(name, definition);
  await table('warehouse', `id int primary key, ytd bigint not null, ${ROW}`);
  await table(
    'district',
    `warehouse int references warehouse, number int, ytd bigint not null, orders bigint not null, ${ROW},
     primary key (warehouse, number)`,
  );
  await table(
    'customer',
    `warehouse int, district int, number int, name text not null, paid bigint not null, balance bigint not null, ${ROW},
     primary key (warehouse, district, number), foreign key (warehouse, district) references district`,
  );
  await table('item', 'id int primary key, name text not null, price int not null');
  await table(
    'stock',
    `warehouse int references warehouse, item int references item, quantity bigint not null, ordered bigint not null,
     ${ROW}, primary key (warehouse, item)`,
  );
  await table(
    'orders',
    `id bigint primary key, warehouse int not null, district int not null, customer int not null, node text not null,
     lines int not null, amount bigint not null, entered timestamptz not null, carrier int, ${ROW},
     foreign key (warehouse, district, customer) references customer`,
  );
  await table(
    'new_order',
    `id bigint primary key references orders, warehouse int not null, district int not null, node text not null,
     version bigint not null`,
  );
  await table(
    'order_line',
    `order_id bigint references orders, number int, item int not null references item, quantity int not null,
     amount bigint not null, version bigint not null, primary key (order_id, number)`,
  );
  await cluster.everywhere(
    `create index on orders (warehouse, district, customer, id);
     create index on new_order (warehouse, district, node, id)`,
  );
  const { nodes, engine } = cluster;
  for (const [name, column] of TOTALS)
    await Promise.all(nodes.map((node) => engine.deltaColumn?.(node, name, column)));
  await load(cluster);
}

async function load({ nodes }: Cluster): Promise<void> {
  const [n1] = nodes;
  await n1.sql(`
    insert into warehouse select w, 0, 0 from generate_series(1, ${nodes.length}) w;
    insert into district select w.id, d, 0, 0, 0 from warehouse w, generate_series(1, ${DISTRICTS}) d;
    insert into customer select d.warehouse, d.number, c, 'customer ' || c, 0, 0, 0
      from district d, generate_series(1, ${CUSTOMERS}) c;
    insert into item select i, 'item ' || i, 100 + 37 * i from generate_series(1, ${ITEMS}) i;
    insert into stock select w.id, i.id, ${STOCK}, 0, 0 from warehouse w, item i`);
}

/** Rows at the end. Keys of different tables differ, so that a child finds its parent in the right one. */
export const TABLES: Readonly<Record<string, string>> = {
  warehouse: `select 'w' || id as key, version, xmin, json_build_object('total', ytd) as values from warehouse`,
  district: `select warehouse || '/' || number as key, version, xmin,
                    json_build_object('total', orders, 'balance', ytd) as values from district`,
  customer: `select warehouse || '/' || district || '/' || number as key, version, xmin,
                    json_build_object('total', paid, 'balance', balance) as values from customer`,
  stock: `select warehouse || '/' || item as key, version, xmin,
                 json_build_object('total', ordered, 'balance', quantity - ${STOCK}) as values from stock`,
  orders: `select id::text as key, version, xmin,
                  json_build_object('parent', warehouse || '/' || district || '/' || customer, 'carrier', carrier)
                    as values from orders`,
  new_order: `select 'n' || id as key, version, xmin, json_build_object('parent', id::text) as values from new_order`,
  order_line: `select order_id || '/' || number as key, version, xmin,
                      json_build_object('parent', order_id::text, 'item', item, 'quantity', quantity)
                        as values from order_line`,
};
