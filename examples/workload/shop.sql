-- A schema of one's own: run on every node by shop.mjs, with cluster.createSchema.
-- Each table that a client changes has a column for the version of its row's last write.

create schema shop;

create table shop.product (
  id int primary key,
  name text not null,
  price numeric(10, 2) not null
);

create table shop.cart (
  id bigint primary key,
  customer text not null,
  version bigint not null
);

create table shop.cart_item (
  cart_id bigint references shop.cart,
  product_id int references shop.product,
  quantity int not null,
  version bigint not null,
  primary key (cart_id, product_id)
);

-- A row for each customer, updated at each visit.
create table shop.customer (
  name text primary key,
  last_seen timestamptz not null,
  version bigint not null,
  replaced bigint -- the version before: UPDATE … RETURNING tells it under the row's lock
);
