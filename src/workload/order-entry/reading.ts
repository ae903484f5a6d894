import type { Action, Client } from '../workload.js';
import { someCustomer } from './writing.js';

/** A customer with the newest order and its lines, in one statement and so in one snapshot. */
export function orderStatus(client: Client): Action {
  const { warehouse, district, number } = someCustomer(client);
  return {
    f: 'order status',
    value: null,
    async run(transaction) {
      const [row] = await transaction.sql(
        `select c.version as customer, o.id, o.version, o.lines,
                (select json_object_agg(l.number, l.version) from order_line l where l.order_id = o.id) as found
           from customer c
           left join lateral (
             select id, version, lines from orders
              where warehouse = c.warehouse and district = c.district and customer = c.number
              order by id desc limit 1) o on true
          where c.warehouse = $1 and c.district = $2 and c.number = $3`,
        ...[warehouse, district, number],
      );
      const { customer, id, version, lines, found } = row!;
      const key = `${warehouse}/${district}/${number}`;
      transaction.read({ table: 'customer', key, version: Number(customer) });
      if (id === null) return;
      transaction.read({ table: 'orders', key: String(id), version: Number(version) });
      const versions = (found ?? {}) as Record<string, number>;
      for (let n = 1; n <= Number(lines); n++)
        transaction.read({ table: 'order_line', key: `${id}/${n}`, version: versions[n] ?? null });
    },
  };
}

/** How many items of the last twenty orders of a district are nearly out of stock. */
export function stockLevel(client: Client): Action {
  const { warehouse, district } = someCustomer(client);
  const low = client.random.integer(10, 20);
  return {
    f: 'stock level',
    value: null,
    async run(transaction) {
      await transaction.sql(
        `select count(distinct s.item)
           from (select id from orders where warehouse = $1 and district = $2 order by id desc limit 20) o
           join order_line l on l.order_id = o.id
           join stock s on s.warehouse = $1 and s.item = l.item
          where s.quantity < $3`,
        ...[warehouse, district, low],
      );
    },
  };
}
