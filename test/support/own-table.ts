import type { Column, OwnTable } from '../../src/conflicts/own/table.js';

/** A column of a user's table, of an ordinary kind where nothing else is said. */
export function aColumn(name: string, base: string, changes: Partial<Column> = {}): Column {
  return {
    ...{ name, base, type: base, notNull: false, hasDefault: false, sequence: false },
    ...{ alwaysIdentity: false, generated: false, partitions: false, checks: [] },
    ...changes,
  };
}

/** A table whose key is its first column. */
export function aTable(name: string, columns: readonly Column[], changes: Partial<OwnTable> = {}): OwnTable {
  const key = { name: `${name}_pkey`, columns: [columns[0]!.name], primary: true, deferrable: false };
  return { name, columns, uniques: [key], foreignKeys: [], identified: true, greatest: {}, ...changes };
}

export const customer = aTable(
  'customer',
  [
    aColumn('id', 'int4', { notNull: true, sequence: true }),
    aColumn('email', 'text'),
    aColumn('name', 'varchar', { length: 5, notNull: true }),
    aColumn('note', 'text'),
    aColumn('orders', 'int4'),
  ],
  {
    uniques: [
      { name: 'customer_pkey', columns: ['id'], primary: true, deferrable: false },
      { name: 'customer_email_key', columns: ['email'], primary: false, deferrable: false },
    ],
    greatest: { id: 7, orders: 3 },
    row: { id: '7', email: 'a@b', name: 'Ann', note: null, orders: '3' },
  },
);

export const order = aTable(
  'sales."order"',
  [
    aColumn('id', 'uuid', { notNull: true }),
    aColumn('customer', 'int4', { notNull: true }),
    aColumn('text', 'text'),
  ],
  { foreignKeys: [{ name: 'fk', columns: ['customer'], parent: 'customer', references: ['id'] }] },
);
