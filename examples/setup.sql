-- Runs on every node before the mesh is wired: ./runner -s examples/schedule --setup-sql examples/setup.sql
-- Tables made here are replicated from the start on every engine. A table with a primary key goes into the
-- replication set that passes on everything, one without it into the set for inserts, where the engine has one.

create table customer (
  id int primary key,
  name text not null,
  seen_at timestamptz
);

create table purchase (
  id int primary key,
  customer_id int not null,
  item text not null,
  price numeric(10, 2) not null
);
