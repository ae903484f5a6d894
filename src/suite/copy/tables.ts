import type { TablePart } from '../../replication/engine.js';

/** A table that a copy has to bring as it is, although something about it is out of the ordinary. */
export interface OddTable {
  readonly what: string;
  /** Its definition, which may be several statements. */
  readonly make: string;
  /** What the definition is on the other node, where the schema is not copied. */
  readonly elsewhere?: string;
  /** The tables that hold the rows, each with its columns where not all are the same on both nodes. */
  readonly tables: readonly string[];
  /** The partitioned table that all of them are partitions of. */
  readonly root?: string;
  readonly columns?: string;
  readonly fill: string;
  readonly part?: TablePart;
}

const WIDE = Array.from({ length: 300 }, (_, i) => `c${i} int default ${i}`).join(', ');

const SECURED = `create table secured (id int primary key);
  alter table secured enable row level security; alter table secured force row level security;
  create policy nobody on secured using (false) with check (false)`;

export const ODD_TABLES: readonly OddTable[] = [
  {
    what: 'names that need quotes',
    make: `create schema "Odd, ""Schema"" \\ one";
           create table "Odd, ""Schema"" \\ one"."Table 'of' ""all"", sorts" ("Key ""part""" int primary key, "select" text, "a.b" text)`,
    tables: [`"Odd, ""Schema"" \\ one"."Table 'of' ""all"", sorts"`],
    fill: `insert into "Odd, ""Schema"" \\ one"."Table 'of' ""all"", sorts" values (1, 'x', 'y'), (2, null, '')`,
  },
  {
    what: 'names as long as names can be',
    make: `create table ${'t'.repeat(63)} (${'k'.repeat(63)} int primary key)`,
    tables: ['t'.repeat(63)],
    fill: `insert into ${'t'.repeat(63)} values (1), (2)`,
  },
  {
    what: 'no rows',
    make: 'create table empty (id int primary key, note text)',
    tables: ['empty'],
    fill: 'select',
  },
  {
    what: 'text that COPY has to escape',
    make: 'create table escapes (id int primary key, note text, raw bytea, list text[])',
    tables: ['escapes'],
    fill: `insert into escapes values
      (1, E'\\\\N', null, null), (2, null, '', '{}'), (3, '', '\\x00ff0a5c', '{NULL,"NULL","",","}'),
      (4, E'tab\\tline\\ncarriage\\r\\\\.', E'\\\\x5c4e', array[E'a\\\\b', E'"']), (5, E'\\\\.', null, null), (6, 'żółć 😀', null, null)`,
  },
  {
    what: 'large values',
    make: `create table large (id int primary key, plain text, raw bytea);
           alter table large alter plain set storage external`,
    tables: ['large'],
    fill: `insert into large select id, repeat(md5(id::text), 50000 * id), decode(repeat(md5(id::text), 20000), 'hex')
             from generate_series(1, 3) id`,
  },
  {
    what: 'many columns',
    make: `create table wide (id int primary key, ${WIDE})`,
    tables: ['wide'],
    fill: 'insert into wide (id, c7) values (1, null), (2, -7)',
  },
  {
    what: 'a column that was dropped',
    make: `create table shrunk (dropped int, id int primary key, gone text, note text);
           alter table shrunk drop column dropped, drop column gone`,
    elsewhere: 'create table shrunk (id int primary key, note text)',
    tables: ['shrunk'],
    fill: `insert into shrunk values (1, 'one'), (2, null)`,
  },
  {
    what: 'columns in another order, and one more',
    make: 'create table reordered (id int primary key, first text, second text)',
    elsewhere: `create table reordered (second text, own text default 'own', first text, id int primary key)`,
    tables: ['reordered'],
    columns: 'id, first, second',
    fill: `insert into reordered values (1, 'a', 'b'), (2, null, 'd')`,
  },
  {
    what: 'ids that the server gives out always',
    make: 'create table given (id int generated always as identity primary key, note text)',
    tables: ['given'],
    fill: `insert into given (note) values ('a'), ('b'); delete from given where note = 'a'`,
  },
  {
    what: 'partitions of partitions',
    make: `create table measured (id int, day date, place text, primary key (id, day, place)) partition by range (day);
           create table measured_old partition of measured for values from (minvalue) to ('2026-01-01');
           create table measured_new partition of measured for values from ('2026-01-01') to (maxvalue) partition by list (place);
           create table measured_new_here partition of measured_new for values in ('here');
           create table measured_new_else partition of measured_new default`,
    tables: ['measured_old', 'measured_new_here', 'measured_new_else'],
    root: 'measured',
    fill: `insert into measured values (1, '2025-01-01', 'here'), (2, '2026-01-01', 'here'), (3, '2026-01-01', 'there')`,
  },
  {
    what: 'an owner who is not the one who copies',
    make: 'create table owned (id int primary key); alter table owned owner to pg_monitor',
    tables: ['owned'],
    fill: 'insert into owned values (1), (2)',
  },
  {
    what: 'row security, for its owner as well',
    make: `${SECURED}; alter table secured owner to pg_monitor`,
    // The core copies as the owner, and refuses to where row security binds that one.
    elsewhere: SECURED,
    tables: ['secured'],
    fill: 'insert into secured values (1), (2)',
  },
  {
    what: 'a trigger that changes rows, and a rule',
    make: `create table triggered (id int primary key, note text);
           create function marks() returns trigger language plpgsql as 'begin new.note := new.note || ''!''; return new; end';
           create trigger marks before insert on triggered for each row execute function public.marks();
           create rule nothing as on insert to triggered where new.id = 0 do instead nothing`,
    tables: ['triggered'],
    fill: `insert into triggered values (1, 'a'), (2, 'b')`,
  },
  {
    what: 'a foreign key to a table that comes later',
    make: `create table z_parent (id int primary key);
           create table a_child (id int primary key, parent int not null references z_parent)`,
    tables: ['a_child', 'z_parent'],
    fill: 'insert into z_parent values (1); insert into a_child values (1, 1), (2, 1)',
  },
  {
    what: 'a filter of rows',
    make: 'create table filtered (id int primary key, place text)',
    tables: ['filtered'],
    part: { where: `place = 'it''s here' and id > 1` },
    fill: `insert into filtered values (1, 'it''s here'), (2, 'it''s here'), (3, 'there'), (4, null)`,
  },
  {
    what: 'a list of columns',
    make: `create table listed (id int primary key, secret text default 'none', "a Note" text)`,
    tables: ['listed'],
    columns: 'id, "a Note"',
    part: { columns: ['id', 'a Note'] },
    fill: `insert into listed values (1, 'secret', 'a'), (2, 'secret', null)`,
  },
];
