import type { Adds } from '../../history/operation.js';
import type { Action, Client, Transaction } from '../workload.js';
import { CUSTOMERS, DISTRICTS, ITEMS } from './schema.js';

/** A row of which fewer would be left is filled up by so many. */
const LEAST_STOCK = 10;
const REFILL = 91;

/** A customer of a district of a warehouse. */
export interface Customer {
  readonly warehouse: number;
  readonly district: number;
  readonly number: number;
}

/**
 * Any warehouse where running totals add up whoever adds to them; elsewhere the one of the client's own node, as in an
 * application that is partitioned.
 */
export function someCustomer({ random, engine, nodes, nodeNumber }: Client): Customer {
  return {
    warehouse: engine.deltaColumn ? random.integer(1, nodes) : nodeNumber + 1,
    district: random.integer(1, DISTRICTS),
    number: random.integer(1, CUSTOMERS),
  };
}

/** Takes an order of 5 to 15 lines: the order, its lines, and what goes out of stock. */
export function newOrder(client: Client): Action {
  const { random } = client;
  const { warehouse, district, number } = someCustomer(client);
  const id = client.version();
  // In the order in which everybody locks them, each once.
  const items = [...new Set(Array.from({ length: random.integer(5, 15) }, () => random.integer(1, ITEMS)))];
  items.sort((a, b) => a - b);
  const lines = items.map((item) => ({ item, quantity: random.integer(1, 10), version: client.version() }));
  const listed = client.version();
  return {
    f: 'new order',
    value: { delta: { district: 1, stock: 1 }, balance: { district: 0 } },
    async run(transaction) {
      await update(transaction, client, 'district', `${warehouse}/${district}`, {
        set: 'orders = orders + 1',
        where: 'warehouse = $2 and number = $3',
        values: [warehouse, district],
      });
      const prices = await transaction.sql(
        'select id, price from item where id = any($1)',
        lines.map(({ item }) => item),
      );
      const price = new Map(prices.map((row) => [row.id, Number(row.price)]));
      const amounts = lines.map(({ item, quantity }) => quantity * price.get(item)!);
      const amount = amounts.reduce((sum, one) => sum + one, 0);
      await transaction.sql(
        `insert into orders (id, warehouse, district, customer, node, lines, amount, entered, version)
           values ($1, $2, $3, $4, $5, $6, $7, now(), $1)`,
        ...[id, warehouse, district, number, client.node, lines.length, amount],
      );
      wrote(transaction, 'orders', String(id), id);
      await transaction.sql(
        'insert into new_order (id, warehouse, district, node, version) values ($1, $2, $3, $4, $5)',
        ...[id, warehouse, district, client.node, listed],
      );
      wrote(transaction, 'new_order', `n${id}`, listed);
      const stock = await transaction.sql(
        'select item, quantity from stock where warehouse = $1 and item = any($2) order by item for update',
        ...[warehouse, items],
      );
      const left = new Map(stock.map((row) => [row.item, Number(row.quantity)]));
      for (const { item, quantity } of lines) {
        const more = left.get(item)! - quantity < LEAST_STOCK ? REFILL - quantity : -quantity;
        await update(transaction, client, 'stock', `${warehouse}/${item}`, {
          set: 'ordered = ordered + 1, quantity = quantity + $4',
          where: 'warehouse = $2 and item = $3',
          values: [warehouse, item, more],
          adds: { balance: more },
        });
      }
      await transaction.sql(
        `insert into order_line (order_id, number, item, quantity, amount, version)
           select $1, number, item, quantity, amount, version
             from unnest($2::int[], $3::int[], $4::bigint[], $5::bigint[])
                    with ordinality as l(item, quantity, amount, version, number)`,
        ...[id, items, lines.map((l) => l.quantity), amounts, lines.map((l) => l.version)],
      );
      for (const [i, { version }] of lines.entries()) {
        wrote(transaction, 'order_line', `${id}/${i + 1}`, version);
      }
    },
  };
}

/** A customer pays: warehouse, district and customer take the sum down. */
export function payment(client: Client): Action {
  const { warehouse, district, number } = someCustomer(client);
  const amount = client.random.integer(100, 500_000);
  return {
    f: 'payment',
    value: {
      delta: { warehouse: amount, customer: amount },
      balance: { district: amount, customer: -amount },
    },
    async run(transaction) {
      await update(transaction, client, 'warehouse', `w${warehouse}`, {
        set: 'ytd = ytd + $3',
        where: 'id = $2',
        values: [warehouse, amount],
      });
      await update(transaction, client, 'district', `${warehouse}/${district}`, {
        set: 'ytd = ytd + $4',
        where: 'warehouse = $2 and number = $3',
        values: [warehouse, district, amount],
      });
      await update(transaction, client, 'customer', `${warehouse}/${district}/${number}`, {
        set: 'paid = paid + $5, balance = balance - $5',
        where: 'warehouse = $2 and district = $3 and number = $4',
        values: [warehouse, district, number, amount],
      });
    },
  };
}

/**
 * Delivers the oldest new order of each district of a warehouse: of those that were taken on this node, because two
 * nodes that do not hear each other would deliver an order twice, and nothing can keep them from it.
 */
export function delivery(client: Client): Action {
  const { warehouse } = someCustomer(client);
  const carrier = client.random.integer(1, 10);
  return {
    f: 'delivery',
    value: null,
    async run(transaction) {
      for (let district = 1; district <= DISTRICTS; district++) {
        const [taken] = await transaction.sql(
          `delete from new_order where id =
             (select id from new_order where warehouse = $1 and district = $2 and node = $3
               order by id limit 1 for update skip locked)
           returning id, version`,
          ...[warehouse, district, client.node],
        );
        if (!taken) continue;
        transaction.wrote({
          ...{ table: 'new_order', key: `n${taken.id}`, kind: 'delete' },
          version: client.version(),
          replaced: Number(taken.version),
        });
        const order = await update(transaction, client, 'orders', String(taken.id), {
          set: 'carrier = $3',
          where: 'id = $2',
          values: [taken.id, carrier],
          returning: 'customer, amount',
        });
        await update(transaction, client, 'customer', `${warehouse}/${district}/${order.customer}`, {
          set: 'balance = balance + $5',
          where: 'warehouse = $2 and district = $3 and number = $4',
          values: [warehouse, district, order.customer, order.amount],
          adds: { balance: Number(order.amount) },
        });
      }
    },
  };
}

/** Updates one row; $1 is its new version. */
async function update(
  transaction: Transaction,
  client: Client,
  table: string,
  key: string,
  {
    set,
    where,
    values,
    returning,
    adds,
  }: { set: string; where: string; values: readonly unknown[]; returning?: string; adds?: Adds },
) {
  const version = client.version();
  const [row] = await transaction.sql(
    `update ${table} set ${set}, replaced = version, version = $1 where ${where}
     returning ${['replaced', returning].filter(Boolean).join(', ')}`,
    ...[version, ...values],
  );
  const replaced = Number(row!.replaced);
  transaction.wrote({ table, key, kind: 'update', version, replaced, ...(adds && { adds }) });
  return row!;
}

function wrote(transaction: Transaction, table: string, key: string, version: number): void {
  transaction.wrote({ table, key, kind: 'insert', version, replaced: null });
}
