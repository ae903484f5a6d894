import { story } from './story.js';

export const tables = story({
  proves:
    'a table that any node creates, alters, renames or drops is the same everywhere, and its rows replicate',
  covers: ['autoddl-create', 'autoddl-alter-table'],
  steps: [
    `create table customer (id int primary key, name text not null default 'nobody', email text unique,
       born date check (born > '1900-01-01'), balance numeric(12, 2) default 0, tags text[], doc jsonb)`,
    `create table purchase (id int primary key, customer int references customer on delete cascade,
       during int4range, price numeric, exclude using gist (during with &&))`,
    { table: 'customer', insert: `insert into customer (id, tags, doc) values ($1, '{a,b}', '{"a": 1}')` },
    { table: 'purchase', insert: "insert into purchase values ($1, $1, int4range($1, $1, '[]'))" },
    `alter table customer add column phone text, add score int not null default 7`,
    `alter table only customer alter balance type numeric(14, 4), alter name drop default, alter name drop not null`,
    `alter table customer rename column phone to telephone`,
    `alter table customer add constraint scored check (score > 0) not valid`,
    `alter table customer validate constraint scored`,
    `alter table customer rename constraint scored to has_score`,
    `alter table customer drop constraint has_score, drop column tags`,
    `alter table purchase add total numeric generated always as (price * 2) stored`,
    `alter table purchase alter price set default 1, alter price set statistics 50`,
    `alter table customer alter doc set storage external, set (fillfactor = 70)`,
    `alter table customer reset (fillfactor)`,
    `create table archived () inherits (purchase)`,
    `alter table archived no inherit purchase`,
    `alter table purchase alter constraint purchase_customer_fkey deferrable initially deferred`,
    `alter table purchase rename to "Purchases"`,
    {
      table: 'customer',
      insert: `insert into customer (id, telephone, balance) values ($1 + 10, $1::text, 0.0001)`,
    },
    {
      table: '"Purchases"',
      insert: 'insert into "Purchases" values ($1 + 10, $1, int4range($1 * 100, $1 * 100 + 5))',
    },
    `alter table "Purchases" drop constraint purchase_customer_fkey`,
    `drop table "Purchases", archived`,
    `drop table if exists customer cascade`,
  ],
});

export const partitions = story({
  proves:
    'partitions that any node creates, attaches, detaches or drops are the same everywhere, and their rows replicate',
  covers: ['autoddl-partitions'],
  steps: [
    `create table measure (day date, city int, degrees int, primary key (day, city)) partition by range (day)`,
    `create table measure_2025 partition of measure for values from ('2025-01-01') to ('2026-01-01')`,
    `create table measure_else partition of measure default`,
    `create table measure_2026 partition of measure for values from ('2026-01-01') to ('2027-01-01') partition by hash (city)`,
    `create table measure_2026_0 partition of measure_2026 for values with (modulus 2, remainder 0)`,
    `create table measure_2026_1 partition of measure_2026 for values with (modulus 2, remainder 1)`,
    {
      table: 'measure',
      insert: `insert into measure select day, $1, 20 from unnest('{2025-05-05}'::date[]) day`,
    },
    {
      table: 'measure',
      insert: `insert into measure select day, $1, 20 from unnest('{2026-05-05}'::date[]) day`,
    },
    `create table measure_2024 (like measure including all)`,
    { table: 'measure_2024', insert: `insert into measure_2024 values ('2024-02-29', $1, 3)` },
    `alter table measure attach partition measure_2024 for values from ('2024-01-01') to ('2025-01-01')`,
    { table: 'measure', insert: `insert into measure values ('2024-03-01', $1, 3)` },
    `alter table measure add column wind int default 1`,
    `create index by_degrees on measure (degrees)`,
    `create index by_wind on only measure (wind)`,
    `alter table measure detach partition measure_2025`,
    { table: 'measure_2025', insert: `insert into measure_2025 values ('2025-06-06', $1, 3)` },
    { table: 'measure', insert: `insert into measure values ('2020-06-06', $1, 3)` },
    `drop table measure_2025`,
    `create table land (code text, name text, primary key (code)) partition by list (code)`,
    `create table land_north partition of land for values in ('1', '2')`,
    `create table land_other partition of land default`,
    { table: 'land', insert: "insert into land values ($1, 'x')" },
    `alter table land_north rename to land_of_the_north`,
    `drop table measure, land`,
  ],
});

export const sequences = story({
  proves: 'a sequence that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create sequence ticket as int increment 3 minvalue 1 maxvalue 1000 start 10 cache 2 cycle',
    'create table queue (id int primary key, number bigint)',
    `alter table queue alter number set default nextval('ticket')`,
    'alter sequence ticket increment 5 no cycle',
    'alter sequence ticket rename to tickets',
    'alter table queue add serial_number bigserial',
    { table: 'queue', insert: 'insert into queue (id) values ($1)' },
    'alter table queue alter id add generated by default as identity (start 100)',
    'alter table queue alter id set increment by 10',
    'alter table queue alter id drop identity',
    'alter table queue alter number drop default',
    'drop sequence tickets',
    'drop table queue',
  ],
});

export const schemas = story({
  proves: 'a schema that any node creates, renames or drops, with what is in it, is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create schema sales',
    `create schema stock create table item (id int primary key) create view items as select id from item
       create index by_half on item ((id / 2))`,
    { table: 'stock.item', insert: 'insert into stock.item values ($1)' },
    'create table sales.offer (id int primary key)',
    'alter table sales.offer set schema stock',
    'alter schema sales rename to "Sales 2026"',
    { table: 'stock.offer', insert: 'insert into stock.offer values ($1)' },
    'drop schema "Sales 2026"',
    'drop schema stock cascade',
  ],
});
