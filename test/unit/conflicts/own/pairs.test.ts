import { describe, expect, test } from 'vitest';
import { type Pair, settableColumns } from '../../../../src/conflicts/own/pairs.js';
import { plansOf } from '../../../../src/conflicts/own/plans.js';
import { insertOf, NoRow, RowMaker } from '../../../../src/conflicts/own/rows.js';
import type { OwnTable } from '../../../../src/conflicts/own/table.js';
import { aColumn, aTable, customer, order } from '../../../support/own-table.js';

const maker = (...tables: OwnTable[]) => new RowMaker(new Map(tables.map((table) => [table.name, table])));

describe('a new row', () => {
  test('has a key that no row has, what it must have as another row has it, and nothing else', () => {
    expect(insertOf(maker(customer).fresh(customer))).toBe(
      "insert into customer (id, name) values (5008, 'Ann')",
    );
  });

  test('refers to a row that is there; where there is none, to one of its own', () => {
    const row = maker(customer, order).fresh(order);
    expect([row.before, row.values.customer]).toEqual([[], '7']);
    const { row: _, ...empty } = customer;
    const alone = maker(empty, order).fresh(order);
    expect(alone.before).toEqual(["insert into customer (id, name) values (5008, 'va')"]);
    expect(alone.values.customer).toBe('5008');
  });

  test('has a parent of its own where its key is nothing but references', () => {
    const link = aTable('link', [aColumn('customer', 'int4', { notNull: true })], {
      foreignKeys: [{ name: 'fk', columns: ['customer'], parent: 'customer', references: ['id'] }],
    });
    expect(maker(customer, link).fresh(link).before).toEqual([
      "insert into customer (id, name) values (5008, 'Ann')",
    ]);
  });

  test('of a partitioned table is in one of its partitions', () => {
    const at = aColumn('at', 'date', { notNull: true, partitions: true, bound: '2022-01-01' });
    const table = aTable('payment', [aColumn('id', 'int4', { notNull: true }), at], {
      uniques: [{ name: 'pk', columns: ['at', 'id'], primary: true, deferrable: false }],
    });
    expect(maker(table).fresh(table).values).toEqual({ at: "'2022-01-01'", id: '5001' });
  });

  test.each([
    [
      'a type nobody knows',
      aTable('t', [aColumn('id', 'hstore', { notNull: true })]),
      /value of id \(hstore\)/,
    ],
    [
      'a reference to itself that must be',
      aTable('t', [aColumn('id', 'int4'), aColumn('up', 'int4', { notNull: true })], {
        foreignKeys: [{ name: 'fk', columns: ['up'], parent: 't', references: ['id'] }],
      }),
      /more than 6 other tables, or of itself/,
    ],
    [
      'a reference to what does not replicate',
      aTable('t', [aColumn('id', 'int4'), aColumn('up', 'int4', { notNull: true })], {
        foreignKeys: [{ name: 'fk', columns: ['up'], parent: 'gone', references: ['id'] }],
      }),
      /gone, which it refers to, does not replicate/,
    ],
  ])('cannot be made with %s', (_, table, why) => {
    expect(() => maker(table).fresh(table)).toThrow(why);
    expect(() => maker(table).fresh(table)).toThrow(NoRow);
  });

  test('takes OVERRIDING SYSTEM VALUE where the server would give its key', () => {
    const table = aTable('t', [
      aColumn('Id', 'int4', { notNull: true, sequence: true, alwaysIdentity: true }),
    ]);
    expect(insertOf(maker(table).fresh(table))).toBe(
      'insert into t ("Id") overriding system value values (5001)',
    );
  });
});

describe('pairs', () => {
  const plans = (table: OwnTable, ...others: OwnTable[]) =>
    plansOf(table, settableColumns(table), maker(table, ...others));
  const made = (name: string, table: OwnTable, ...others: OwnTable[]): Pair =>
    plans(table, ...others)
      .find((plan) => plan.name === name)!
      .make();

  test('of a table with a key, a second unique index and a number', () => {
    expect(plans(customer).map(({ name, about }) => `${name}: ${about}`)).toEqual([
      'arrives: ',
      'same-key: id',
      'default-key: id',
      'same-unique: email',
      'unique-moves: email',
      'upsert: name',
      'same-column: name',
      'update-delete: name',
      'delete-update: name',
      'other-column: name, note',
      'counter: orders',
      'key-update: id',
      'truncate-insert: ',
    ]);
  });

  test('of a table that refers to another', () => {
    expect(plans(order, customer).map(({ name }) => name)).toContain('parent-child');
    const { before, sides, broken } = made('parent-child', order, customer);
    expect(before).toEqual(["insert into customer (id, name) values (5008, 'Ann')"]);
    expect(sides.map(({ sql }) => sql)).toEqual([
      'delete from customer where id = 5008',
      `insert into sales."order" (id, customer) values ('00000000-0000-4000-8000-0000000003ea', 5008)`,
    ]);
    expect(broken).toMatch(/^exists \(select from sales\."order".*\) and not exists \(select from customer/);
  });

  test('of a table without a key are about that alone', () => {
    const log = aTable('log', [aColumn('text', 'text')], { uniques: [], identified: false });
    expect(plans(log).map(({ name }) => name)).toEqual(['arrives', 'no-key', 'truncate-insert']);
  });

  test('a deferrable constraint is told apart', () => {
    const late = { name: 'u', columns: ['email'], primary: false, deferrable: true };
    const names = plans({ ...customer, uniques: [customer.uniques[0]!, late] }).map(({ name }) => name);
    expect([names.includes('late-unique'), names.includes('same-unique')]).toEqual([true, false]);
  });

  test.each([
    [
      'same-key',
      [
        "insert into customer (id, name) values (5008, 'by n1')",
        "insert into customer (id, name) values (5008, 'by n2')",
      ],
    ],
    [
      'default-key',
      ["insert into customer (name) values ('vru')", "insert into customer (name) values ('vrv')"],
    ],
    [
      'counter',
      [
        'update customer set orders = orders + 1 where id = 5008',
        'update customer set orders = orders + 1 where id = 5008',
      ],
    ],
    [
      'update-delete',
      ["update customer set name = 'by n1' where id = 5008", 'delete from customer where id = 5008'],
    ],
    [
      'other-column',
      [
        "update customer set name = 'by n1' where id = 5008",
        "update customer set note = 'by n2' where id = 5008",
      ],
    ],
    [
      'key-update',
      ['update customer set id = 5009 where id = 5008', "update customer set name = 'by n2' where id = 5008"],
    ],
    [
      'same-unique',
      [
        "insert into customer (id, email, name) values (5008, 'a@b', 'by n1')",
        "insert into customer (id, email, name) values (5010, 'a@b', 'by n2')",
      ],
    ],
  ])('%s', (name, sql) => {
    const said = made(name, customer).sides.map((side) => side.sql);
    // The value that both have is a new one.
    expect(said.map((text) => text.replace(/'v\w+', 'by/, "'a@b', 'by"))).toEqual(sql);
  });

  test('a table of which no column can be set says so where it matters', () => {
    const plan = plansOf(customer, [], maker(customer)).find(({ name }) => name === 'same-column')!;
    expect(() => plan.make()).toThrow(/no column can be set/);
  });
});
